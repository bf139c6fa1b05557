// A scene and a modality become its reasons: danger signs, scope, restrictions and rules, each with its condition as it
// stood, its place and its sources, and the side it takes.
import { no, yes } from '../compile/opcodes.ts'
import type { ProgramEvidence, ProgramRule } from '../compile/program.ts'
import type { Frame } from '../evaluate/truth.ts'
import type { Condition } from '../model/condition.ts'
import type { Disposition, Evidence, Modality, RedFlag, Rule } from '../model/rule-set.ts'
import { certainties, dispositions, strengths } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'
import { unmetScope, type UnmetScope } from './barring.ts'
import type { Citation, Grade, Reason, ReasonSide } from './explanation.ts'
import { frameOf, framesFor, greatestIn, rulesAbout, type NamedRestriction, type Scene } from './scene.ts'
import { truthWord } from './trace.ts'

/** Everything that speaks for, against or about a modality for these complaints. */
export function reasonsAbout(scene: Scene, modality: Modality): readonly Reason[] {
  const complaints = scene.frames.complaints.filter((complaint) => rulesAbout(scene, modality.id, complaint).length > 0)
  return [
    ...flagReasons(scene),
    ...scopeReasons(scene, complaints),
    ...nothingRemains(scene),
    ...restrictionReasons(scene, modality, complaints),
    ...complaints.flatMap((complaint) => ruleReasons(scene, modality.id, complaint)),
  ]
}

function flagReasons(scene: Scene): readonly Reason[] {
  const { because, unscreened } = scene.outcome.disposition
  const raising = because.flatMap(({ kind, id, disposition }): readonly Reason[] => {
    if (kind !== 'red-flag' && kind !== 'unsure') return []
    const side = isAtLeast(disposition, 'urgent') ? 'excluding' : isAtLeast(disposition, 'see-clinician') ? 'first' : null
    return side === null ? [] : flagReason(scene, scene.flags.get(id), side, disposition)
  })
  return [...raising, ...unscreened.flatMap((id) => {
    const flag = scene.flags.get(id)
    return flagReason(scene, flag, 'unresolved', flag?.disposition ?? 'emergency')
  })]
}

function isAtLeast(disposition: Disposition, level: Disposition): boolean {
  return dispositions.indexOf(disposition) >= dispositions.indexOf(level)
}

/** A red flag as it stands in the frame where it is nearest to yes. */
export function flagReason(scene: Scene, flag: RedFlag | undefined, side: ReasonSide, disposition: Disposition): readonly Reason[] {
  if (flag === undefined) return []
  const { frame, holds } = greatestIn(scene, scene.frames.frames, flag.when)
  if (frame === undefined) return []
  return [{
    kind: 'red-flag', id: flag.id, side, complaint: null, effect: disposition, say: `${flag.label}. ${flag.say}`,
    clinical: flag.clinical ?? null, truth: truthWord(holds), when: scene.trace(frame, flag.when), unless: null,
    because: citationsOf(scene, flag.because), at: flag.at,
  }]
}

function scopeReasons(scene: Scene, complaints: readonly string[]): readonly Reason[] {
  return scene.frames.complaints.flatMap((id) => {
    const frame = frameOf(scene, id)
    const side = complaints.includes(id) ? 'excluding' as const : 'first' as const
    return frame === undefined ? [] : unmetScope(scene, frame, id).map((unmet) => ({ ...scopeReason(scene, frame, id, unmet), side }))
  })
}

/** What puts a complaint out of scope; where no source is named for its ages they rest on its own, else on its rules'. */
export function scopeReason(scene: Scene, frame: Frame, id: string, { condition, exclusion }: UnmetScope): Reason {
  const base = { kind: 'scope' as const, id, side: 'excluding' as const, complaint: id, effect: 'out of scope', clinical: null, when: scene.trace(frame, condition), unless: null }
  if (exclusion !== null) return { ...base, say: exclusion.say, truth: 'yes', because: citationsOf(scene, exclusion.because), at: exclusion.at }
  const own = scene.complaints.get(id)?.because ?? []
  const because = own.length > 0 ? own : scene.ruleSet.rules.filter((rule) => rule.for.includes(id)).flatMap((rule) => rule.because)
  const say = scene.outcome.outOfScope.find(({ complaint, reason }) => complaint === id && reason === 'age')?.say ?? ''
  return { ...base, say, truth: 'no', because: sourcesOnly(scene, because), at: condition.at }
}

