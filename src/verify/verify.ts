// A rule set and its program to proofs: for each law whether it holds for every answer and every day, by what method,
// over what space, and where it does not, the smallest presentation that shows it.
import { BoundReached } from '../check/logic/diagram.ts'
import { judgementOf } from '../check/subject.ts'
import type { Program } from '../compile/program.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { compiledAsWritten } from './compiled.ts'
import { nothingIsIdle } from './idle.ts'
import type { Engine, LawResult, Proof } from './law.ts'
import { everyoneGetsAnAnswer, everythingHasASource, preferencesOrderEquals } from './obligations.ts'
import { overlayOnlyAdds } from './overlay.ts'
import { contraindicatedNeverRecommended, noDangerTakenAway, nothingSettledUnscreened, nothingUnderDanger } from './safety-laws.ts'

export interface VerifySettings {
  /** What the rule set extends; it must not take any of its safety away. */
  readonly base?: RuleSet | undefined
  /** The most steps of exact reasoning in each world. */
  readonly bound?: number | undefined
  /** The engine that is run on presentations; another one only to test the verifier. */
  readonly engine?: Engine | undefined
}

type Law = (proof: Proof) => LawResult

const laws: Readonly<Record<LawResult['law'], Law>> = {
  'compiled': compiledAsWritten,
  'law-1': contraindicatedNeverRecommended,
  'law-2': nothingUnderDanger,
  'law-3': nothingSettledUnscreened,
  'law-4': noDangerTakenAway,
  'obligation-8': everyoneGetsAnAnswer,
  'obligation-9': nothingIsIdle,
  'obligation-10': everythingHasASource,
  'obligation-11': (proof) => overlayOnlyAdds(proof, null),
  'obligation-12': preferencesOrderEquals,
}

/** Every law, in order. */
export function verifyRuleSet(ruleSet: RuleSet, program: Program, { base, bound, engine = evaluate }: VerifySettings = {}): readonly LawResult[] {
  const proof: Proof = { ruleSet, program, engine, open: judgementOf(ruleSet, true, bound), complete: judgementOf(ruleSet, false, bound) }
  return Object.entries(laws).map(([law, prove]) =>
    withinBound(law as LawResult['law'], proof, () => (law === 'obligation-11' ? overlayOnlyAdds(proof, base ?? null, bound) : prove(proof))))
}

function withinBound(law: LawResult['law'], { open, complete }: Proof, prove: () => LawResult): LawResult {
  for (const { world } of [open, complete]) world.diagrams.renew()
  try {
    return prove()
  } catch (error) {
    if (!(error instanceof BoundReached)) throw error
    return { law, title: law, verdict: 'not-decided', method: 'exact', space: '', checked: 0, runs: 0, findings: [{ says: `it would take ${error.message}` }], remarks: [] }
  }
}
