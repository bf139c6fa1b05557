// Questions as plain lines for screen readers and simple terminals: nothing is redrawn, choices are numbered, and
// whatever can be done is a word that can be typed.
import { itemId } from '../../interview/index.ts'
import type { Reply } from '../../interview/index.ts'
import { wordsOf, wrapText } from '../../text/wrap.ts'
import { safeLine } from '../../text/safe.ts'
import type { EndMove, FrontEnd, Move } from './drive.ts'
import { readComplaint, type ComplaintReader } from './complaint.ts'
import type { Lines } from './lines.ts'
import type { Choice, View } from './words.ts'

export interface PlainSettings extends ComplaintReader {
  readonly lines: Lines
  /** Writes text that is safe already. */
  readonly write: (text: string) => void
  readonly width: number
}

/** The end of input came before the end of the interview. */
export class EndOfInput extends Error {
  override readonly name = 'EndOfInput'
}

const commandWords: readonly (readonly [Move['kind'], readonly string[]])[] = [
  ['back', ['back', '<']], ['redo', ['redo', 'forward', '>']], ['why', ['why', '?']], ['review', ['review']], ['also', ['add', '+']],
  ['now', ['answer now', 'now']], ['quit', ['quit', 'exit']],
]

export function plainFrontEnd(settings: PlainSettings): FrontEnd {
  const { write, width } = settings
  const say = (text: string, indent = ''): void => { write(`${wrapText(safeLine(text), { width, first: indent, rest: indent === '' ? '' : ' '.repeat(indent.length) })}\n`) }

  // Told once, as it is heard in full each time.
  let helped = false

  async function read(): Promise<string> {
    for (;;) {
      write('> ')
      const line = await settings.lines.next()
      if (line === null) throw new EndOfInput()
      if (line.trim().toLowerCase() !== 'help') return line.trim()
      say(helpWords)
    }
  }

  function show(choices: readonly Choice[]): void {
    choices.forEach(({ label }, i) => { say(label, `${String(i + 1)}. `) })
  }

  return {
    say: (text) => { say(text) },
    ask: async (view, head) => {
      write('\n')
      say(view.title)
      if (view.help !== null) say(view.help)
      if (view.form !== 'complaints' || isNarrow(view)) show(view.choices)
      say(howTo(view))
      say(head)
      if (!helped) say(helpWords)
      helped = true
      for (;;) {
        const line = await read()
        const command = commandIn(line)
        if (command !== null) return command
        if (view.form === 'complaints') return complaintsFrom(line, settings, view, say, read)
        const reply = replyFrom(line, view)
        if (typeof reply !== 'string') return { kind: 'reply', reply }
        say(reply)
      }
    },
    review: async (entries) => {
      write('\n')
      say('Your answers.')
      show(entries.map((label, i) => ({ id: String(i), label })))
      say('Type a number to change that answer, or back.')
      for (;;) {
        const line = await read()
        if (line === '' || commandIn(line)?.kind === 'back') return null
        const number = numberIn(line, entries.length)
        if (number !== null) return number - 1
        say(`There is no answer ${line}. Type a number from 1 to ${String(entries.length)}, or back.`)
      }
    },
    end: async (sentences, headline, canGoOn) => {
      write('\n')
      say(`${headline}.`)
      for (const sentence of sentences) say(sentence)
      say(`Type result, review, back${canGoOn ? ', more' : ''} or quit.`)
      for (;;) {
        const line = (await read()).toLowerCase()
        const move = endWords.get(line)
        if (move !== undefined && (move !== 'more' || canGoOn)) return move
        say(`Type result, review, back${canGoOn ? ', more' : ''} or quit.`)
      }
    },
  }
}

const endWords: ReadonlyMap<string, EndMove> = new Map([
  ['', 'result'], ['result', 'result'], ['review', 'review'], ['back', 'back'], ['<', 'back'], ['more', 'more'], ['quit', 'quit'],
])

const helpWords = 'At any question: why, back, review, add (another complaint), answer now, quit. Type help to hear this again.'

function howTo(view: View): string {
  switch (view.form) {
    case 'complaints': return isNarrow(view) ? 'Type a number, or other words, or none. A blank line lists all.'
      : 'Type it, such as: my low back has hurt for 3 weeks. A blank line lists all. Or none, if nothing in the list fits.'
    case 'ticks': return 'Type none, or numbers such as 1 3. When none of the others apply: 1 3 none. For doubt: not sure 2.'
    case 'one': return 'Type a number or the words.'
    case 'text': return `Type ${view.accepted ?? 'an answer'}, or not sure.`
  }
}

/** Words have narrowed the list. */
function isNarrow({ prompt }: View): boolean {
  return prompt.kind === 'complaints' && (prompt.among ?? []).length > 0
}