function nothingRemains(scene: Scene): readonly Reason[] {
  return scene.outcome.disposition.because.flatMap(({ kind, id }): readonly Reason[] => {
    const complaint = scene.complaints.get(id)
    if (kind !== 'nothing-remains' || complaint === undefined) return []
    return [{
      kind: 'nothing-remains', id, side: 'first', complaint: id, effect: 'see-clinician', clinical: null, truth: 'yes', when: null, unless: null,
      say: `Nothing in these rules can be offered for ${complaint.label}, so it should be looked at first.`,
      because: citationsOf(scene, complaint.because), at: complaint.at,
    }]
  })
}

/** Absolute ones once for all complaints, the others for each complaint they are looked at for. */
function restrictionReasons(scene: Scene, modality: Modality, complaints: readonly string[]): readonly Reason[] {
  if (complaints.length === 0) return []
  const all = scene.restrictionsOf(modality)
  return [
    ...all.filter(({ kind }) => kind === 'absolute').map((each) => restrictionReason(scene, each, null, scene.frames.frames)),
    ...complaints.flatMap((complaint) => all.filter(({ kind }) => kind !== 'absolute').flatMap((each) => {
      const frames = framesFor(scene.program, scene.frames, each, complaint)
      return frames.length === 0 ? [] : [restrictionReason(scene, each, complaint, frames)]
    })),
  ]
}

function restrictionReason(scene: Scene, { id, kind, of }: NamedRestriction, complaint: string | null, frames: readonly Frame[]): Reason {
  const { frame, holds } = greatestIn(scene, frames, of.when)
  const bars = kind === 'absolute' || kind === 'local'
  return {
    kind: kind === 'precaution' ? 'precaution' : 'contraindication', id, complaint, effect: kind,
    side: holds === yes ? bars ? 'excluding' : 'limiting' : holds === no ? 'idle' : 'unresolved',
    say: of.say, clinical: null, truth: truthWord(holds), when: frame === undefined ? null : scene.trace(frame, of.when), unless: null,
    because: citationsOf(scene, of.because), at: of.at,
  }
}

function ruleReasons(scene: Scene, modality: string, complaint: string): readonly Reason[] {
  const frame = frameOf(scene, complaint)
  if (frame === undefined) return []
  const weighed = weighedRules(scene, modality, complaint)
  return weighed.toSorted(byWeight).map(({ rule, state, counts, evidence }) => {
    const holds = truthIn(scene, frame, rule.when, yes)
    return {
      kind: 'rule', id: rule.id, complaint, effect: effectOf(rule), side: sideOf(rule, state, counts), say: rule.say, clinical: rule.clinical ?? null,
      truth: truthWord(holds),
      when: rule.when === undefined ? null : scene.trace(frame, rule.when),
      unless: rule.unless === undefined ? null : scene.trace(frame, rule.unless),
      because: evidence, at: rule.at,
    }
  })
}

export interface Weighed {
  readonly rule: Rule
  readonly state: 'in-force' | 'open' | 'gone'
  /** Some entry of its evidence counts. */
  readonly counts: boolean
  /** Best first. */
  readonly evidence: readonly Citation[]
}

/** The rules about a modality for a complaint, with what is left of their evidence (docs/meaning.md, 12 to 14). */
export function weighedRules(scene: Scene, modality: string, complaint: string): readonly Weighed[] {
  const { program, settings } = scene
  const frame = frameOf(scene, complaint)
  const compiled = program.complaints[complaint]
  if (frame === undefined || compiled === undefined) return []
  const date = settings.asOf ?? program.header.released
  const own = new Map(compiled.rules.map((each) => [each.id, each]))
  const states = rulesAbout(scene, modality, complaint).flatMap((rule) => {
    const entries = own.get(rule.id)
    return entries === undefined ? [] : [{ rule, entries, state: stateOf(scene, frame, rule, entries, date) }]
  })
  const isFrom = (entry: ProgramEvidence): boolean => program.sources[entry.source]?.jurisdiction === settings.guidance
  const isDated = (entry: ProgramEvidence): boolean => inDate(program.sources[entry.source], date)
  const decided = settings.guidance !== undefined && states.some(({ entries, state }) => state === 'in-force' && entries.evidence.some((entry) => isDated(entry) && isFrom(entry)))
  return states.map(({ rule, entries, state }) => {
    const evidence = entries.evidence.flatMap((entry) => citationOf(scene, program.sources[entry.source]?.id, entry, isDated(entry) && (!decided || isFrom(entry))))
    return { rule, state, counts: evidence.some(({ counts }) => counts), evidence }
  })
}

