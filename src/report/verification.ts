// Verdicts on laws to text: the verdict first, then how it was reached, then what speaks against it.
import type { Burden } from '../verify/population.ts'
import { round } from '../verify/population.ts'
import type { LawResult } from '../verify/law.ts'
import { layOut, type Block, type PageSettings } from './page.ts'
import { counted, dispositionWords } from './words.ts'

const verdictWords = { 'proved': 'proved', 'refuted': 'REFUTED', 'not-decided': 'not decided' } as const
const roles = { 'proved': 'good', 'refuted': 'danger', 'not-decided': 'caution' } as const

export function renderVerification(laws: readonly LawResult[], settings: PageSettings): string {
  const count = (verdict: LawResult['verdict']): number => laws.filter((law) => law.verdict === verdict).length
  return layOut([
    ...laws.flatMap(lawBlocks),
    null,
    { first: '', text: `${String(count('proved'))} proved, ${String(count('refuted'))} refuted, ${String(count('not-decided'))} not decided` },
  ], settings)
}

function lawBlocks({ law, title, verdict, method, space, checked, runs, findings, remarks }: LawResult): readonly Block[] {
  const work = [counted(checked, 'check'), ...(runs > 0 ? [`the engine run ${String(runs)} times`] : []), ...(space === '' ? [] : [space])].join('; ')
  return [
    { first: '', rest: '  ', text: [{ role: roles[verdict], text: verdictWords[verdict] }, ` ${law}: `, { role: 'strong', text: title }] },
    { first: '  ', text: { role: 'dim', text: `${method} (${work})` } },
    ...findings.flatMap(({ says, example }): readonly Block[] => [{ first: '  - ', text: says }, ...(example ?? '').split('\n').filter((line) => line !== '').map((line): Block => ({ first: `    ${leading(line)}`, text: line.trimStart() }))]),
    ...remarks.map((text): Block => ({ first: '  note: ', text })),
  ]
}

function leading(line: string): string {
  return ' '.repeat(line.length - line.trimStart().length)
}

export function renderBurden({ levels, serious, flags, over }: Burden, settings: PageSettings): string {
  return layOut([
    { first: '', text: { role: 'strong', text: 'Of 1,000 such people' } },
    ...levels.map(({ level, people }): Block => ({ first: '  ', text: `${round(people)} are told at least: ${dispositionWords[level]}` })),
    ...flags.map(({ id, people }): Block => ({ first: '    ', text: `${round(people)} by ${id}` })),
    ...serious.map(({ id, people, kept, atLeast }): Block => ({ first: '  ', text: `${round(people)} have ${id}; ${round(100 * kept)} of 100 of them are told at least: ${dispositionWords[atLeast]}` })),
    ...over.map((text): Block => ({ first: '  ', text: [{ role: 'danger', text: 'over budget: ' }, text] })),
  ], settings)
}