export function commandIn(line: string): Extract<Move, { kind: Exclude<Move['kind'], 'reply'> }> | null {
  const word = line.toLowerCase()
  const found = commandWords.find(([, words]) => words.includes(word))
  return found === undefined || found[0] === 'reply' ? null : { kind: found[0] }
}

function numberIn(text: string, most: number): number | null {
  const number = /^\d{1,4}$/u.test(text) ? Number(text) : 0
  return number >= 1 && number <= most ? number : null
}

/** A reply, or what is wrong with the line. */
export function replyFrom(line: string, view: View): Reply | string {
  const text = line.toLowerCase()
  if (view.form === 'ticks') return ticksFrom(text, view)
  if (isUnsure(text)) return { kind: 'question', value: 'unknown' }
  if (['skip', 'rather not say', 'declined'].includes(text)) return { kind: 'question', value: 'declined' }
  if (view.form === 'text') {
    if (line === '') return `Type ${view.accepted ?? 'an answer'}, or not sure.`
    return { kind: 'question', value: /^\d{1,15}$/u.test(line) ? Number(line) : line }
  }
  const number = numberIn(text, view.choices.length)
  const chosen = number !== null ? view.choices[number - 1]
    : view.choices.find(({ id, label }) => id === text || label.toLowerCase() === text) ?? view.choices.find(({ id }) => text === id.charAt(0) && ['yes', 'no'].includes(id))
  return chosen === undefined ? `${line === '' ? 'Nothing' : `"${line}"`} is not one of the answers. Type a number from 1 to ${String(view.choices.length)}.`
    : { kind: 'question', value: chosen.id }
}

function isUnsure(text: string): boolean {
  return ['not sure', 'unsure', "don't know", 'unknown'].includes(text)
}

/** `none`, `1 3`, `1 3 none`, `none not sure 2`, `not sure 2`. */
function ticksFrom(text: string, { prompt, choices }: View): Reply | string {
  if (prompt.kind !== 'checklist') return 'This is not a list.'
  const yes: string[] = []
  const unsure: string[] = []
  let none = false
  let doubt = false
  for (const word of wordsOf(text.replaceAll(/not sure|don't know/gu, 'unsure').replaceAll(/[,;]/gu, ' '))) {
    const number = numberIn(word, choices.length)
    const item = number === null ? undefined : prompt.items[number - 1]
    if (word === 'none' || text === 'no') none = true
    else if (word === 'unsure') doubt = true
    else if (item !== undefined) (doubt ? unsure : yes).push(itemId(item))
    else if (!['and', 'of', 'the', 'others', 'these'].includes(word)) return `"${word}" is not one of the answers. Type none, or numbers from 1 to ${String(choices.length)}.`
  }
  if (doubt && unsure.length === 0) return 'Not sure about which? Type, for example: not sure 2.'
  if (yes.length + unsure.length === 0 && !none) return 'Type none if none of them applies.'
  return { kind: 'checklist', yes, unsure, none }
}

type Say = (text: string, indent?: string) => void

/** Words become complaints, or narrow the list until one is named; the numbers are those of the list shown last. */
async function complaintsFrom(first: string, reader: PlainSettings, view: View, say: Say, read: () => Promise<string>): Promise<Move> {
  let line = first
  let shown: readonly Choice[] = isNarrow(view) ? view.choices : []
  for (;;) {
    const command = commandIn(line)
    if (command !== null) return command
    if (line.toLowerCase() === 'none') return about([])
    const named = namedIn(line, shown) ?? exactly(line, reader.search(line))
    if (named !== null) return about(named)
    const found = line === '' ? { kind: 'several' as const, choices: reader.search('') } : await readComplaint(line, reader)
    if (found.kind !== 'several') say(found.say)
    if (found.kind === 'reply') return { kind: 'reply', reply: found.reply }
    if (found.kind === 'several') {
      shown = found.choices
      shown.forEach(({ label }, i) => { say(label, `${String(i + 1)}. `) })
      say('Type a number, or several, or other words.')
    }
    line = await read()
  }
}

/** `2`, `1 3`, `1 and 3`; null where the line is anything else. */
function namedIn(line: string, shown: readonly Choice[]): readonly string[] | null {
  const numbers = wordsOf(line.replaceAll(/[,;]|\band\b/gu, ' ')).map((word) => numberIn(word, shown.length))
  if (numbers.length === 0 || numbers.includes(null)) return null
  return [...new Set(numbers.flatMap((number) => shown[(number ?? 0) - 1]?.id ?? []))]
}

/** The complaint of which the line is the whole name or id. */
function exactly(line: string, found: readonly Choice[]): readonly string[] | null {
  const one = found.find(({ id, label }) => id === line || label.toLowerCase() === line.toLowerCase())
  return one === undefined ? null : [one.id]
}

function about(complaints: readonly string[]): Move {
  return { kind: 'reply', reply: { kind: 'complaints', complaints } }
}
