// The smallest changes of answers the long way: every change of one or two answers, tried one by one with the naive
// evaluator. It shares nothing with the search that it is compared with.
import type { Program } from '../../src/compile/program.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import type { Answers, Settings } from '../../src/model/answers.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { AskedFact, Disposition, Modality, RuleSet } from '../../src/model/rule-set.ts'
import { dispositions } from '../../src/model/rule-set.ts'
import { formatDuration } from '../../src/text/duration.ts'
import { cellKey, isAsked, ownersOf, readAnswers, type Cells, type Known } from '../naive/answers.ts'
import { decide, worldOf, type World } from '../naive/evaluate.ts'
import { evidenceInDate, rulesAbout } from '../naive/evidence.ts'
import type { Situation } from '../naive/generate.ts'
import { bindingOn } from '../naive/reads.ts'
import { applies, conditionsOf, factNamed, isDerived, isUnknown, truthOf, type Frame } from '../naive/truth.ts'
import { optionsOf, rangesOn, valuesOf } from '../naive/undecided.ts'

/** One answer, or one option of a checklist, with another value. */
export interface Change {
  readonly fact: AskedFact
  readonly complaint: string | null
  readonly option: string | null
  readonly key: string
  readonly value: string | number
}

/** Every change of one answer to another value; of a number every value on or next to one that some test names. */
export function allChanges({ ruleSet, answers }: Situation): readonly Change[] {
  const cells = readAnswers(ruleSet, answers)
  return ruleSet.facts.filter(isAsked).flatMap((fact) => {
    const values = everyValue(ruleSet, fact)
    return ownersOf(fact, answers).flatMap((complaint) => optionsOf(fact).flatMap((option) => {
      const key = cellKey(fact.id, complaint, option)
      const given = cells.get(key)
      return values.filter((value) => given?.kind !== 'value' || given.value !== value).map((value) => ({ fact, complaint, option, key, value }))
    }))
  })
}

function everyValue(ruleSet: RuleSet, fact: AskedFact): readonly (string | number)[] {
  if (fact.kind !== 'integer' && fact.kind !== 'scale' && fact.kind !== 'duration') return valuesOf(ruleSet, fact)
  const ends = rangesOn(ruleSet, fact.id).flatMap(({ from, to }) => [from, to].filter((end) => end !== undefined))
  return [...new Set([fact.min, fact.max, ...ends.flatMap((end) => [end - 1, end, end + 1])])].filter((n) => n >= fact.min && n <= fact.max)
}

/** The changes of two different answers. */
export function pairsOf(changes: readonly Change[]): readonly (readonly [Change, Change])[] {
  return changes.flatMap((a, i) => changes.slice(i + 1).filter((b) => a.key !== b.key).map((b) => [a, b] as const))
}

/** Tells whether changes get a modality recommended; an answer to a question that does not apply is no change. */
export type Trial = (changes: readonly Change[]) => boolean

export function trialOf({ ruleSet, answers, settings }: Situation, modality: string): Trial {
  const cells = readAnswers(ruleSet, answers)
  return (changes) => {
    const world = worldOf(ruleSet, changed(cells, changes), answers, settings)
    return decide(world).recommended.some((each) => each.modality === modality) && changes.every((each) => mayApply(world, each))
  }
}

/** The same by the evaluator that runs, for rule sets that are too large for the naive one. */
export function quickTrialOf({ ruleSet, answers, settings }: Situation, program: Program, modality: string): Trial {
  const cells = readAnswers(ruleSet, answers)
  const given = ruleSet.facts.filter(isAsked).flatMap((fact) => ownersOf(fact, answers).map((owner) => ({ fact, owner })))
  const base = withValues(answers, given, cells)
  return (changes) => {
    const now = changed(cells, changes)
    const trial = withValues(base, changes.map(({ fact, complaint }) => ({ fact, owner: complaint })), now)
    return evaluate(program, trial, settings).recommended.some((each) => each.modality === modality)
      && changes.every((each) => each.fact.appliesWhen === undefined || mayApply(worldOf(ruleSet, now, answers, settings), each))
  }
}

/** Answers with what some cells say; a complaint fact is given for its complaint alone. */
function withValues(answers: Answers, given: readonly { readonly fact: AskedFact, readonly owner: string | null }[], cells: Cells): Answers {
  const facts = { ...answers.facts }
  const complaints = Object.fromEntries(Object.entries(answers.complaints).map(([id, own]) => [id, { ...own }]))
  for (const { fact, owner } of given) {
    const known = optionsOf(fact).flatMap((option) => {
      const cell = cells.get(cellKey(fact.id, owner, option))
      return cell === undefined ? [] : [[option ?? '', wordOf(fact, cell)] as const]
    })
    if (known.length === 0) continue
    const value = fact.kind === 'choices' ? Object.fromEntries(known) as Record<string, string> : known[0]?.[1] ?? null
    const target = owner === null ? facts : complaints[owner]
    if (target !== undefined) target[fact.id] = value
  }
  return { ...answers, facts, complaints }
}

function wordOf({ kind }: AskedFact, cell: Known): string | number {
  if (cell.kind === 'absent') return cell.why === 'asked-declined' ? 'declined' : 'unknown'
  return kind === 'duration' ? formatDuration(Number(cell.value)) : cell.value
}

