// What can go wrong on a command line, as values: each has a message, a path into the input, near names and an exit code.
// They are told by their `failure`, not by a class, so that separately bundled files agree on what they are.
import type { Diagnostic } from '../model/diagnostic.ts'
import { nearest } from '../text/near.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'

export interface Failure {
  /** A stable slug. */
  readonly code: string
  readonly message: string
  /** Where in the input, for example `facts.age`; null for the command line itself. */
  readonly path: string | null
  readonly didYouMean: readonly string[]
  readonly exitCode: ExitCode
  /** Further problems of the same input, the first one included. */
  readonly problems?: readonly Problem[]
  /** What `check` says about the rule set. */
  readonly diagnostics?: readonly Diagnostic[]
}

export interface Problem {
  readonly code: string
  readonly message: string
  readonly path: string | null
  readonly didYouMean: readonly string[]
  readonly accepted: string | null
}

export type FailureError = Error & { readonly failure: Failure }

/** Wrong usage: exit code 2. */
export function usageError(code: string, message: string, didYouMean: readonly string[] = []): FailureError {
  return failureError({ code, message, path: null, didYouMean, exitCode: exitCodes.usage })
}

export function failureError(failure: Failure): FailureError {
  return Object.assign(new Error(failure.message), { failure })
}

export function isFailureError(error: unknown): error is FailureError {
  return error instanceof Error && 'failure' in error
}

/** The nearest of the known names, as a list of one or none. */
export function nearNames(word: string, candidates: Iterable<string>): readonly string[] {
  const near = nearest(word, candidates)
  return near === undefined ? [] : [near]
}
