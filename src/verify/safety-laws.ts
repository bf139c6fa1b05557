// Laws 1 to 4 on a rule set: what bars, what stops, what stays open, and what no answer may take away.
import { atPlainCells, pathBelow } from '../check/logic/avoid.ts'
import { never } from '../check/logic/diagram.ts'
import { complaintOn, plainest } from '../check/logic/example.ts'
import { isAskedFor, isCritical, rank } from '../check/logic/judgement.ts'
import type { Judgement } from '../check/logic/judgement.ts'
import { isAsked, readsOf } from '../check/logic/reads.ts'
import type { Condition } from '../model/condition.ts'
import type { Complaint, RedFlag } from '../model/rule-set.ts'
import { atPath, Ledger, presentation, recommendedIn, sizeOf } from './law.ts'
import type { LawResult, Proof } from './law.ts'

/** A modality that a rule of the complaint speaks of, and something that rules it out there. */
interface Barred {
  readonly id: string
  readonly favoured: number
  readonly kept: number
  readonly bar: ReturnType<Judgement['contraindicationsOf']>[number]
  /** The engine is run once for each modality and contraindication, and for each complaint and modality by kind. */
  readonly keys: readonly string[]
}

/** 1. A modality with a true absolute or local contraindication is never recommended there. */
export function contraindicatedNeverRecommended(proof: Proof): LawResult {
  const { ruleSet, open } = proof
  const ledger = new Ledger(proof)
  const run = new Set<string>()
  for (const complaint of ruleSet.complaints) {
    const barred = barredIn(open, complaint)
    for (const each of barred) runBarred(proof, ledger, run, complaint, each, barred)
  }
  otherFrames(proof, ledger)
  return ledger.result('law-1', 'A contraindicated modality is never recommended',
    'exact: diagrams of the decision for every complaint and modality; the engine run on each contraindication of each modality, and for each complaint and modality on each kind', sizeOf(open))
}

function barredIn(open: Judgement, complaint: Complaint): readonly Barred[] {
  return open.modalitiesFor(complaint.id).flatMap((id) => {
    const modality = open.modality(id)
    if (modality === undefined) return []
    const { kept, favoured } = open.weigh(complaint, modality)
    return open.contraindicationsOf(modality).filter(({ kind, sites }) => kind === 'absolute' || (kind === 'local' && (sites === undefined || sites.includes(complaint.site))))
      .map((bar) => ({ id, favoured, kept, bar, keys: [`${id} ${bar.owner} ${bar.say}`, `${id} ${complaint.id} ${bar.kind}`] }))
  })
}

/** One presentation shows as many of them as it happens to be about. */
function runBarred({ open }: Proof, ledger: Ledger, run: Set<string>, complaint: Complaint, { id, favoured, kept, bar, keys }: Barred, all: readonly Barred[]): void {
  const { world } = open
  const { diagrams } = world
  ledger.checked += 1
  const here = diagrams.and(open.inScope(complaint), world.yes(bar.when))
  if (diagrams.and(here, kept) !== never) ledger.undecided.push(`${id} for ${complaint.id}: kept although ${bar.say}`)
  if (keys.every((key) => run.has(key))) return
  const path = pathBelow(open, diagrams.and(here, favoured), 'urgent')
  const other = path === null ? diagrams.path(here, plainest(world.vocabulary)) : null
  const shown = path ?? other
  if (shown === null) return
  const answers = atPath(open, shown, complaint.id)
  const recommended = recommendedIn(ledger.run(answers))
  const whole = atPlainCells(open, shown)
  const alsoHere = path === null ? [] : all.filter((each) => diagrams.holds(each.favoured, whole) && diagrams.holds(world.yes(each.bar.when), whole))
  if (path !== null) keys.forEach((key) => run.add(key))
  for (const each of alsoHere) each.keys.forEach((key) => run.add(key))
  for (const barred of new Map([{ id, bar }, ...alsoHere].map((each) => [each.id, each])).values()) {
    if (recommended.includes(barred.id)) {
      ledger.refute(`${barred.id} is recommended for ${complaint.id} although contraindicated: ${barred.bar.say}`, { id: `${complaint.id}-${barred.id}`, answers, expect: { 'not-recommended': [barred.id] } })
    }
  }
}

