import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { understand } from '../../src/match/understand.ts'
import { shippedLexicon } from './small.ts'

interface Row {
  readonly text: string
  readonly expect: 'complaint' | 'facts' | 'out-of-scope'
  readonly complaints?: readonly string[]
  readonly accept?: readonly string[]
  readonly stated?: Readonly<Record<string, string>>
  readonly denied?: Readonly<Record<string, readonly string[]>>
}

// Single failures are not shown: one part of the phrases is only ever reported.
describe.each(['tune', 'report'])('the phrases to %s, with the shipped rules', (part) => {
  const lexicon = shippedLexicon()
  const rows = readFileSync(`test/phrases/${part}/phrases.jsonl`, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
  const read = rows.map((row) => ({ row, result: understand(lexicon, row.text) }))

  test('complaints are found, first or among the first three', () => {
    const told = read.filter(({ row }) => row.expect === 'complaint')
    const hits = (most: number): number => told.filter(({ row, result }) => result.complaints.slice(0, most).some(({ id }) => (row.accept ?? row.complaints ?? []).includes(id))).length
    expect({ first: hits(1) / told.length >= 0.9, amongThree: hits(3) / told.length >= 0.96 }).toEqual({ first: true, amongThree: true })
  })

  test('hardly anything is offered for what is out of scope', () => {
    const beyond = read.filter(({ row }) => row.expect === 'out-of-scope')
    expect(beyond.filter(({ result }) => result.complaints.length > 0).length / beyond.length).toBeLessThanOrEqual(0.035)
  })

  test('stated signs are taken or asked about, and denied ones raise no alarm', () => {
    let stated = 0
    let missed = 0
    let alarms = 0
    for (const { row, result } of read) {
      for (const [id, value] of Object.entries(row.stated ?? {})) {
        stated += 1
        const isRead = [result.answers.facts, ...Object.values(result.answers.complaints)].some((own) => own[id] === value)
        if (!isRead && !result.uncertain.some(({ fact }) => fact === id)) missed += 1
      }
      for (const id of Object.keys(row.denied ?? {})) if (result.answers.facts[id] === 'yes') alarms += 1
    }
    expect({ missed: missed / stated <= 0.02, alarms }).toEqual({ missed: true, alarms: 0 })
  })
})