/** The open cells, each with every value that it may take. */
export function openCells(situation: Situation): readonly (readonly Change[])[] {
  const cells = readAnswers(situation.ruleSet, situation.answers)
  const open = allChanges(situation).filter(({ key }) => cells.get(key)?.kind !== 'value')
  return [...new Set(open.map(({ key }) => key))].map((key) => open.filter((each) => each.key === key))
}

/** Every way to answer open cells, one after the other; a cell may also stay open. */
export function* completions(open: readonly (readonly Change[])[]): Generator<readonly Change[]> {
  const [first, ...others] = open
  if (first === undefined) { yield []; return }
  for (const rest of completions(others)) {
    yield rest
    for (const each of first) yield [each, ...rest]
  }
}

export function changed(cells: Cells, changes: readonly Change[]): Cells {
  const found = new Map<string, Known>(cells)
  for (const { key, value } of changes) found.set(key, { kind: 'value', value })
  return found
}

export function mayApply({ frames }: World, { fact, complaint }: Change): boolean {
  return frames.some((frame) => (complaint === null || frame.complaint === complaint) && applies(frame, fact))
}

/** Whether a rule in date recommends it for one of the complaints, whatever its condition. */
export function isOffered({ ruleSet, complaints, date }: World, modality: Modality): boolean {
  return modality.role !== 'assessment' && complaints.some((complaint) => rulesAbout(ruleSet, complaint, modality, date)
    .some((rule) => rule.direction === 'for' && evidenceInDate(ruleSet, rule, date).length > 0))
}

/** The stated answers behind what bars a modality now, by cell: they are facts about the person, and not to be changed. */
export function fixedCells(ruleSet: RuleSet, answers: Answers, settings: Settings, modality: Modality): ReadonlySet<string> {
  const cells = readAnswers(ruleSet, answers)
  const world = worldOf(ruleSet, cells, answers, settings)
  const barring = [...raisingFlags(world), ...outOfScope(world), ...barriers(world, modality)]
  const read = barring.flatMap(({ condition, frames }) => frames.flatMap((frame) => [...cellsRead(frame, condition)]))
  return new Set(read.filter((key) => cells.get(key)?.kind === 'value'))
}

interface Looked {
  readonly condition: Condition
  readonly frames: readonly Frame[]
}

function raisingFlags({ ruleSet, frames }: World): readonly Looked[] {
  return ruleSet.redFlags.filter((flag) => {
    const truths = frames.map((frame) => truthOf(frame, flag.when))
    if (truths.includes('yes')) return isHeldBack(flag.disposition)
    const unsure = flag.ifUnsure ?? ({ emergency: 'urgent', urgent: 'see-clinician' } as const)[flag.disposition as string]
    return truths.includes('unsure') && unsure !== undefined && isHeldBack(unsure)
  }).map(({ when }) => ({ condition: when, frames }))
}

function isHeldBack(disposition: Disposition): boolean {
  return dispositions.indexOf(disposition) >= dispositions.indexOf('see-clinician')
}

function outOfScope({ complaints, frames }: World): readonly Looked[] {
  return complaints.flatMap(({ id, ages, excludes }) => frames.filter((frame) => frame.complaint === id).flatMap((frame) => [
    ...ages !== undefined && truthOf(frame, ages) === 'no' ? [ages] : [],
    ...excludes.filter(({ when }) => truthOf(frame, when) === 'yes').map(({ when }) => when),
  ].map((condition) => ({ condition, frames: [frame] }))))
}

/** What withholds it for a complaint that it comes into question for: what holds, or is open where that is enough. */
function barriers(world: World, modality: Modality): readonly Looked[] {
  const isHeldOpen = modality.risk === 'serious' || world.settings.screenedOnly === true
  return world.complaints.filter((complaint) => isOffered({ ...world, complaints: [complaint] }, modality)).flatMap(({ site }) => (
    bindingOn(world.ruleSet, modality).contraindications.flatMap(({ kind, sites, when }) => {
      if (kind === 'relative' || (kind === 'local' && sites?.includes(site) === false)) return []
      const frames = kind === 'absolute' ? world.frames : world.frames.filter((frame) => frame.site === site)
      const truths = frames.map((frame) => truthOf(frame, when))
      return truths.includes('yes') || (isHeldOpen && truths.some(isUnknown)) ? [{ condition: when, frames }] : []
    })))
}

/** The cells that a condition hangs on in a frame: through derived facts, and with what decides whether they apply. */
function cellsRead(frame: Frame, condition: Condition): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (each: Condition): void => {
    switch (each.kind) {
      case 'all':
      case 'any':
      case 'at-least': each.of.forEach(visit); return
      case 'not': visit(each.of); return
      case 'is':
      case 'in': {
        const fact = factNamed(frame.ruleSet, each.fact)
        if (fact === undefined) return
        if (isDerived(fact)) { conditionsOf(fact).forEach(visit); return }
        const options = fact.kind === 'choices' && each.kind === 'is' ? each.options : [null]
        for (const option of options) found.add(cellKey(fact.id, fact.scope === 'person' ? null : frame.complaint, option))
        if (fact.appliesWhen !== undefined) visit(fact.appliesWhen)
      }
    }
  }
  visit(condition)
  return found
}
