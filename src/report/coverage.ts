// Coverage of worked cases to text: whole numbers, then everything that no case shows.
import type { Coverage, CoverageItem, CoverageKind } from '../cases/coverage.ts'
import { conditionWords, type FactKinds } from '../explain/condition-words.ts'
import { layOut, type Block, type PageSettings } from './page.ts'

const kindWords: Readonly<Record<CoverageKind, { readonly many: string; readonly one: string }>> = {
  'disposition': { many: 'dispositions reached', one: 'disposition' },
  'red-flag': { many: 'red flags, present and absent', one: 'red flag' },
  'contraindication': { many: 'contraindications, holding and not', one: 'contraindication' },
  'precaution': { many: 'precautions, holding and not', one: 'precaution' },
  'exclusion': { many: 'limits of scope, holding and not', one: 'limit of scope' },
  'rule': { many: 'rules, fired and not', one: 'rule' },
  'withheld': { many: 'kinds of withholding', one: 'withholding' },
  'test': { many: 'single conditions, yes and no', one: 'condition' },
}

export function renderCoverage({ kinds, missing }: Coverage, facts: FactKinds, settings: PageSettings): string {
  const width = Math.max(...kinds.map(({ covered, of }) => `${String(covered)} of ${String(of)}`.length))
  return layOut([
    { first: '', text: { role: 'heading', text: 'Coverage' } },
    ...kinds.map(({ kind, covered, of }): Block => (
      { first: `  ${`${String(covered)} of ${String(of)}`.padStart(width)}  `, text: kindWords[kind].many })),
    ...(missing.length === 0 ? [] : [null, { first: '', text: { role: 'heading' as const, text: 'Shown by no case' } }]),
    ...grouped(missing, facts),
  ], settings)
}

/** The sides of one thing on one line. */
function grouped(missing: readonly CoverageItem[], facts: FactKinds): readonly Block[] {
  const lines = new Map<string, { readonly item: CoverageItem; readonly sides: CoverageItem['side'][] }>()
  for (const item of missing) {
    const key = `${item.kind} ${item.id}`
    const before = lines.get(key)
    if (before === undefined) lines.set(key, { item, sides: [item.side] })
    else before.sides.push(item.side)
  }
  return [...lines.values()].map(({ item, sides }) => (
    { first: '  ', rest: '    ', text: `${subject(item, facts)}: ${sides.map((side) => sideWords(item, side)).join(', ')}${place(item)}` }))
}

function subject({ kind, id, test, owner }: CoverageItem, facts: FactKinds): string {
  if (test === undefined || owner === undefined) return `${kindWords[kind].one} ${id}`
  return `${ownerWords[owner.kind]} ${owner.id}${owner.part === 'when' ? '' : `, ${owner.part}`}: ${conditionWords(test, facts)}`
}

const ownerWords = {
  'red-flag': 'red flag', 'absolute': 'contraindication', 'local': 'contraindication', 'relative': 'contraindication',
  'precaution': 'precaution', 'ages': 'ages of', 'exclusion': 'exclusion', 'rule': 'rule', 'fact': 'fact', 'modality': 'modality',
} as const

function sideWords({ kind }: CoverageItem, side: CoverageItem['side']): string {
  if (side === 'shown') return 'never'
  if (kind === 'rule') return side === 'yes' ? 'never fires' : 'always fires'
  return side === 'yes' ? 'never yes' : 'never no'
}

function place({ owner }: CoverageItem): string {
  return owner === undefined ? '' : ` (${owner.at.file}:${String(owner.at.line)})`
}
