// Every command and option, once: the quick parser, commander, help and shell completion all read this table.
import type { CommandModule } from './command.ts'

export interface OptionSpec {
  readonly long: string
  readonly short?: string
  /** What stands for the value in help; absent for a flag. */
  readonly value?: string
  readonly choices?: readonly string[]
  /** May be given more than once. */
  readonly list?: true
  readonly help: string
}

export interface CommandSpec {
  readonly name: string
  readonly summary: string
  readonly arguments: readonly { readonly name: string, readonly help: string, readonly list?: true }[]
  readonly options: readonly OptionSpec[]
  /** The first one opens the help. */
  readonly examples: readonly string[]
  readonly load: () => Promise<CommandModule>
}

const json: OptionSpec = { long: 'json', help: 'short for --format json' }
const color: OptionSpec = { long: 'color', value: 'WHEN', choices: ['always', 'never', 'auto'], help: 'colour; otherwise FORCE_COLOR, NO_COLOR and the terminal decide' }
const rules: OptionSpec = { long: 'rules', short: 'r', value: 'DIR', help: 'rule set to use (default: the one that comes with modality)' }
const textOrJson: OptionSpec = { long: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'what to write (default: text)' }
const audience: OptionSpec = { long: 'for', value: 'WHO', choices: ['patient', 'professional'], help: 'whose words to use (default: patient)' }

export const everywhere: readonly OptionSpec[] = [rules, textOrJson, json, color]

/** How answers are given on a command line. */
export const answerOptions: readonly OptionSpec[] = [
  { long: 'complaint', short: 'c', value: 'ID', list: true, help: 'a complaint' },
  { long: 'set', short: 's', value: '[COMPLAINT:]FACT=VALUE', list: true, help: 'an answer, such as `age=54` or `low-back-pain:pain.duration=3 weeks`' },
  { long: 'answers', short: 'a', value: 'FILE', help: 'answers in JSON or YAML; `-` reads standard input' },
  { long: 'screened', help: 'you asked about all danger signs of these complaints and found no others' },
]

/** How to evaluate, beside the answers. */
export const settingOptions: readonly OptionSpec[] = [
  { long: 'screened-only', help: 'withhold whatever has an open contraindication' },
  { long: 'as-of', value: 'DATE', help: 'recommendations as they stood on this date; safety is always of today' },
  { long: 'guidance', value: 'WHERE', help: 'let sources of one jurisdiction decide, such as uk or us' },
  { long: 'prefer', value: 'ID', list: true, help: 'a modality or family that goes first among equals' },
]

export const commands: readonly CommandSpec[] = [
  {
    name: 'ask',
    summary: 'ask the questions that matter, danger signs first',
    arguments: [],
    options: [
      ...answerOptions, ...settingOptions, audience,
      { long: 'save', value: 'FILE', help: 'save the answers, also after Ctrl-C' },
      { long: 'resume', value: 'FILE', help: 'go on with saved answers' },
      { long: 'accessible', help: 'plain lines for screen readers: nothing is redrawn' },
      { long: 'stdio', help: 'line protocol for other programs' },
    ],
    examples: ['modality ask', 'modality ask -c low-back-pain --save answers.json'],
    load: () => import('./ask.ts'),
  },
  {
    name: 'recommend',
    summary: 'answer once, from what is given',
    arguments: [{ name: 'text', list: true, help: 'the complaint in your own words' }],
    options: [...answerOptions, ...settingOptions, audience,
      { long: 'exit-code', help: 'let the exit code tell the result' }],
    examples: [
      'modality recommend -c low-back-pain -s age=54 -s "pain.duration=3 weeks"',
      'modality recommend --answers answers.json --json',
      'modality recommend -c neck-pain --screened --for professional',
    ],
    load: () => import('./commands/recommend.ts'),
  },
  {
    name: 'list',
    summary: 'what there is: complaints, facts, modalities, red flags, rules, sources, claims',
    arguments: [{ name: 'kind', help: 'complaints, facts, modalities, red-flags, rules, sources or claims' }],
    options: [],
    examples: ['modality list complaints', 'modality list facts --json'],
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'explain',
    summary: 'what a complaint, fact, modality, red flag, rule, source, claim or diagnostic code is',
    arguments: [{ name: 'id', help: 'an id, or a diagnostic code such as unknown-fact' }],
    options: [],
    examples: ['modality explain exercise-therapy', 'modality explain unknown-fact'],
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'about',
    summary: 'intended users, limits, what is verified, who reviewed it',
    arguments: [],
    options: [],
    examples: ['modality about', 'modality about --json'],
    load: () => import('./commands/about.ts'),
  },
  {
    name: 'check',
    summary: 'find mistakes in a rule set',
    arguments: [{ name: 'dir', help: 'the rule set (as --rules)' }],
    options: [],
    examples: ['modality check my-rules', 'modality check my-rules --json'],
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'test',
    summary: 'run the worked cases of a rule set',
    arguments: [{ name: 'dir', help: 'the rule set (as --rules)' }],
    options: [],
    examples: ['modality test my-rules', 'modality test --json'],
    load: () => import('./commands/test.ts'),
  },
  {
    name: 'schema',
    summary: 'JSON Schema of what modality reads and writes',
    arguments: [{ name: 'name', help: 'outcome, answers or error; without it the names are listed' }],
    options: [],
    examples: ['modality schema outcome', 'modality schema answers'],
    load: () => import('./commands/schema.ts'),
  },
]

/** The options of a command, those of every command included; a command may have its own `--format`. */
export function optionsOf({ options }: CommandSpec): readonly OptionSpec[] {
  return [...options, ...everywhere.filter(({ long }) => options.every((own) => own.long !== long))]
}
