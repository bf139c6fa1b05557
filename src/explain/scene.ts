// A rule set, its program and answers become a scene: everything that an explanation looks at, looked up once.
import type { Program } from '../compile/program.ts'
import { evaluateChecked } from '../evaluate/evaluate.ts'
import { buildFrames, type Frames } from '../evaluate/frame.ts'
import type { CheckedAnswers } from '../evaluate/read-answers.ts'
import { no, yes } from '../compile/opcodes.ts'
import type { Frame } from '../evaluate/truth.ts'
import type { Settings } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Complaint, Contraindication, Family, Modality, Precaution, RedFlag, Rule, RuleSet, Source } from '../model/rule-set.ts'
import { restrictionsInOrder } from '../compile/compile.ts'
import { conditionsOf, tracerOf, type Conditions, type Tracer } from './trace.ts'

/** What does not hang on the answers. */
interface Library {
  readonly ruleSet: RuleSet
  readonly program: Program
  readonly modalities: ReadonlyMap<string, Modality>
  readonly complaints: ReadonlyMap<string, Complaint>
  readonly flags: ReadonlyMap<string, RedFlag>
  readonly sources: ReadonlyMap<string, Source>
  /** Rules by modality. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>
  readonly conditions: Conditions
  /** The restrictions that bind a modality: its own first, then those of its families. */
  readonly restrictionsOf: (modality: Modality) => readonly NamedRestriction[]
}

export interface Scene extends Library, Tracer {
  readonly answers: CheckedAnswers
  readonly settings: Settings
  readonly outcome: Outcome
  readonly frames: Frames
}

/** The scene of checked answers; the program is the one that the rule set compiles to. */
export function sceneOf(ruleSet: RuleSet, program: Program, answers: CheckedAnswers, settings: Settings = {}): Scene {
  const library = libraryOf(ruleSet, program)
  return {
    ...library,
    ...tracerOf(library.conditions, program, answers),
    answers, settings,
    outcome: evaluateChecked(program, answers, settings),
    frames: buildFrames(program, answers),
  }
}

const libraries = new WeakMap<Program, Library>()

function libraryOf(ruleSet: RuleSet, program: Program): Library {
  const before = libraries.get(program)
  if (before !== undefined && before.ruleSet === ruleSet) return before
  const library: Library = {
    ruleSet, program,
    modalities: byId(ruleSet.modalities),
    complaints: byId(ruleSet.complaints),
    flags: byId(ruleSet.redFlags),
    sources: byId(ruleSet.sources),
    rules: byModality(ruleSet.rules),
    conditions: conditionsOf(ruleSet, program),
    restrictionsOf: remembered((modality: Modality) => [modality, ...familiesOf(ruleSet, modality.family)].flatMap(ownRestrictions)),
  }
  libraries.set(program, library)
  return library
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((each) => [each.id, each]))
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}

function byModality(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const found = new Map<string, Rule[]>()
  for (const rule of rules) {
    for (const id of rule.modalities) {
      const list = found.get(id)
      if (list === undefined) found.set(id, [rule])
      else list.push(rule)
    }
  }
  return found
}

export interface NamedRestriction {
  /** `owner#kind-n`, as in the program. */
  readonly id: string
  readonly owner: string
  readonly kind: Contraindication['kind'] | 'precaution'
  readonly of: Contraindication | Precaution
}

/** The restrictions that one modality or family states itself. */
export function ownRestrictions(owner: Modality | Family): readonly NamedRestriction[] {
  const counts = new Map<string, number>()
  return restrictionsInOrder(owner).map((of) => {
    const n = (counts.get(of.kind) ?? 0) + 1
    counts.set(of.kind, n)
    return { id: `${owner.id}#${of.kind}-${String(n)}`, owner: owner.id, kind: of.kind, of }
  })
}

/** The family and its ancestors. */
export function familiesOf({ families }: RuleSet, id: string): readonly Family[] {
  const found: Family[] = []
  for (let next: string | undefined = id; next !== undefined;) {
    const family = families.find((each) => each.id === next)
    if (family === undefined || found.includes(family)) break
    found.push(family)
    next = family.parent
  }
  return found
}

/** The rules of the rule set about a modality for a complaint, whatever their condition and date. */
export function rulesAbout({ rules }: Scene, modality: string, complaint: string): readonly Rule[] {
  return (rules.get(modality) ?? []).filter((rule) => rule.for.includes(complaint))
}

/** The frame in which a condition is nearest to yes, with its truth; no frame gives no. */
export function greatestIn(scene: Pick<Scene, 'truthOf'>, frames: readonly Frame[], condition: Condition): { readonly frame: Frame | undefined, readonly holds: number } {
  let greatest: { readonly frame: Frame | undefined, readonly holds: number } = { frame: frames[0], holds: no }
  for (const frame of frames) {
    const holds = scene.truthOf(frame, condition)
    if (holds > greatest.holds) greatest = { frame, holds }
    if (holds === yes) break
  }
  return greatest
}

/** The frame of a complaint. */
export function frameOf({ frames }: Scene, complaint: string): Frame | undefined {
  return frames.frames[frames.complaints.indexOf(complaint)]
}

/**
 * The frames in which a restriction is looked at for a complaint: all of them for an absolute one, those of complaints at
 * the same place for a local one that holds for that place, else the complaint's own.
 */
export function framesFor(program: Program, { frames, complaints }: Pick<Frames, 'frames' | 'complaints'>, { kind, of }: NamedRestriction, complaint: string): readonly Frame[] {
  const own = frames[complaints.indexOf(complaint)]
  if (own === undefined || kind === 'absolute') return own === undefined ? [] : frames
  if (kind !== 'local') return [own]
  const site = program.siteIds[own.values[1] ?? -1] ?? ''
  if ('sites' in of && !of.sites.includes(site)) return []
  return frames.filter((each) => each.values[1] === own.values[1])
}
