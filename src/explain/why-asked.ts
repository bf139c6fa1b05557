// Why a question is asked, or why it is not: what would read its answer and has not been decided without it.
import { lastReason, no, yes } from '../compile/opcodes.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { Place } from '../model/condition.ts'
import type { Fact, RuleSet } from '../model/rule-set.ts'
import { askedIn, isDerived, partsOf, valueOf } from './changed-answers.ts'
import type { Reason, Trace } from './explanation.ts'
import { flagReason, reasonsAbout } from './reasons.ts'
import { greatestIn, type Scene } from './scene.ts'

/**
 * `asked`: an answer could still change the decision. `decided`: none could. `heeded`: not asked for these complaints,
 * but used if stated. `screened`: the caller's word
 * that the screen was clean answers it. `derived`: worked out, never asked.
 */
export type AskedState = 'asked' | 'answered' | 'not-applicable' | 'decided' | 'heeded' | 'screened' | 'derived'

export interface WhyAsked {
  readonly schema: 'modality.why-asked/1'
  readonly fact: string
  readonly ask: string
  readonly state: AskedState
  readonly value: AnswerValue
  /** `disposition` and modality ids that an answer could change. */
  readonly affects: readonly string[]
  /** What reads it, danger signs first; where it is asked only what is still open. */
  readonly readers: readonly Reason[]
  /** Whether its question applies; null where it always does. */
  readonly applies: Trace | null
  /** For a derived fact the questions it is worked out from. */
  readonly workedOutFrom: readonly string[]
  readonly at: Place
}

/** Undefined for an id that is no fact. */
export function whyAsked(scene: Scene, id: string): WhyAsked | undefined {
  const fact = scene.ruleSet.facts.find((each) => each.id === id)
  if (fact === undefined) return undefined
  const { outcome, frames } = scene
  const open = outcome.undecided.filter((each) => each.fact === id)
  const frame = frames.frames[0]
  const applies = isDerived(fact) || fact.appliesWhen === undefined || frame === undefined ? null : scene.trace(frame, fact.appliesWhen)
  const filled = filledBy(scene, fact)
  const stated = outcome.facts[id] ?? Object.values(outcome.complaints).find((facts) => facts[id] !== undefined)?.[id] ?? null
  const affects = [...new Set(open.flatMap((each) => each.affects))]
  return {
    schema: 'modality.why-asked/1', fact: id, ask: isDerived(fact) ? fact.label : fact.ask,
    state: stateOf(fact), value: stated ?? filled, affects, readers: readersOf(scene, id, affects, open.length > 0), applies,
    workedOutFrom: isDerived(fact) ? [...askedIn(factsById(scene.ruleSet), partsOf(fact)).keys()].filter((each) => each !== id) : [],
    at: fact.at,
  }

  function stateOf(each: Fact): AskedState {
    if (isDerived(each)) return 'derived'
    if (applies?.truth === 'no') return 'not-applicable'
    if (open.length > 0) return 'asked'
    if (stated !== null) return 'answered'
    if (filled !== null) return 'screened'
    return outcome.heededIfStated.includes(id) ? 'heeded' : 'decided'
  }
}

/** What a clean screen answers in place of the person; null for nothing. */
function filledBy({ program, answers, frames }: Scene, fact: Fact): AnswerValue {
  if (isDerived(fact) || fact.kind === 'choices' || !answers.screened) return null
  const cell = frames.frames[0]?.values[program.facts.find(({ id }) => id === fact.id)?.variable ?? -1] ?? lastReason
  return cell > lastReason ? valueOf(fact, cell) : null
}

function readersOf(scene: Scene, id: string, affects: readonly string[], isOpen: boolean): readonly Reason[] {
  const facts = factsById(scene.ruleSet)
  const flags = scene.ruleSet.redFlags.filter(({ when }) => reads(facts, [when], id)).flatMap((flag) => {
    const { holds } = greatestIn(scene, scene.frames.frames, flag.when)
    const isKnown = holds === no || holds === yes
    return isOpen && (isKnown || !affects.includes('disposition')) ? [] : flagReason(scene, flag, isKnown ? 'idle' : 'unresolved', flag.disposition)
  })
  const modalities = isOpen ? affects : [...new Set([...scene.outcome.recommended, ...scene.outcome.afterReview, ...scene.outcome.withheld, ...scene.outcome.possible].map(({ modality }) => modality))]
  const others = modalities.flatMap((name) => {
    const modality = scene.modalities.get(name)
    return modality === undefined ? [] : reasonsAbout(scene, modality).filter((reason) => reason.kind !== 'red-flag' && readsIn(reason, id) && (!isOpen || isUndecided(reason)))
  })
  return once([...flags, ...others])
}

function isUndecided({ side, unless }: Reason): boolean {
  return side === 'unresolved' || unless?.truth === 'not-asked' || unless?.truth === 'not-sure'
}

function readsIn({ when, unless }: Reason, id: string): boolean {
  return [when, unless].some((trace) => trace !== null && named(trace, id))
}

function named({ read, parts }: Trace, id: string): boolean {
  return read?.fact === id || parts.some((part) => named(part, id))
}

function reads(facts: ReadonlyMap<string, Fact>, conditions: Parameters<typeof askedIn>[1], id: string): boolean {
  return askedIn(facts, conditions).has(id)
}

function once(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((each) => [`${each.kind} ${each.id} ${each.complaint ?? ''}`, each])).values()]
}

function factsById({ facts }: RuleSet): ReadonlyMap<string, Fact> {
  return new Map(facts.map((fact) => [fact.id, fact]))
}