/** An absolute contraindication that one complaint shows binds the others too. */
function otherFrames({ ruleSet, open }: Proof, ledger: Ledger): void {
  const [first, second] = ruleSet.complaints
  if (first === undefined || second === undefined) return
  for (const modality of ruleSet.modalities) {
    const [a, b] = [first, ...ruleSet.complaints.filter((each) => open.modalitiesFor(each.id).includes(modality.id))].toReversed()
    if (a === undefined || b === undefined || a === b) continue
    for (const bar of open.contraindicationsOf(modality).filter(({ kind }) => kind === 'absolute')) {
      const there = presentation(open, open.world.diagrams.and(open.world.ofComplaints([b.id]), open.world.yes(bar.when)), b.id)
      if (there === null) continue
      ledger.checked += 1
      const answers = { ...there, complaints: { ...there.complaints, [a.id]: {} } }
      if (recommendedIn(ledger.run(answers)).includes(modality.id)) {
        ledger.refute(`${modality.id} is recommended for ${a.id} although ${b.id} shows what rules it out: ${bar.say}`, { id: `${modality.id}-other-complaint`, answers, expect: { 'not-recommended': [modality.id] } })
      }
    }
  }
}

/** 2. Nothing is recommended under emergency or urgent; under see-clinician only after review. */
export function nothingUnderDanger(proof: Proof): LawResult {
  const { ruleSet, open } = proof
  const { world } = open
  const ledger = new Ledger(proof)
  const everyone = new Set<Complaint>()
  for (const flag of ruleSet.redFlags.filter(({ disposition }) => rank(disposition) >= rank('see-clinician'))) {
    for (const complaint of complaintsToTry(ruleSet.complaints, flag, everyone)) {
      for (const level of ['yes', 'unsure'] as const) {
        const { yes, unsure } = world.truths(flag.when)
        const node = level === 'yes' ? yes : world.diagrams.minus(unsure, yes)
        const answers = presentation(open, world.diagrams.and(world.ofComplaints([complaint.id]), node), complaint.id)
        if (answers === null) continue
        ledger.checked += 1
        const outcome = ledger.run(answers)
        const { atLeast } = outcome.disposition
        const least = level === 'yes' ? flag.disposition : 'self-care'
        const isWrong = rank(atLeast) < rank(least) || (rank(atLeast) >= rank('see-clinician') && outcome.recommended.length > 0)
          || (rank(atLeast) >= rank('urgent') && outcome.afterReview.length + outcome.possible.length > 0)
        if (isWrong) ledger.refute(`${flag.id} is ${level === 'yes' ? 'present' : 'unsure'}, and the disposition is ${atLeast} with ${String(outcome.recommended.length)} recommended`, {
          id: flag.id, answers, expect: { 'at-least': least, ...(level === 'yes' ? { 'red-flags': [flag.id] } : {}) },
        })
      }
    }
  }
  return ledger.result('law-2', 'Nothing is recommended under emergency or urgent, and under see-clinician only after review',
    'the engine run on every red flag, present and unsure, for every complaint that it is asked for; for those asked of everyone, for as many complaints as there are flags', `${String(ruleSet.redFlags.length)} red flags, ${String(ruleSet.complaints.length)} complaints`)
}

/** Flags asked of everyone take the complaints in turn, so that each complaint is met and the work stays linear. */
function complaintsToTry(complaints: readonly Complaint[], flag: RedFlag, met: Set<Complaint>): readonly Complaint[] {
  if (flag.askedFor !== 'everyone') return complaints.filter(({ id }) => flag.askedFor.includes(id))
  const fresh = complaints.filter((complaint) => !met.has(complaint)).slice(0, 3)
  for (const complaint of fresh) met.add(complaint)
  return fresh.length > 0 ? fresh : complaints.slice(0, 1)
}

/** 3. With an unscreened or unsure critical flag above the disposition nothing is settled. */
export function nothingSettledUnscreened(proof: Proof): LawResult {
  const { ruleSet, open, complete } = proof
  const { world } = open
  const ledger = new Ledger(proof)
  for (const flag of ruleSet.redFlags.filter(isCritical)) {
    ledger.checked += 1
    const { yes, unasked } = complete.world.truths(flag.when)
    const undecided = complete.world.diagrams.minus(unasked, yes)
    if (undecided !== never) {
      ledger.refute(`the red flag ${flag.id} can stay unknown although everything it reads is answered`, example(complete, undecided, flag.id, [flag.when]))
      continue
    }
    const truths = world.truths(flag.when)
    for (const complaint of ruleSet.complaints.filter(({ id }) => isAskedFor(flag, id)).slice(0, 3)) {
      const unscreened = { complaints: { [complaint.id]: {} }, facts: {} }
      const blank = ledger.run(unscreened)
      const isKnown = world.diagrams.hold(truths.unasked, 0, complaintCell(open, complaint.id)) === never
      if (!isKnown && (blank.settled || blank.disposition.level !== null)) ledger.refute(`nobody has asked about ${flag.id}, and the outcome is settled`, { id: flag.id, answers: unscreened, expect: { settled: false, disposition: null } })
      const doubtful = presentation(open, world.diagrams.all([world.ofComplaints([complaint.id]), truths.unsure, world.diagrams.not(truths.yes)]), complaint.id)
      if (doubtful === null) continue
      const outcome = ledger.run(doubtful)
      const isAbove = rank(flag.disposition) > rank(outcome.disposition.atLeast)
      if (isAbove && outcome.settled) ledger.refute(`${flag.id} is unsure and above ${outcome.disposition.atLeast}, and the outcome is settled`, { id: flag.id, answers: doubtful, expect: { settled: false } })
    }
  }
  return ledger.result('law-3', 'With an unscreened or unsure critical flag nothing is settled',
    'exact: no critical flag stays unknown once what it reads is answered; the engine run on each, unasked and unsure', sizeOf(open))
}

