// Parsed files to sections: which part of which file holds facts, rules and so on.
import { didYouMean, report, type Context } from './context.ts'
import { wrongType } from './fields.ts'
import { oneOf, tick, type Entry, type Node } from './node.ts'
import type { ParsedFile } from './parse.ts'
import type { Spot } from './source.ts'

const sectionNames = ['rule-set', 'facts', 'red-flags', 'families', 'modalities', 'complaints', 'rules', 'for', 'sources',
  'claims', 'cases', 'edges', 'told', 'local'] as const
export type SectionName = (typeof sectionNames)[number]

export interface Section {
  readonly keyAt: Spot
  readonly value: Node
  /** The `for` of the same file. */
  readonly fileFor: Node | undefined
}

export type Sections = Readonly<Record<SectionName, Section[]>>

export function splitSections(context: Pick<Context, 'findings'>, files: readonly ParsedFile[]): Sections {
  const sections: Sections = {
    'rule-set': [], 'facts': [], 'red-flags': [], 'families': [], 'modalities': [], 'complaints': [], 'rules': [],
    'for': [], 'sources': [], 'claims': [], 'cases': [], 'edges': [], 'told': [], 'local': [],
  }
  for (const { node } of files) {
    if (node === null || node.kind === 'broken') continue
    if (node.kind !== 'map') {
      report(context, {
        code: 'wrong-type', at: node,
        message: `the file holds a ${node.kind === 'list' ? 'list' : 'single value'}; expected a map of sections such as ${oneOf(['facts', 'rules'])}`,
      })
      continue
    }
    const fileFor = node.entries.find((entry) => entry.key === 'for')?.value
    for (const entry of node.entries) {
      const name = sectionNames.find((word) => word === entry.key)
      if (name === undefined) reportSection(context, entry)
      else if (!isEmptyNode(entry.value)) sections[name].push({ keyAt: entry.keyAt, value: entry.value, fileFor })
    }
  }
  return sections
}

/** The entries of a section written as a map of ids. */
export function entriesOf(context: Context, sections: readonly Section[], what: string): readonly Entry[] {
  return sections.flatMap(({ value }) => {
    if (value.kind === 'map') return value.entries
    wrongType(context, value, tick(what), 'a map of ids')
    return []
  })
}

function reportSection(context: Pick<Context, 'findings'>, { key, keyAt }: Entry): void {
  report(context, {
    code: 'unknown-key', at: keyAt, message: `there is no section ${tick(key)}; expected ${oneOf(sectionNames)}`,
    hint: () => didYouMean(key, sectionNames),
  })
}

function isEmptyNode(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null
}
