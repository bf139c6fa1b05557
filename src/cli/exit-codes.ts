// Every exit code of every command, in one place. Scripts rely on them: they change only with a major version.

export const exitCodes = {
  done: 0,
  no: 1,
  usage: 2,
  answers: 3,
  ruleSet: 4,
  seeClinician: 10,
  urgent: 11,
  emergency: 12,
  notSettled: 13,
  outOfScope: 14,
  bug: 70,
  output: 74,
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodeMeanings: readonly { readonly code: ExitCode, readonly means: string }[] = [
  { code: exitCodes.done, means: 'done' },
  { code: exitCodes.no, means: 'done, and the rules, cases, rows or comparison say no' },
  { code: exitCodes.usage, means: 'wrong usage' },
  { code: exitCodes.answers, means: 'answers or input invalid' },
  { code: exitCodes.ruleSet, means: 'rule set invalid or unreadable' },
  { code: exitCodes.bug, means: 'a bug in modality' },
  { code: exitCodes.output, means: 'output could not be written' },
  { code: exitCodes.hangup, means: 'the terminal has gone' },
  { code: exitCodes.interrupted, means: 'interrupted' },
  { code: exitCodes.terminated, means: 'terminated' },
]

/** Only with `recommend --exit-code`, instead of 0: the first that holds. */
export const outcomeCodeMeanings: readonly { readonly code: ExitCode, readonly means: string }[] = [
  { code: exitCodes.emergency, means: 'emergency' },
  { code: exitCodes.urgent, means: 'urgent' },
  { code: exitCodes.outOfScope, means: 'out of scope' },
  { code: exitCodes.notSettled, means: 'not settled' },
  { code: exitCodes.seeClinician, means: 'see a clinician' },
]
