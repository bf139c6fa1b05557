// A program and answers become an outcome: the judgement of `judge.ts` in words, with its reasons and sources.
import { unsure, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFact, ProgramFlag } from '../compile/program.ts'
import type { Answers, AnswerValue, Settings } from '../model/answers.ts'
import type { DispositionOutcome, DispositionReason, Outcome, RedFlagOutcome, Withheld } from '../model/outcome.ts'
import { dispositions } from '../model/rule-set.ts'
import type { Disposition } from '../model/rule-set.ts'
import { inSentence } from '../text/sentence.ts'
import { Citations } from './citations.ts'
import { entriesOf } from './entries.ts'
import { addBits, hasBit } from './bits.ts'
import { release } from './frame.ts'
import { judge } from './judge.ts'
import type { Judgement } from './judge.ts'
import { giveBackNotes } from './notes.ts'
import type { Notes } from './notes.ts'
import { readAnswers } from './read-answers.ts'
import type { AnswerProblem, CheckedAnswers } from './read-answers.ts'
import { raisedBy, seeClinician, urgent } from './safety.ts'
import type { FlagState, ScopeState } from './safety.ts'
import { tablesOf } from './tables.ts'
import { undecidedOf } from './undecided.ts'

/** Answers that do not fit the rule set; `problems` has every one of them. */
export class AnswersError extends Error {
  override readonly name = 'AnswersError'
  readonly problems: readonly AnswerProblem[]

  constructor(problems: readonly AnswerProblem[]) {
    super(problems.map((problem) => problem.message).join('; '))
    this.problems = problems
  }
}

/**
 * The outcome of answers under a program. Pure: the same arguments give the same bytes.
 * Throws `AnswersError` for answers that do not fit the program (see `readAnswers` for a check that does not throw).
 */
export function evaluate(program: Program, answers: Answers, settings: Settings = {}): Outcome {
  const read = readAnswers(program, answers)
  if (!read.ok) throw new AnswersError(read.problems)
  return evaluateChecked(program, read.answers, settings)
}

/** The same for answers that `readAnswers` has checked. */
export function evaluateChecked(program: Program, answers: CheckedAnswers, settings: Settings = {}): Outcome {
  const judgement = judge(program, answers, settings)
  const { frames, complaints, terms, notes, undecided, atLeast } = judgement
  const disposition = dispositionOf(program, judgement, answers)
  const cite = new Citations(program)
  const redFlags = redFlagsOf(judgement.flags, cite)
  const outOfScope = outOfScopeOf(judgement.scopes, cite)
  const unsettled = unsettledBy(program, notes, undecided)
  const isSettled = disposition.level !== null && !unsettled.disposition
  const entries = entriesOf(program, frames.frames, judgement.decisions, settings, cite, (modality) => isSettled && !hasBit(unsettled.modalities, 0, modality))
  const held = atLeast < seeClinician
  const tables = tablesOf(program)
  const heeded = notes.heeded(undecided)
  const outcome: Outcome = {
    schema: 'modality.outcome/1',
    ruleSet: { id: program.header.id, version: program.header.version, digest: program.digest },
    asOf: terms.date,
    historical: terms.date !== program.header.released,
    guidance: settings.guidance ?? null,
    settled: judgement.isSettled,
    complaints: Object.fromEntries(answers.complaints.map((complaint) => [complaint.id, stated(program, complaint.facts, 'complaint')])),
    facts: stated(program, answers.person, null),
    parked: frames.parked,
    conflicts: frames.conflicts,
    disposition,
    outOfScope,
    redFlags,
    recommended: held ? entries.kept : [],
    afterReview: held ? [] : entries.kept,
    possible: entries.possible,
    withheld: entries.withheld.map((each) => sayWhy(program, each, atLeast)),
    undecided: undecidedOf(program, notes, undecided, frames.frames),
    heededIfStated: tables.heeded.of(heeded, 0, heeded.length).ids,
    safetyNet: safetyNetOf(program, complaints),
    sources: cite.cited(),
    notice: program.header.notice,
  }
  release(frames)
  giveBackNotes(notes)
  return outcome
}

