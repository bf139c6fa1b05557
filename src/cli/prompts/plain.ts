// Questions as plain lines for screen readers and simple terminals: nothing is redrawn, choices are numbered, and
// whatever can be done is a word that can be typed.
import { itemId } from '../../interview/index.ts'
import type { Reply } from '../../interview/index.ts'
import { wordsOf, wrapText } from '../../text/wrap.ts'
import { safeLine } from '../../text/safe.ts'
import type { EndMove, FrontEnd, Move } from './drive.ts'
import type { Lines } from './lines.ts'
import type { Choice, View } from './words.ts'

export interface PlainSettings {
  readonly lines: Lines
  /** Writes text that is safe already. */
  readonly write: (text: string) => void
  readonly width: number
  readonly search: (text: string) => readonly Choice[]
}

/** The end of input came before the end of the interview. */
export class EndOfInput extends Error {
  override readonly name = 'EndOfInput'
}

const commandWords: readonly (readonly [Move['kind'], readonly string[]])[] = [
  ['back', ['back', '<']], ['redo', ['redo', 'forward', '>']], ['why', ['why', '?']], ['review', ['review']],
  ['now', ['answer now', 'now']], ['quit', ['quit', 'exit']],
]

export function plainFrontEnd(settings: PlainSettings): FrontEnd {
  const { write, width } = settings
  const say = (text: string, indent = ''): void => { write(`${wrapText(safeLine(text), { width, first: indent, rest: indent === '' ? '' : ' '.repeat(indent.length) })}\n`) }

  async function read(): Promise<string> {
    write('> ')
    const line = await settings.lines.next()
    if (line === null) throw new EndOfInput()
    return line.trim()
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
      if (view.form !== 'complaints') show(view.choices)
      say(howTo(view))
      say(head)
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

function howTo(view: View): string {
  const commands = 'Also: why, back, review, answer now, quit.'
  switch (view.form) {
    case 'complaints': return `Type some words of it, such as low back. A blank line lists all. Or none, if it is something else. ${commands}`
    case 'ticks': return `Type none, or the numbers that apply, such as 1 3. Add none when none of the others apply: 1 3 none. For doubt: not sure 2. ${commands}`
    case 'one': return `Type a number or the words. ${commands}`
    case 'text': return `Type ${view.accepted ?? 'an answer'}, or not sure. ${commands}`
  }
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
    if (word === 'none') none = true
    else if (word === 'unsure') doubt = true
    else if (item !== undefined) (doubt ? unsure : yes).push(itemId(item))
    else if (!['and', 'of', 'the', 'others', 'these'].includes(word)) return `"${word}" is not one of the answers. Type none, or numbers from 1 to ${String(choices.length)}.`
  }
  if (doubt && unsure.length === 0) return 'Not sure about which? Type, for example: not sure 2.'
  if (yes.length + unsure.length === 0 && !none) return 'Type none if none of them applies.'
  return { kind: 'checklist', yes, unsure, none }
}

type Say = (text: string, indent?: string) => void

/** Narrows the list until one is named; the numbers are those of the list shown last. */
async function complaintsFrom(first: string, { search }: PlainSettings, view: View, say: Say, read: () => Promise<string>): Promise<Move> {
  let line = first
  let shown: readonly Choice[] = []
  for (;;) {
    const command = commandIn(line)
    if (command !== null) return command
    if (line.toLowerCase() === 'none') return about([])
    const number = numberIn(line, shown.length)
    const picked = number === null ? view.choices.find(({ id, label }) => id === line || label.toLowerCase() === line.toLowerCase()) : shown[number - 1]
    if (picked !== undefined) return about([picked.id])
    const found = search(line)
    const [only] = found
    if (found.length === 1 && only !== undefined && line !== '') {
      say(`${only.label}.`)
      return about([only.id])
    }
    if (found.length === 0) {
      say(`Nothing here is called "${line}". Try another word, or a blank line to hear all.`)
    } else {
      shown = found
      shown.forEach(({ label }, i) => { say(label, `${String(i + 1)}. `) })
      say('Type a number, or other words.')
    }
    line = await read()
  }
}

function about(complaints: readonly string[]): Move {
  return { kind: 'reply', reply: { kind: 'complaints', complaints } }
}
