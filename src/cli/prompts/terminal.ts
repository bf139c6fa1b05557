// Questions drawn on a terminal with inquirer: arrows and space, and one key each for back, why and so on. Every text goes through `safeLine`
// first, as inquirer writes what it is given; colours are ours, so that NO_COLOR holds.
import { itemId } from '../../interview/index.ts'
import type { Reply } from '../../interview/index.ts'
import type { Style } from '../../report/style.ts'
import { safeLine } from '../../text/safe.ts'
import { wrapText } from '../../text/wrap.ts'
import type { EndMove, FrontEnd, Move } from './drive.ts'
import { readComplaint, type ComplaintReader } from './complaint.ts'
import { replyFrom } from './plain.ts'
import type { View } from './words.ts'

export interface TerminalSettings extends ComplaintReader {
  readonly write: (text: string) => void
  readonly width: number
  readonly rows: number
  readonly style: Style
  readonly unicode: boolean
  /** Ends every prompt: a signal, or the terminal has gone. */
  readonly signal: AbortSignal
  /** Called when somebody closes the input. */
  readonly endOfInput: () => void
}

interface Option<Value> {
  readonly value: Value
  readonly name: string
  readonly checked?: boolean
}

interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly signal: AbortSignal
  readonly clearPromptOnDone: boolean
}

/** The prompts of inquirer as far as they are used here. */
interface Prompts {
  readonly checkbox: (config: object, streams: Streams) => Promise<readonly string[]>
  readonly select: (config: object, streams: Streams) => Promise<string>
  readonly search: (config: object, streams: Streams) => Promise<string>
  readonly input: (config: object, streams: Streams) => Promise<string>
}

const none = '#none'
const unsure = '#unsure'
const list = '#list'
const keysToMoves: Readonly<Record<string, Move['kind']>> = { '<': 'back', '>': 'redo', '?': 'why', '=': 'review', '+': 'also', '!': 'now' }
const keysHelp = '? why, < back, = my answers, + add a complaint, ! answer now'

