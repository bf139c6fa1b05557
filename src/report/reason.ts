// Reasons and traces to points of a document: as a tree, or flat with only what was read.
import { leavesOf, type Citation, type Reading, type Reason, type Trace } from '../explain/explanation.ts'
import type { Place } from '../model/condition.ts'
import type { Point } from './document.ts'
import type { Inline } from './page.ts'
import { answerWords, capital, gradeWords, idWords, type Audience } from './words.ts'

export interface ReasonSettings {
  readonly audience: Audience
  /** Only the leaves of each condition. */
  readonly flat: boolean
}

/** A reason: what it says, its sources, and its condition as it stood. */
export function reasonPoint(reason: Reason, settings: ReasonSettings): Point {
  const { kind, id, say, clinical, complaint, at } = reason
  const where = complaint === null || kind === 'nothing-remains' || kind === 'scope' ? '' : `, for ${idWords(complaint)}`
  const words = settings.audience === 'professional' ? clinical ?? say : say
  return {
    text: [{ role: 'strong', text: capital(effectWords(reason)) }, ` (${kind === 'rule' ? 'rule' : idWords(kind)} ${id}${where}): ${words}`, placeText(at)],
    points: [...citationPoints(reason), ...conditionPoints(reason, settings)],
  }
}

function effectWords({ kind, effect }: Reason): string {
  switch (kind) {
    case 'contraindication': return effect === 'absolute' ? 'never where' : effect === 'local' ? 'not at the place where' : 'ask first where'
    case 'precaution': return 'take care where'
    case 'red-flag': return `danger sign, ${idWords(effect)}`
    default: return idWords(effect)
  }
}

/** A rule stands on what each source says, so each has its line; for the rest it is enough to name them. */
function citationPoints({ kind, effect, because }: Reason): readonly Point[] {
  if (kind === 'rule') return because.map((citation) => ({ text: gradedText(citation, effect) }))
  return because.length === 0 ? [] : [{ text: `sources ${because.map(({ source, status }) => status === 'unverified' ? `${source} (not verified)` : source).join(', ')}` }]
}

function gradedText({ source, strength, certainty, label, status, counts }: Citation, effect: string): Inline {
  const direction = effect === 'advises against' ? 'against' : effect === 'recommends' ? 'for' : 'neutral'
  return [
    `source ${source}: ${gradeWords(strength, certainty, direction)}${label === null ? '' : `, in its words "${label}"`}`,
    ...(status === 'unverified' ? [' ', { role: 'caution' as const, text: '(not verified against the source)' }] : []),
    counts ? '' : '; left out on this date or by the guidance asked for',
  ]
}

function conditionPoints({ when, unless }: Reason, settings: ReasonSettings): readonly Point[] {
  return [
    ...(when === null ? [{ text: 'always, without a condition' }] : tracePoints(when, settings)),
    ...(unless === null ? [] : [{ text: 'unless', points: tracePoints(unless, settings) }]),
  ]
}

export function tracePoints(trace: Trace, { flat }: Pick<ReasonSettings, 'flat'>): readonly Point[] {
  return flat ? leavesOf(trace).map((leaf) => ({ text: traceText(leaf) })) : [tracePoint(trace)]
}

function tracePoint(trace: Trace): Point {
  return { text: traceText(trace), points: trace.parts.map(tracePoint) }
}

function traceText({ truth, text, read, at }: Trace): Inline {
  const value = read === undefined ? '' : ` (${readingText(read)})`
  return [{ role: truth === 'yes' ? 'strong' : 'dim', text: `${truthWords[truth]}:` }, ` ${text}${value}`, placeText(at)]
}

const truthWords = { 'yes': 'yes', 'no': 'no', 'not-asked': 'open', 'not-sure': 'not sure' }

function readingText({ fact, complaint, value, absent, from }: Reading): string {
  const where = complaint === null || from === 'complaint' ? '' : ` for ${idWords(complaint)}`
  if (absent !== null) {
    const words = { 'not-asked': 'not asked', 'asked-unknown': 'asked, not sure', 'asked-declined': 'asked, not answered', 'not-applicable': 'does not apply' }
    return `${words[absent]}${where}`
  }
  const words = typeof value === 'number' || typeof value === 'string' ? String(value) : answerWords(value)
  switch (from) {
    case 'derived': return `worked out: ${words}${where}`
    case 'screen': return `taken as ${words}, because screened${where}`
    case 'complaint': return `${fact}: ${words}`
    default: return `answered ${words}${where}`
  }
}

export function placeText({ file, line, column }: Place): Inline {
  return file === '' ? '' : { role: 'dim', text: ` ${placeName({ file, line, column })}` }
}

export function placeName({ file, line, column }: Pick<Place, 'file' | 'line' | 'column'>): string {
  return `${file}:${String(line)}:${String(column)}`
}

/** Each source that reasons cite, once, as a point. */
export function sourcePoints(citations: readonly Citation[]): readonly Point[] {
  return [...new Map(citations.map((each) => [each.source, each])).values()].map(({ source, title, link, at }) => ({
    text: [`${source}: ${title}${link === null ? '' : ` ${link}`}`, placeText(at)],
  }))
}