function dispositionOf(program: Program, { reasons, atLeast, atMost, unscreened }: Judgement, { screened }: CheckedAnswers): DispositionOutcome {
  const level = unscreened.length > 0 ? null : nameOf(atLeast)
  const texts = program.header.dispositions[nameOf(atLeast)]
  // What is urgent already is said at once, even while something more urgent has not been asked about.
  const isKnown = level !== null || atLeast >= urgent
  return {
    level,
    atLeast: nameOf(atLeast),
    atMost: nameOf(atMost),
    label: isKnown ? texts.label : 'Not known yet: the safety questions come first',
    where: isKnown ? texts.where : null,
    within: isKnown ? texts.within : null,
    say: level !== null ? texts.say : isKnown ? `${texts.say} ${moreUrgent}` : unknownLevel(program, atLeast, atMost),
    because: reasons.filter((reason) => reason.kind !== 'default' || reason.level === atLeast)
      .sort((a, b) => b.level - a.level || kindRank(a.kind) - kindRank(b.kind) || (a.id < b.id ? -1 : 1))
      .map((reason) => ({ kind: reason.kind, id: reason.id, disposition: nameOf(reason.level) })),
    unscreened: unscreened.map((flag) => flag.id),
    screenedBy: screened ? 'caller' : 'answers',
  }
}

const moreUrgent = 'It may be an emergency: not all danger signs have been asked about.'

function unknownLevel(program: Program, atLeast: number, atMost: number): string {
  const texts = program.header.dispositions
  return `Until they are answered, this may be anything from "${texts[nameOf(atLeast)].label}" to "${texts[nameOf(atMost)].label}".`
}

function nameOf(level: number): Disposition {
  return dispositions[level] ?? 'emergency'
}

function kindRank(kind: DispositionReason['kind']): number {
  return ['red-flag', 'unsure', 'out-of-scope', 'nothing-remains', 'default'].indexOf(kind)
}

function redFlagsOf(flags: readonly FlagState[], cite: Citations): RedFlagOutcome[] {
  return flags.toSorted((a, b) => raisedBy(b) - raisedBy(a) || b.truth - a.truth || byFlagId(a.flag, b.flag)).map(({ flag, truth }) => ({
    id: flag.id,
    label: flag.label,
    clinical: flag.clinical ?? null,
    state: truth === yes ? 'present' : 'unsure',
    disposition: nameOf(truth === unsure && flag.ifUnsure >= 0 ? flag.ifUnsure : flag.disposition),
    say: flag.say,
    do: flag.do ?? null,
    sources: cite.named(flag.sources),
  }))
}

function byFlagId(a: ProgramFlag, b: ProgramFlag): number {
  return a.id < b.id ? -1 : 1
}

function outOfScopeOf(scopes: readonly ScopeState[], cite: Citations): Outcome['outOfScope'] {
  return scopes.flatMap(({ complaint, out }) => out.map(({ reason, say, sources }) => ({
    complaint: complaint.id, reason, say, sources: cite.named(sources),
  })))
}

function sayWhy(program: Program, withheld: Withheld, level: number): Withheld {
  if (withheld.kind === 'escalated') return { ...withheld, say: program.header.dispositions[nameOf(level)].say }
  return withheld
}

/** What undecided facts could change: the disposition, and modalities as bits. */
function unsettledBy(program: Program, notes: Notes, undecided: readonly number[]): { readonly disposition: boolean; readonly modalities: Uint32Array } {
  const { words } = tablesOf(program)
  const modalities = new Uint32Array(words)
  let disposition = false
  for (const row of undecided) {
    disposition ||= notes.turnsDisposition(row)
    addBits(modalities, 0, notes.sets, row * words, words)
  }
  return { disposition, modalities }
}

function stated(program: Program, facts: ReadonlyMap<number, { readonly stated: AnswerValue }>, scope: 'complaint' | null): Record<string, AnswerValue> {
  const { persons } = tablesOf(program)
  const indexes = [...facts.keys()].sort((a, b) => a - b)
  const found: Record<string, AnswerValue> = {}
  for (const index of indexes) {
    if (scope === 'complaint' && persons[index] === 1) continue
    found[(program.facts[index] as ProgramFact).id] = facts.get(index)?.stated ?? null
  }
  return found
}

function safetyNetOf(program: Program, complaints: readonly ProgramComplaint[]): readonly string[] {
  const { safetyNets } = tablesOf(program)
  const key = complaints.map((complaint) => complaint.index).join(' ')
  let lines = safetyNets.get(key)
  if (lines === undefined) {
    lines = Object.freeze(linesOf(program, complaints))
    if (safetyNets.size >= mostSafetyNets) safetyNets.clear()
    safetyNets.set(key, lines)
  }
  return lines
}

const mostSafetyNets = 1024

function linesOf(program: Program, complaints: readonly ProgramComplaint[]): string[] {
  const lines = complaints.flatMap((complaint) => complaint.safetyNet)
    .toSorted((a, b) => dispositions.indexOf(b.then) - dispositions.indexOf(a.then))
    .map((each) => `${each.if.replace(/\.$/, '')}: ${inSentence(program.header.dispositions[each.then].label)}.`)
  return [...new Set(lines)]
}
