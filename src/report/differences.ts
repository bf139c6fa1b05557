// What changed between two rule sets to text: what is less cautious first, and a person for every change.
import type { Difference } from '../diff/diff.ts'
import { effects } from '../diff/outcomes.ts'
import type { Effect } from '../diff/outcomes.ts'
import type { Replay } from '../diff/replay.ts'
import type { Answers, AnswerValue } from '../model/answers.ts'
import { layOut, type Block, type PageSettings } from './page.ts'
import { andList, answerWords, counted } from './words.ts'

export const effectWords: Readonly<Record<Effect, string>> = {
  'less-cautious': 'less cautious', 'more-cautious': 'more cautious', 'modality': 'other therapies', 'order': 'order, grade or dose only',
}

const mostShown = 200

export function renderDifference({ changes, people, complete }: Difference, unacknowledged: readonly string[], settings: PageSettings): string {
  if (!complete) return layOut([{ first: '', text: 'not decided: the two rule sets are too much to compare within the bound' }], settings)
  if (changes.length === 0) return layOut([{ first: '', text: 'no change in meaning' }], settings)
  const shown = changes.slice(0, mostShown)
  return layOut([
    ...effects.flatMap((effect): readonly Block[] => {
      const own = shown.filter((change) => change.effect === effect)
      if (own.length === 0) return []
      return [
        null,
        { first: '', text: { role: effect === 'less-cautious' ? 'danger' : 'heading', text: `${capital(effectWords[effect])} (${String(changes.filter((change) => change.effect === effect).length)})` } },
        ...own.map(({ name, says }): Block => ({ first: '  ', rest: '      ', text: [says, ' ', { role: 'dim', text: `[${name}${unacknowledged.includes(name) ? ', not acknowledged' : ''}]` }] })),
      ]
    }),
    ...(changes.length > shown.length ? [{ first: '', text: `and ${String(changes.length - shown.length)} more; --json has all` }] : []),
    null,
    { first: '', text: { role: 'heading', text: counted(people.length, 'person').replace('persons', 'people') } },
    ...people.slice(0, mostShown).flatMap(({ answers, says }): readonly Block[] => [
      { first: '  - ', text: personWords(answers) },
      ...(says.length === 0 ? [{ first: '      ', text: 'the same outcome: something else decides for this person' }] : says.map((text): Block => ({ first: '      ', text }))),
    ]),
  ], settings)
}

/** What a person answers beside a plain no; JSON has every answer. */
function personWords({ complaints, facts }: Answers): string {
  const told = (own: Readonly<Record<string, AnswerValue>>): readonly string[] => Object.entries(own).filter(([, value]) => value !== 'no' && !isAllNo(value)).map(([id, value]) => `${id} ${answerWords(value)}`)
  const own = Object.entries(complaints).map(([id, answers]) => [id, ...told(answers)].join(', '))
  return `${[...own, ...told(facts)].join('; ')}; a plain no to all else`
}

function isAllNo(value: AnswerValue): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((each) => each === 'no')
}

/** `12 of 840 change: 9 more cautious, 1 less cautious, 2 in order, grade or dose only`. */
export function renderReplay({ total, changed }: Replay, settings: PageSettings): string {
  const counts = effects.map((effect) => ({ effect, count: changed.filter((each) => each.effects[0] === effect).length })).filter(({ count }) => count > 0)
  return layOut([
    { first: '', text: changed.length === 0 ? `none of ${String(total)} change` : `${String(changed.length)} of ${String(total)} change: ${andList(counts.map(({ effect, count }) => `${String(count)} ${effectWords[effect]}`))}` },
    ...changed.slice(0, mostShown).flatMap(({ id, says }): readonly Block[] => [{ first: '  ', text: { role: 'strong', text: id } }, ...says.map((text): Block => ({ first: '    ', text }))]),
  ], settings)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
