// How much a rule set may hold. A caller may raise a limit; a rule set cannot.

export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number
  /** Bytes of all files together. */
  readonly setBytes: number
  /** Levels of nesting. */
  readonly depth: number
  /** Entries of one mapping or list. */
  readonly entries: number
  /** YAML symbols (scalars, indicators, line breaks, spaces) of one file: what the time and memory of parsing hang on. */
  readonly symbols: number
  /** Bytes of one text. */
  readonly textBytes: number
  /** Bytes of one key. */
  readonly keyBytes: number
  /** Diagnostics listed. */
  readonly diagnostics: number
}

export const defaultLimits: Limits = {
  fileBytes: 2 * 1024 * 1024,
  setBytes: 32 * 1024 * 1024,
  depth: 64,
  entries: 20_000,
  symbols: 400_000,
  textBytes: 64 * 1024,
  keyBytes: 256,
  diagnostics: 100,
}
