// Mutants and cases to the cases that are missing: as few as a walk in order finds, each killing all it can.
import type { Case } from '../model/case.ts'
import { runCase } from '../cases/run.ts'
import { exampleOf, groundOf, type Example } from './example.ts'
import { termsOf, type Terms } from './equivalence.ts'
import type { Mutant, Mutants } from './mutants.ts'
import { knownCases, type Known } from './known.ts'
import { killerOf, verdictOn, type Verdict } from './run.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { Witnesses } from './witnesses.ts'

export interface Judged {
  readonly mutant: Mutant
  readonly verdict: Verdict
  /** For a survivor, a case that would kill it, if one was found. */
  readonly example: Example | null
}

/** A verdict on each mutant, with examples for survivors; an example that kills later survivors too stands once. */
export function judge(ruleSet: RuleSet, mutants: Mutants, cases: readonly Case[], chosen: readonly Mutant[], withExamples: boolean): readonly Judged[] {
  const terms = termsOf(ruleSet, mutants)
  const known = knownCases(mutants.program, cases)
  const ground = withExamples ? groundOf(terms, known) : null
  const witnesses = new Witnesses(ruleSet, known)
  const added = new Map<string, Example>()
  const more = new Witnesses(ruleSet, [])
  return chosen.map((mutant): Judged => {
    const verdict = verdictOn(mutant, terms, witnesses)
    if (verdict.kind !== 'survived' || ground === null) return { mutant, verdict, example: null }
    const by = killerOf(mutant, terms, more)
    if (by !== null) return { mutant, verdict, example: added.get(by) ?? null }
    const example = exampleOf(mutant, ground)
    const extra = example === null ? null : knownFrom(example, terms, `missing-${String(added.size + 1)}`)
    if (example !== null && extra !== null) {
      added.set(extra.case.id, example)
      more.add(extra)
    }
    return { mutant, verdict, example }
  })
}

function knownFrom({ answers, settings, expect }: Example, { program }: Terms, id: string): Known | null {
  const at = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }
  const made: Case = { id, tell: '', because: [], answers, settings, expect, at }
  return runCase(program, made).status === 'passed' ? knownCases(program, [made])[0] ?? null : null
}
