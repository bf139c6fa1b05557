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
const noCache: OptionSpec = { long: 'no-cache', help: 'compile the rule set anew and keep nothing of it' }
const textOrJson: OptionSpec = { long: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'what to write (default: text)' }
const audience: OptionSpec = { long: 'for', value: 'WHO', choices: ['patient', 'professional'], help: 'whose words to use (default: patient)' }
const details: OptionSpec = { long: 'details', help: 'tell everything, not only what can be read in a minute' }

export const everywhere: readonly OptionSpec[] = [rules, noCache, textOrJson, json, color]

/** How answers are given on a command line. */
export const answerOptions: readonly OptionSpec[] = [
  { long: 'complaint', short: 'c', value: 'ID', list: true, help: 'a complaint; `modality list complaints` has them all' },
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
      ...answerOptions, ...settingOptions, audience, details,
      { long: 'save', value: 'FILE', help: 'save the answers, also after Ctrl-C' },
      { long: 'resume', value: 'FILE', help: 'go on with saved answers' },
      { long: 'depth', value: 'DEPTH', choices: ['screen', 'standard', 'full'], help: 'how far to ask: the urgency, the first options too (default), or everything' },
      { long: 'why-stop', help: 'say why no further question is asked' },
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
    options: [...answerOptions, ...settingOptions, audience, details,
      { long: 'what-if', help: 'also show what the answers to the most important open questions would change' },
      { long: 'exit-code', help: 'let the exit code tell the result' }],
    examples: [
      'modality recommend -c low-back-pain -s age=54 -s "pain.duration=3 weeks"',
      'modality recommend --answers answers.json --json',
      'modality recommend -c knee-osteoarthritis --screened --for professional',
    ],
    load: () => import('./commands/recommend.ts'),
  },
  {
    name: 'batch',
    summary: 'answer many: rows of answers in, rows of decisions out, one for one and in order',
    arguments: [{ name: 'file', list: true, help: 'JSON Lines or CSV; without it standard input; with --verify the input and the output' }],
    options: [
      { long: 'from', value: 'FORMAT', choices: ['jsonl', 'csv'], help: 'what the rows are (default: by the name of the file, else jsonl)' },
      { long: 'to', value: 'FORMAT', choices: ['jsonl', 'csv'], help: 'what to write (default: jsonl)' },
      { long: 'output', short: 'o', value: 'FILE', help: 'write into a new file' },
      { long: 'full', help: 'whole outcomes instead of ids' },
      { long: 'map', value: 'FILE', help: 'which column of the CSV is which fact' },
      { long: 'strict', help: 'stop at the first bad row' },
      { long: 'line-numbers', help: 'number the rows' },
      { long: 'jobs', short: 'j', value: 'N', help: 'threads (default: as many as the machine runs at once)' },
      { long: 'resume', help: 'go on with an `--output` that was interrupted' },
      { long: 'expect-digest', value: 'DIGEST', help: 'refuse to start with any other rule set' },
      { long: 'verify', help: 'check an output against its input instead; same options as when it was written' },
      ...settingOptions,
    ],
    examples: [
      'modality batch patients.jsonl > decisions.jsonl',
      'modality batch patients.csv --map columns.yaml --to csv -o decisions.csv',
      'modality batch --verify patients.jsonl decisions.jsonl',
    ],
    load: () => import('./commands/batch.ts'),
  },
  {
    name: 'list',
    summary: 'what there is: complaints, facts, modalities, red flags, rules, sources, claims',
    arguments: [{ name: 'kind', help: 'complaints, facts, modalities, red-flags, rules, sources or claims' }],
    options: [{ long: 'value', help: 'with facts: what each question is worth, and which never matter' }],
    examples: ['modality list complaints', 'modality list facts --json', 'modality list facts --value'],
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'explain',
    summary: 'why, why not, what if, why asked; or what any id or diagnostic code is',
    arguments: [{ name: 'what', list: true, help: 'an id or a diagnostic code; or why MODALITY, why-not MODALITY, what-if FACT=VALUE, why-asked FACT' }],
    options: [
      ...answerOptions, ...settingOptions, audience,
      { long: 'flat', help: 'only what each condition read, without its all and any' },
      { long: 'format', value: 'FORMAT', choices: ['text', 'json', 'markdown'], help: 'what to write (default: text)' },
    ],
    examples: [
      'modality explain why exercise-therapy -c low-back-pain -s age=54',
      'modality explain why-not spinal-manipulation -c low-back-pain -s osteoporosis=yes',
      'modality explain what-if age=70 -c low-back-pain -s age=54',
      'modality explain spinal-manipulation',
    ],
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
    summary: 'find mistakes in a rule set, and what is doubtful about it',
    arguments: [{ name: 'dir', help: 'the rule set (as --rules)' }],
    options: [
      { long: 'today', value: 'DATE', help: 'also tell what was due for review by this day' },
      { long: 'strict', help: 'warnings fail too' },
      { long: 'notes', help: 'show notes as well as errors and warnings' },
      { long: 'fix', help: 'mend what is mechanical, in the files' },
      { long: 'watch', help: 'check again whenever a file changes' },
      { long: 'format', value: 'FORMAT', choices: ['text', 'compact', 'json', 'sarif'], help: 'what to write (default: text)' },
    ],
    examples: ['modality check my-rules', 'modality check my-rules --today 2026-11-22 --strict', 'modality check my-rules --format sarif'],
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'test',
    summary: 'run the worked cases of a rule set',
    arguments: [{ name: 'dir', help: 'the rule set (as --rules)' }],
    options: [
      { long: 'case', value: 'ID', list: true, help: 'only this case' },
      { long: 'cases', value: 'DIR', help: 'a folder with more worked cases' },
      { long: 'coverage', help: 'also tell which conditions and outcomes no case shows' },
      { long: 'update', help: 'write what was found into the expectations of failed cases; less caution only for cases named with --case' },
      { long: 'watch', help: 'run again whenever a file changes' },
      { long: 'format', value: 'FORMAT', choices: ['text', 'json', 'junit', 'tap'], help: 'what to write (default: text)' },
    ],
    examples: ['modality test my-rules', 'modality test --coverage', 'modality test my-rules --format junit'],
    load: () => import('./commands/test.ts'),
  },
  {
    name: 'mutate',
    summary: 'which slips of an author the worked cases would notice',
    arguments: [{ name: 'dir', help: 'the rule set (as --rules)' }],
    options: [
      { long: 'cases', value: 'DIR', help: 'a folder with more worked cases' },
      { long: 'safety', help: 'only what touches safety' },
      { long: 'examples', help: 'also write cases that would notice the survivors (slower)' },
    ],
    examples: ['modality mutate my-rules', 'modality mutate my-rules --safety --examples'],
    load: () => import('./commands/mutate.ts'),
  },
  {
    name: 'verify',
    summary: 'prove that the laws hold for every answer and every day',
    arguments: [{ name: 'dir', help: 'the rule set (as --rules)' }],
    options: [
      { long: 'certificate', value: 'FILE', help: 'prove again what a certificate (made with --json) says' },
      { long: 'base', value: 'DIR', help: 'the rule set this one extends: nothing of its safety may be lost' },
      { long: 'population', value: 'FILE', help: 'given how common answers are, how many people are stopped' },
    ],
    examples: ['modality verify my-rules', 'modality verify --json', 'modality verify --certificate certificate.json'],
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'diff',
    summary: 'what changes in meaning between two rule sets, as people whose outcome differs',
    arguments: [{ name: 'old', help: 'the rule set as it was' }, { name: 'new', help: 'as it is now (default: --rules, or the one that comes with modality)' }],
    options: [
      { long: 'cases', value: 'FILE', list: true, help: 'stored answers (YAML, JSON or JSON Lines) to run through both' },
      { long: 'fail-on', value: 'WHAT', choices: ['less-cautious', 'any'], help: 'exit code 1 where such a change is not acknowledged' },
      { long: 'acknowledge', value: 'FILE', help: 'a list of changes, by name, that are meant' },
    ],
    examples: ['modality diff rules-1.0 rules-1.1', 'modality diff old new --cases answers.jsonl --fail-on less-cautious'],
    load: () => import('./commands/diff.ts'),
  },
  {
    name: 'fmt',
    summary: 'put the YAML of a rule set into one order and layout; comments stay',
    arguments: [{ name: 'dir', help: 'the rule set (as --rules)' }],
    options: [{ long: 'check', help: 'write nothing; tell which files would change' }],
    examples: ['modality fmt my-rules', 'modality fmt my-rules --check'],
    load: () => import('./commands/fmt.ts'),
  },
  {
    name: 'docs',
    summary: 'the rule set as a site of plain pages, or as Markdown',
    arguments: [{ name: 'dir', help: 'the rule set (as --rules)' }],
    options: [
      { long: 'out', value: 'FOLDER', help: 'a new or empty folder' },
      { long: 'format', value: 'FORMAT', choices: ['html', 'markdown', 'json'], help: 'what to make (default: html); json makes html and lists its files' },
    ],
    examples: ['modality docs --out site', 'modality docs my-rules --out handbook --format markdown'],
    load: () => import('./commands/docs.ts'),
  },
  {
    name: 'graph',
    summary: 'questions and outcomes of a complaint as a drawing',
    arguments: [{ name: 'complaint', help: 'its id' }],
    options: [
      { long: 'everyone', help: 'also the red flags that everyone is asked about' },
      { long: 'format', value: 'FORMAT', choices: ['svg', 'mermaid', 'dot', 'json'], help: 'what to write (default: svg)' },
    ],
    examples: ['modality graph low-back-pain', 'modality graph low-back-pain --format mermaid'],
    load: () => import('./commands/graph.ts'),
  },
  {
    name: 'init',
    summary: 'make a rule set to start from, or an overlay over another one',
    arguments: [{ name: 'dir', help: 'the folder to make' }],
    options: [{ long: 'extends', value: 'BASE', help: 'make an overlay over `shipped` or over a folder, seen from the new one' }],
    examples: ['modality init my-rules', 'modality init our-clinic --extends shipped'],
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'schema',
    summary: 'JSON Schema of what modality reads and writes',
    arguments: [{ name: 'name', help: 'one of them; without it the names are listed. rule-set is for editors: one YAML file, with the ids of --rules' }],
    options: [],
    examples: ['modality schema outcome', 'modality schema rule-set --rules my-rules'],
    load: () => import('./commands/schema.ts'),
  },
]

/** The options of a command, those of every command included; a command may have its own `--format`. */
export function optionsOf({ options }: CommandSpec): readonly OptionSpec[] {
  return [...options, ...everywhere.filter(({ long }) => options.every((own) => own.long !== long))]
}