/** 4. No answer takes a stated danger away. */
export function noDangerTakenAway(proof: Proof): LawResult {
  const { ruleSet, open } = proof
  const { world } = open
  const { diagrams, vocabulary } = world
  const ledger = new Ledger(proof)
  const bars = [...ruleSet.families, ...ruleSet.modalities].flatMap((owner) => owner.contraindications.flatMap(({ kind, when }) => (kind === 'relative' ? [] : [{ what: `the ${kind} contraindication of ${owner.id}`, when, flag: null }])))
  for (const { what, when, flag } of [...ruleSet.redFlags.map((each) => ({ what: `the red flag ${each.id}`, when: each.when, flag: each })), ...bars]) {
    const danger = world.yes(when)
    for (const variable of variablesRead(open, when)) {
      const cells = vocabulary.variables[variable]?.cells ?? []
      const steps = cells.flatMap(({ kind }, from) => (kind !== 'unasked' && kind !== 'unsure' ? [] : cells.flatMap((cell, to) => (to === from || cell.kind === 'unasked' ? [] : [{ from, to }]))))
      ledger.checked += steps.length
      for (const { from, to } of steps) {
        const lost = diagrams.minus(diagrams.hold(danger, variable, from), diagrams.hold(danger, variable, to))
        if (lost === never) continue
        const path = diagrams.path(lost, plainest(vocabulary))
        const fact = vocabulary.variables[variable]?.fact?.id ?? ''
        const answers = path === null ? null : atPath(open, new Map([...path, [variable, to]]), complaintOn(world, path))
        ledger.refute(`answering ${fact} takes ${what} away`, answers === null ? undefined : { id: `${fact}-takes-away`, answers, expect: flag === null ? { settled: false } : { 'red-flags': [flag.id] } })
        break
      }
    }
    if (flag !== null) runPresent(proof, ledger, flag)
  }
  return ledger.result('law-4', 'Learning that a danger is there never lowers urgency, and no answer takes it away',
    'exact: for every red flag and every absolute or local contraindication, each answer that it reads added to every other set of answers; the engine run on each flag', sizeOf(open))
}

/** "Not sure" gives way to the sign itself: never to less urgency. */
function runPresent({ open, ruleSet }: Proof, ledger: Ledger, flag: RedFlag): void {
  const complaint = ruleSet.complaints.find(({ id }) => isAskedFor(flag, id))
  if (complaint === undefined) return
  const answers = presentation(open, open.world.diagrams.and(open.world.ofComplaints([complaint.id]), open.world.yes(flag.when)), complaint.id)
  if (answers === null) return
  const unscreened = { ...answers, screened: false }
  for (const each of [answers, unscreened]) {
    const { atLeast } = ledger.run(each).disposition
    if (rank(atLeast) < rank(flag.disposition)) ledger.refute(`${flag.id} is present, and the disposition is ${atLeast}`, { id: flag.id, answers: each, expect: { 'at-least': flag.disposition } })
  }
}

function variablesRead({ world }: Judgement, when: Condition): readonly number[] {
  return [...readsOf([when], world.facts)].flatMap((id) => {
    const fact = world.facts.get(id)
    if (fact === undefined || !isAsked(fact)) return []
    return fact.kind === 'choices' ? fact.options.map((option) => world.vocabulary.variableOf(fact, option.id)) : [world.vocabulary.variableOf(fact)]
  })
}

function complaintCell({ world: { vocabulary } }: Judgement, complaint: string): number {
  return vocabulary.variables[0]?.cells.findIndex((cell) => cell.kind === 'option' && cell.id === complaint) ?? 0
}

function example(judgement: Judgement, node: number, id: string, complete: readonly Condition[]): { id: string; answers: NonNullable<ReturnType<typeof presentation>>; expect: Readonly<Record<string, unknown>> } | undefined {
  const { world } = judgement
  const path = world.diagrams.path(node, plainest(world.vocabulary))
  return path === null ? undefined : { id, answers: atPath(judgement, path, complaintOn(world, path), complete), expect: { settled: false } }
}

