// The text of a file of cases, with expectations replaced: everything else in it, comments included, stays as it is.
import type { ExpectationEdit } from '../model/case.ts'
import { collectFindings } from './findings.ts'
import { defaultLimits } from './limits.ts'
import type { Dict, Node } from './node.ts'
import { parseFile, type RuleFile } from './parse.ts'

/** The new text, and the edits that could not be made because the entry was not found or holds a comment. */
export function replaceExpectations(file: RuleFile, edits: readonly ExpectationEdit[]): { readonly text: string; readonly refused: readonly ExpectationEdit[] } {
  const { source: { text }, node } = parseFile(file, defaultLimits, collectFindings(0))
  const refused: ExpectationEdit[] = []
  const replacements = edits.flatMap((edit) => {
    const entry = asMap(valueOf(caseOf(node, edit.case), 'expect'))?.entries.find(({ key }) => key === edit.key)
    if (entry === undefined || /(?:^|\s)#/u.test(text.slice(entry.keyAt.to, entry.value.to))) {
      refused.push(edit)
      return []
    }
    const column = entry.keyAt.from - (text.lastIndexOf('\n', entry.keyAt.from - 1) + 1)
    return [{ from: entry.keyAt.to, to: Math.max(entry.value.to, entry.keyAt.to + 1), text: `: ${flow(edit.value, column + edit.key.length + 2, column + 2)}` }]
  })
  const last = replacements.toSorted((a, b) => b.from - a.from)
  return { text: last.reduce((whole, each) => whole.slice(0, each.from) + each.text + whole.slice(each.to), text), refused }
}

function caseOf(node: Node | null, id: string): Dict | undefined {
  const cases = valueOf(asMap(node ?? undefined), 'cases')
  const items = cases?.kind === 'list' ? cases.items : []
  return items.map(asMap).find((item) => {
    const own = valueOf(item, 'id')
    return own?.kind === 'scalar' && own.value === id
  })
}

function asMap(node: Node | undefined): Dict | undefined {
  return node?.kind === 'map' ? node : undefined
}

function valueOf(map: Dict | undefined, key: string): Node | undefined {
  return map?.entries.find((entry) => entry.key === key)?.value
}

const widest = 120

/** A value on one line, or its parts filled into lines that begin below the key. */
function flow(value: ExpectationEdit['value'], used: number, indent: number): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const isList = Array.isArray(value)
  const parts = isList ? value.map(String) : Object.entries(value).map(([key, each]) => `${key}: ${Array.isArray(each) ? `[${each.join(', ')}]` : scalar(each as string | null)}`)
  if (parts.length === 0) return isList ? '[]' : '{}'
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }']
  const lines: string[] = []
  let line = open
  for (const [i, part] of parts.entries()) {
    const piece = i === parts.length - 1 ? `${part}${close}` : `${part},`
    const room = widest - (lines.length === 0 ? used : indent)
    if (line !== open && line.length + 1 + piece.length > room) {
      lines.push(line)
      line = piece
    } else line += line === open ? piece : ` ${piece}`
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`)
}

function scalar(value: string | null): string {
  if (value === null) return 'none'
  return /^[a-z][a-z0-9/ .-]*$/u.test(value) ? value : JSON.stringify(value)
}