function stateOf(scene: Scene, frame: Frame, rule: Rule, { evidence }: ProgramRule, date: string): Weighed['state'] {
  if (!inDate(rule, date) || !evidence.some((entry) => inDate(scene.program.sources[entry.source], date))) return 'gone'
  const when = truthIn(scene, frame, rule.when, yes)
  if (when === no || truthIn(scene, frame, rule.unless, no) === yes) return 'gone'
  return when === yes ? 'in-force' : 'open'
}

function truthIn(scene: Scene, frame: Frame, condition: Condition | undefined, otherwise: number): number {
  return condition === undefined ? otherwise : scene.truthOf(frame, condition)
}

function inDate(what: { readonly from?: string, readonly until?: string } | undefined, date: string): boolean {
  return what !== undefined && (what.from === undefined || what.from <= date) && (what.until === undefined || date < what.until)
}

/** The best counting grade in one direction. */
export function bestGrade(weighed: readonly Weighed[], direction: Rule['direction']): Grade | null {
  const grades = weighed.filter((each) => each.state === 'in-force' && each.counts && each.rule.direction === direction).flatMap(({ rule, evidence }) => (
    evidence.filter(({ counts }) => counts).slice(0, 1).map(({ strength, certainty, source }) => ({ strength, certainty, source, rule: rule.id }))))
  return grades.toSorted((a, b) => rankOf(b) - rankOf(a) || byCodePoint(a.rule, b.rule))[0] ?? null
}

function rankOf({ strength, certainty }: Pick<Citation, 'strength' | 'certainty'>): number {
  return strengths.indexOf(strength) * certainties.length + certainties.indexOf(certainty)
}

function byWeight(a: Weighed, b: Weighed): number {
  const best = ({ evidence }: Weighed): number => evidence.filter(({ counts }) => counts).reduce((most, each) => Math.max(most, rankOf(each)), -1)
  return best(b) - best(a) || byCodePoint(a.rule.id, b.rule.id)
}

function effectOf({ direction }: Rule): string {
  return direction === 'for' ? 'recommends' : direction === 'against' ? 'advises against' : 'no recommendation either way'
}

/** Advice against is shown even where the guidance asked for leaves it out; it makes the modality contested. */
function sideOf({ direction }: Rule, state: Weighed['state'], counts: boolean): ReasonSide {
  if (state === 'gone') return 'idle'
  if (state === 'open') return 'unresolved'
  if (direction === 'for') return counts ? 'for' : 'idle'
  return direction === 'against' || counts ? 'against' : 'idle'
}

/** What the evidence of a red flag, restriction or exclusion says; every entry counts, as safety has no date. */
export function citationsOf(scene: Scene, because: readonly Evidence[]): readonly Citation[] {
  return because.flatMap((entry) => citationOf(scene, entry.source, entry, true))
}

function sourcesOnly(scene: Scene, because: readonly Evidence[]): readonly Citation[] {
  const first = new Map(because.toReversed().map((each) => [each.source, each]))
  return citationsOf(scene, [...first.values()].toSorted((a, b) => byCodePoint(a.source, b.source)))
}

function citationOf({ sources }: Scene, id: string | undefined, entry: Pick<ProgramEvidence, 'strength' | 'certainty' | 'status' | 'label'>, counts: boolean): readonly Citation[] {
  const source = sources.get(id ?? '')
  if (source === undefined) return []
  const link = source.doi === undefined ? source.url ?? null : `https://doi.org/${source.doi}`
  const { strength, certainty, status, label = null } = entry
  return [{ source: source.id, title: source.title, link, strength, certainty, label, status, counts, at: source.at }]
}
