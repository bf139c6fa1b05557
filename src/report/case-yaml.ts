// A worked case to the YAML an author would write.
import type { AnswerValue, Answers, Settings } from '../model/answers.ts'
import type { Expectation } from '../model/case.ts'

export interface CaseToWrite {
  readonly id: string
  readonly tell: string
  readonly because: readonly string[]
  readonly answers: Answers
  readonly settings: Settings
  readonly expect: Expectation
}

/** One entry of `cases`, indented by two. */
export function caseYaml({ id, tell, because, answers, settings, expect }: CaseToWrite): string {
  const complaints = Object.entries(answers.complaints).map(([complaint, own]) => `${complaint}: ${flowMap(own)}`)
  const given = [
    ...(complaints.length === 0 ? [] : [`complaints: { ${complaints.join(', ')} }`]),
    ...(Object.keys(answers.facts).length === 0 ? [] : [`facts: ${flowMap(answers.facts)}`]),
    ...(answers.screened === true ? ['screened: true'] : []),
    ...(settings.screenedOnly === true ? ['screened-only: true'] : []),
    ...(settings.asOf === undefined ? [] : [`as-of: ${settings.asOf}`]),
    ...(settings.guidance === undefined ? [] : [`guidance: ${settings.guidance}`]),
    ...(settings.prefer === undefined ? [] : [`prefer: [${settings.prefer.join(', ')}]`]),
  ]
  return [
    `  - id: ${id}`,
    ...filled('    tell: ', '      ', quoted(tell)),
    ...(because.length === 0 ? [] : filled('    because: ', '      ', `[${because.join(', ')}]`)),
    '    given:',
    ...given.flatMap((line) => filled('      ', '        ', line)),
    '    expect:',
    ...Object.entries(expect).flatMap(([key, value]: [string, Expectation[keyof Expectation]]) => filled(`      ${kebab(key)}: `, '        ', expected(value))),
    '',
  ].join('\n')
}

/** A row of `edges`, of what it is about; indented by six. */
export function edgeYaml({ when, also, screened, settings, expect }: { readonly when: Answers['facts']; readonly also: readonly string[]; readonly screened: boolean; readonly settings: Settings; readonly expect: Expectation }): string {
  const told = Object.entries(expect).map(([key, value]: [string, Expectation[keyof Expectation]]) => `${kebab(key)}: ${expected(value)}`)
  const parts = [
    ...(Object.keys(when).length === 0 ? [] : [`when: ${flowMap(when)}`]),
    ...(also.length === 0 ? [] : [`also: [${also.join(', ')}]`]),
    ...(screened ? [] : ['screened: false']),
    ...(settings.screenedOnly === true ? ['screened-only: true'] : []),
    `expect: { ${told.join(', ')} }`,
  ]
  return filled('      - ', '        ', `{ ${parts.join(', ')} }`).join('\n')
}

const widest = 120

/** Breaks at spaces; a flow list or map may go on in the next line. */
function filled(first: string, rest: string, text: string): readonly string[] {
  const lines: string[] = []
  let line = first
  for (const word of text.split(' ')) {
    const isFresh = line === first || line === rest
    if (!isFresh && line.length + 1 + word.length > widest) {
      lines.push(line)
      line = rest
    }
    line += line === first || line === rest ? word : ` ${word}`
  }
  return [...lines, line]
}

function expected(value: Expectation[keyof Expectation]): string {
  if (value === null || typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.join(', ')}]`
  const entries = Object.entries(value as Readonly<Record<string, string | null | readonly string[]>>)
  return `{ ${entries.map(([key, each]) => `${key}: ${each === null ? 'none' : typeof each === 'string' ? plain(each) : `[${each.join(', ')}]`}`).join(', ')} }`
}

function flowMap(answers: Answers['facts']): string {
  const entries = Object.entries(answers)
  return entries.length === 0 ? '{}' : `{ ${entries.map(([fact, value]) => `${fact}: ${answer(value)}`).join(', ')} }`
}

function answer(value: AnswerValue): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return plain(value)
  if (isList(value)) return `[${value.join(', ')}]`
  return `{ ${Object.entries(value).map(([option, each]) => `${option}: ${String(each)}`).join(', ')} }`
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value)
}

/** Without quotes where that is safe inside `{ }`. */
function plain(text: string): string {
  return /^[A-Za-z0-9](?:[A-Za-z0-9 /.();+-]*[A-Za-z0-9/.)])?$/u.test(text) && !/^[\d.+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`
}

function quoted(text: string): string {
  return /: | #|^[^A-Za-z]|:$/u.test(text) ? `'${text.replaceAll("'", "''")}'` : text
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}
