// What a law of a rule set is, and what verifying one gives.
import { plainest, answersOf, caseText, exampleId } from '../check/logic/example.ts'
import { pathBelow } from '../check/logic/avoid.ts'
import type { Judgement } from '../check/logic/judgement.ts'
import type { Path } from '../check/logic/diagram.ts'
import type { Program } from '../compile/program.ts'
import type { Answers, Settings } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Disposition, RuleSet } from '../model/rule-set.ts'

export type LawId = 'compiled' | 'law-1' | 'law-2' | 'law-3' | 'law-4' | 'obligation-8' | 'obligation-9' | 'obligation-10' | 'obligation-11' | 'obligation-12'

export interface LawResult {
  readonly law: LawId
  readonly title: string
  readonly verdict: 'proved' | 'refuted' | 'not-decided'
  readonly method: string
  /** Over what, in words and numbers. */
  readonly space: string
  /** How many conditions, pairs or presentations were looked at, and how often the engine itself was run. */
  readonly checked: number
  readonly runs: number
  /** What is wrong, the first few; or why it stays undecided. */
  readonly findings: readonly LawFinding[]
  readonly remarks: readonly string[]
}

export interface LawFinding {
  readonly says: string
  /** A case that can be pasted. */
  readonly example?: string
}

export type Engine = (program: Program, answers: Answers, settings: Settings) => Outcome

export interface Proof {
  readonly ruleSet: RuleSet
  readonly program: Program
  readonly engine: Engine
  readonly open: Judgement
  readonly complete: Judgement
}

/** Collects what a law finds, and counts. */
export class Ledger {
  readonly findings: LawFinding[] = []
  readonly remarks: string[] = []
  readonly undecided: string[] = []
  checked = 0
  runs = 0
  private readonly proof: Proof

  constructor(proof: Proof) {
    this.proof = proof
  }

  run(answers: Answers, settings: Settings = {}): Outcome {
    this.runs += 1
    return this.proof.engine(this.proof.program, answers, settings)
  }

  /** A counterexample. */
  refute(says: string, shown?: { readonly id: string; readonly answers: Answers; readonly settings?: Settings; readonly expect: Readonly<Record<string, unknown>> }): void {
    if (this.findings.length >= mostFindings) return
    if (shown === undefined) {
      this.findings.push({ says })
      return
    }
    const { id, answers, settings, expect } = shown
    const asOf = settings?.asOf
    this.findings.push({ says, example: caseText({ id: exampleId('counterexample', id), tell: says, answers, expect, ...(asOf === undefined ? {} : { asOf }) }) })
  }

  result(law: LawId, title: string, method: string, space: string): LawResult {
    const verdict = this.findings.length > 0 ? 'refuted' : this.undecided.length > 0 ? 'not-decided' : 'proved'
    return {
      law, title, verdict, method, space, checked: this.checked, runs: this.runs,
      findings: [...this.findings, ...(verdict === 'not-decided' ? this.undecided.slice(0, mostUndecided).map((says) => ({ says })) : [])], remarks: this.remarks,
    }
  }
}

const mostFindings = 5
const mostUndecided = 20

/** The plainest answers on which the function is true; the screen for all else is clear. Null where there are none. */
export function presentation(judgement: Judgement, node: number, complaint: string | null, complete: readonly Condition[] = [], below: Disposition | null = null): Answers | null {
  const { world } = judgement
  const path = below === null ? world.diagrams.path(node, plainest(world.vocabulary)) : pathBelow(judgement, node, below)
  return path === null ? null : atPath(judgement, path, complaint, complete)
}

export function atPath({ world }: Judgement, path: Path, complaint: string | null, complete: readonly Condition[] = []): Answers {
  return { ...answersOf(world, path, complaint, complete), screened: true }
}

export function recommendedIn({ recommended, afterReview }: Outcome): readonly string[] {
  return [...recommended, ...afterReview].map(({ modality }) => modality)
}

/** How large the space of answers is, as a power of ten. */
export function sizeOf({ world: { vocabulary } }: Judgement): string {
  const power = vocabulary.variables.reduce((sum, { cells }) => sum + Math.log10(cells.length), 0)
  return `${String(vocabulary.variables.length)} variables, about 10^${String(Math.floor(power))} sets of answers`
}
