// An interview to the text of an answer file, and saved answers to answers that fit the rules of today.
import type { Program } from '../compile/program.ts'
import { factIndex, readValue } from '../evaluate/read-answers.ts'
import type { Answers, AnswerValue } from '../model/answers.ts'

/** An answer file, readable by people and by `recommend --answers`; facts in the order in which they were answered. */
export function saveText(program: Program, answers: Answers): string {
  const { id, version } = program.header
  const lines = [
    '# Answers of an interview. Go on: modality ask --resume FILE. The result: modality recommend --answers FILE.',
    'schema: modality.answers/1',
    'ruleSet:', `  id: ${quoted(id)}`, `  version: ${quoted(version)}`, `  digest: ${quoted(program.digest)}`,
    ...sectionOf('complaints', Object.entries(answers.complaints).flatMap(([complaint, facts]) => mapOf(`  ${complaint}`, facts, '    '))),
    ...mapOf('facts', answers.facts, '  '),
    ...(answers.screened === true ? ['screened: true'] : []),
  ]
  return `${lines.join('\n')}\n`
}

function sectionOf(key: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [`${key}: {}`] : [`${key}:`, ...lines]
}

function mapOf(key: string, facts: Readonly<Record<string, AnswerValue>>, indent: string): readonly string[] {
  const entries = Object.entries(facts).filter(([, value]) => value !== null)
  return entries.length === 0 ? [`${key}: {}`] : [`${key}:`, ...entries.map(([fact, value]) => `${indent}${fact}: ${valueText(value)}`)]
}

function valueText(value: AnswerValue): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${(value as readonly string[]).map(quoted).join(', ')}]`
  return `{ ${Object.entries(value).map(([option, said]) => `${option}: ${typeof said === 'string' ? quoted(said) : String(said)}`).join(', ')} }`
}

/** Quoted where another reader might take it for something else; JSON's way of quoting is YAML's too. */
function quoted(text: string): string {
  return /^[a-z][a-z0-9-]*$/u.test(text) && !['true', 'false', 'null', 'on', 'off', 'y', 'n', 'yes', 'no'].includes(text) ? text : JSON.stringify(text)
}

export interface Dropped {
  readonly complaint: string | null
  readonly fact: string | null
  readonly say: string
}

/** Saved answers as far as they fit this program, and what had to go. */
export function fitAnswers(program: Program, answers: Answers): { readonly answers: Answers; readonly dropped: readonly Dropped[] } {
  const dropped: Dropped[] = []
  const complaints = Object.entries(answers.complaints).flatMap(([id, facts]) => {
    if (program.complaintIds.includes(id)) return [[id, fitFacts(program, facts, id, dropped)] as const]
    dropped.push({ complaint: id, fact: null, say: `the complaint ${id} is no longer in the rules` })
    return []
  })
  const facts = fitFacts(program, answers.facts, null, dropped)
  return { answers: { ...answers, complaints: Object.fromEntries(complaints), facts }, dropped }
}

function fitFacts(program: Program, facts: Readonly<Record<string, AnswerValue>>, complaint: string | null, dropped: Dropped[]): Readonly<Record<string, AnswerValue>> {
  return Object.fromEntries(Object.entries(facts).filter(([id, value]) => {
    const say = misfit(program, id, value)
    if (say !== null) dropped.push({ complaint, fact: id, say })
    return say === null
  }))
}

function misfit(program: Program, id: string, value: AnswerValue): string | null {
  const fact = program.facts[factIndex(program).get(id) ?? -1]
  if (fact === undefined) return `the question ${id} is no longer asked`
  if (fact.variable < 0) return `${id} is worked out from other answers now`
  if (value === null) return null
  const read = readValue(fact, value)
  return 'cells' in read ? null : `the answer to ${id} no longer fits: ${read.message}`
}