export async function terminalFrontEnd(settings: TerminalSettings): Promise<FrontEnd> {
  const { default: inquirer } = await import('inquirer')
  const prompts = inquirer.createPromptModule().prompts as unknown as Prompts
  const { width, style, write } = settings
  const theme = themeOf(settings)
  const pageSize = Math.max(5, settings.rows - 8)

  /** One prompt that a key of `keysToMoves` ends at once; null where it did, with the move beside it. */
  async function run<Kind extends keyof Prompts>(kind: Kind, config: object): Promise<{ readonly value: Awaited<ReturnType<Prompts[Kind]>> } | { readonly move: Move['kind'] }> {
    const stop = new AbortController()
    let move: Move['kind'] | undefined
    let text = ''
    const onKey = (character: string | undefined, key?: { readonly name?: string, readonly ctrl?: boolean }): void => {
      // Readline closes on Ctrl-D, and the prompt would wait for ever.
      if (key?.ctrl === true && key.name === 'd') settings.endOfInput()
      const wanted = character === undefined || !Object.hasOwn(keysToMoves, character) ? undefined : keysToMoves[character]
      // In the middle of a text such a key is a part of it.
      if (wanted === undefined || text !== '') return
      move = wanted
      stop.abort()
    }
    process.stdin.on('keypress', onKey)
    try {
      const streams = { input: process.stdin, output: process.stderr, signal: AbortSignal.any([settings.signal, stop.signal]), clearPromptOnDone: true }
      return { value: await prompts[kind]({ ...config, theme, ...(kind === 'input' ? { transformer: (typed: string) => { text = typed; return typed } } : {}) }, streams) as Awaited<ReturnType<Prompts[Kind]>> }
    } catch (error) {
      if (settings.signal.aborted) throw settings.signal.reason
      if (move !== undefined) return { move }
      throw error
    } finally {
      process.stdin.removeListener('keypress', onKey)
    }
  }

  const say = (text: string): void => { write(`${wrapText(safeLine(text), { width })}\n`) }
  const echo = (title: string, said: string): void => { write(`${wrapText(safeLine(`${title} ${said}`), { width, first: settings.unicode ? '\u2713 ' : '* ' })}\n`) }
  const label = (text: string): string => wrapText(safeLine(text), { width: width - 6 }).split('\n').join('\n      ')

  function message(view: View, head: string): string {
    const help = view.help === null ? '' : `\n${wrapText(safeLine(view.help), { width: width - 2 })}`
    return `\n${style('strong', wrapText(safeLine(view.title), { width: width - 2 }))}${help}\n${style('dim', wrapText(head, { width: width - 2 }))}`
  }

  async function ticks(view: View, head: string): Promise<Move> {
    const items = view.choices.map(({ id, label: name }) => ({ value: id, name: label(name) }))
    const found = await run('checkbox', {
      message: message(view, head), pageSize, loop: false, required: true, shortcuts: { all: null, invert: null },
      choices: [...items, { value: none, name: label('None of these, or none of the others') }, { value: unsure, name: label('Not sure about one of them') }],
      validate: (chosen: readonly { readonly value: string }[]) => chosen.length > 0 ? true : 'Tick what applies, or "None of these".',
    })
    if ('move' in found) return { kind: found.move } as Move
    const yes = found.value.filter((value) => !value.startsWith('#'))
    let doubtful: readonly string[] = []
    if (found.value.includes(unsure)) {
      const doubts = await run('checkbox', {
        message: `\n${style('strong', 'Which of them are you not sure about?')}`, pageSize, loop: false, required: true, shortcuts: { all: null, invert: null },
        choices: items.filter(({ value }) => !yes.includes(value)),
      })
      if ('move' in doubts) return doubts.move === 'why' ? { kind: 'why' } : ticks(view, head)
      doubtful = doubts.value
    }
    const reply: Reply = { kind: 'checklist', yes, unsure: doubtful, none: found.value.includes(none) }
    echo(view.title, saidWords(view, reply))
    return { kind: 'reply', reply }
  }

  async function one(view: View, head: string): Promise<Move> {
    const found = await run('select', {
      message: message(view, head), pageSize, loop: false,
      choices: [...view.choices.map(({ id, label: name }) => ({ value: id, name: label(name) })), { value: 'declined', name: 'I would rather not say' }],
    })
    if ('move' in found) return { kind: found.move } as Move
    echo(view.title, view.choices.find(({ id }) => id === found.value)?.label ?? 'rather not said')
    return { kind: 'reply', reply: { kind: 'question', value: found.value } }
  }

  async function typed(view: View, head: string): Promise<Move> {
    const found = await run('input', {
      message: `${message(view, head)}\n${style('dim', wrapText(`Type ${view.accepted ?? 'an answer'}, or "not sure". ${keysHelp}`, { width: width - 2 }))}\n`,
      validate: (text: string) => {
        const reply = replyFrom(text.trim(), view)
        return typeof reply === 'string' ? safeLine(reply) : true
      },
    })
    if ('move' in found) return { kind: found.move } as Move
    const reply = replyFrom(found.value.trim(), view)
    if (typeof reply === 'string') throw new Error('a reply that was not valid')
    echo(view.title, found.value)
    return { kind: 'reply', reply }
  }

  /** Own words first; an empty line opens the list, and so do words that are not understood. */
  async function complaints(view: View, head: string): Promise<Move> {
    if (view.prompt.kind === 'complaints' && (view.prompt.among ?? []).length > 0) {
      const found = await run('select', {
        message: message(view, head), pageSize, loop: false,
        choices: [...view.choices.map(({ id, label: name }) => ({ value: id, name: label(name) })), { value: list, name: 'Something else: show the list' }],
      })
      return 'move' in found ? { kind: found.move } as Move : found.value === list ? fromList(view, head, '') : about(view, found.value)
    }
    const found = await run('input', { message: `${message(view, head)}\n${style('dim', wrapText(`Type it and press Enter. Enter alone shows the list.${view.prompt.kind === 'complaints' && view.prompt.also === true ? ' < back' : ''}`, { width: width - 2 }))}\n` })
    if ('move' in found) return { kind: found.move } as Move
    const text = found.value.trim()
    if (text === '') return fromList(view, head, '')
    const told = await readComplaint(text, settings)
    if (told.kind !== 'several') say(told.say)
    return told.kind === 'reply' ? { kind: 'reply', reply: told.reply } : fromList(view, head, told.kind === 'several' ? text : '')
  }

  async function fromList(view: View, head: string, words: string): Promise<Move> {
    const found = await run('search', {
      message: `\n${style('strong', 'Choose what fits best.')}\n${style('dim', wrapText(head, { width: width - 2 }))}\n`, pageSize, ...(words === '' ? {} : { default: words }),
      source: (term: string | undefined) => [
        ...settings.search(term ?? words).map(({ id, label: name }) => ({ value: id, name: label(name) })), { value: none, name: 'None of these: something else' },
      ],
    })
    // Back from the list is back to one's own words.
    if ('move' in found) return found.move === 'back' ? complaints(view, head) : { kind: found.move } as Move
    return about(view, found.value)
  }

  function about(view: View, id: string): Move {
    echo(view.title, id === none ? 'something else' : settings.search('').find((each) => each.id === id)?.label ?? id)
    return { kind: 'reply', reply: { kind: 'complaints', complaints: id === none ? [] : [id] } }
  }

  return {
    say,
    ask: (view, head) => {
      switch (view.form) {
        case 'ticks': return ticks(view, head)
        case 'one': return one(view, head)
        case 'text': return typed(view, head)
        case 'complaints': return complaints(view, head)
      }
    },
    review: async (entries) => {
      const found = await run('select', {
        message: `\n${style('strong', 'Your answers. Choose one to change it.')}`, pageSize, loop: false,
        choices: [{ value: '#back', name: '< leave them as they are' }, ...entries.map((text, i) => ({ value: String(i), name: label(text) }))],
      })
      return 'move' in found || found.value === '#back' ? null : Number(found.value)
    },
    end: async (sentences, headline, canGoOn) => {
      say(`${headline}.`)
      for (const sentence of sentences) say(sentence)
      const choices: Option<EndMove>[] = [
        { value: 'result', name: 'Show the answer' }, { value: 'review', name: 'Look over or change my answers' },
        ...(canGoOn ? [{ value: 'more' as const, name: 'Ask me more' }] : []), { value: 'back', name: '< back to the last question' },
      ]
      const found = await run('select', { message: `\n${style('strong', 'What next?')}`, choices, loop: false })
      return 'move' in found ? (found.move === 'back' ? 'back' : 'review') : found.value as EndMove
    },
  }
}

