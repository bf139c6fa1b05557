// Files of a rule set to what it says it extends.
import { isScalarText } from './fields.ts'
import { collectFindings, type Findings } from './findings.ts'
import { defaultLimits } from './limits.ts'
import { tick, type Node, type Scalar } from './node.ts'
import { parseFile, type ParsedFile, type RuleFile } from './parse.ts'
import { placeOf } from './source.ts'
import type { Place } from '../model/condition.ts'

/**
 * Reports the `extends` of the deepest layer: what it names was not read. Whatever seems to be missing may stand there,
 * so nothing more should then be said about it.
 */
export function reportMissingBase(findings: Findings, files: readonly ParsedFile[], layers: ReadonlyMap<string, number>): boolean {
  const deepest = Math.max(0, ...layers.values())
  const lowest = files.filter(({ source }) => (layers.get(source.path) ?? 0) === deepest)
  const value = lowest.map(({ node }) => extendsOf(node)).find((each) => each !== undefined)
  if (value === undefined) return false
  findings.add({
    code: 'bad-extends', at: value, message: `there is no rule set ${tick(value.value)} to extend, or it extends this one`,
    hint: 'name a folder, seen from the folder of this file, or `shipped` for the rules that come with modality',
  })
  return true
}

type Named = Scalar & { readonly value: string }

function extendsOf(node: Node | null): Named | undefined {
  const header = node?.kind === 'map' ? node.entries.find(({ key }) => key === 'rule-set')?.value : undefined
  const value = header?.kind === 'map' ? header.entries.find(({ key }) => key === 'extends')?.value : undefined
  return value !== undefined && isScalarText(value) ? value : undefined
}

/** The value of `extends` in the `rule-set` section, and where it stands; null where there is none. */
export function extendsIn(files: readonly RuleFile[]): { readonly name: string; readonly at: Place } | null {
  for (const file of files) {
    // Reading a large rule set takes seconds; nearly every file is told by a look at its text.
    const text = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('utf8')
    if (!text.includes('extends') || !/(?:^|[\s{,"'])extends["']?\s*:/u.test(text) || !/(?:^|\n)["']?rule-set["']?\s*:/u.test(text)) continue
    const value = extendsOf(parseFile(file, defaultLimits, collectFindings(0)).node)
    if (value !== undefined) return { name: value.value.trim(), at: placeOf(value) }
  }
  return null
}