function saidWords({ prompt, choices }: View, { yes, unsure: doubtful, none: closed }: Reply & { kind: 'checklist' }): string {
  if (prompt.kind !== 'checklist') return ''
  const labelOf = (id: string): string => choices.find((choice) => choice.id === id)?.label ?? id
  const ids = prompt.items.map(itemId)
  return [
    ...ids.filter((id) => yes.includes(id)).map(labelOf),
    ...ids.filter((id) => doubtful.includes(id)).map((id) => `not sure: ${labelOf(id)}`),
    ...(closed ? [yes.length + doubtful.length === 0 ? 'none of these' : 'none of the others'] : []),
  ].join('; ')
}

/** For terminals that cannot draw them. */
const keyNames: Readonly<Record<string, string>> = { '\u2191\u2193': 'arrows', '\u23ce': 'Enter' }

/** Plain signs and our own colours; without colour the words alone say everything. */
function themeOf({ style, unicode, width }: TerminalSettings): object {
  const cursor = unicode ? '\u203a' : '>'
  const plain = (text: string): string => text
  return {
    prefix: { idle: '', done: '' },
    icon: { cursor, checked: '[x]', unchecked: '[ ]', disabledChecked: '[x]', disabledUnchecked: '[-]' },
    style: {
      answer: plain, message: plain, error: (text: string) => style('caution', `Please: ${text}`), help: (text: string) => style('dim', text),
      highlight: (text: string) => style('strong', text), key: plain, description: plain, disabled: plain, searchTerm: plain, defaultAnswer: plain,
      keysHelpTip: (keys: readonly (readonly [string, string])[]) => style('dim', wrapText([...keys.map(([key, action]) => `${unicode ? key : keyNames[key] ?? key} ${action}`), keysHelp].join(', '), { width: width - 1 })),
    },
  }
}
