// What was proved of a rule set, as a file that can be checked again: by whom, of which bytes, by what method.
import type { Program } from '../compile/program.ts'
import type { LawResult } from './law.ts'

export interface Certificate {
  readonly schema: 'modality.certificate/1'
  readonly ruleSet: { readonly id: string; readonly version: string; readonly digest: string }
  /** Version of the program that proved it. */
  readonly engine: string
  /** A whole number: answer files, and so certificates, have no others. */
  readonly milliseconds: number
  readonly laws: readonly LawResult[]
}

export function certificateOf(program: Program, engine: string, laws: readonly LawResult[], milliseconds: number): Certificate {
  const { id, version } = program.header
  return { schema: 'modality.certificate/1', ruleSet: { id, version, digest: program.digest }, engine, milliseconds, laws }
}

/** Where a certificate does not say what was proved now; the time it took does not count. */
export function differences(given: unknown, now: Certificate): readonly string[] {
  if (!isCertificate(given)) return ['this is no certificate of modality']
  const found: string[] = []
  if (given.ruleSet.digest !== now.ruleSet.digest) found.push(`it is for the rules with digest ${given.ruleSet.digest}; these have ${now.ruleSet.digest}`)
  if (given.engine !== now.engine) found.push(`it was made by version ${given.engine}; this is ${now.engine}`)
  for (const law of now.laws) {
    const before = given.laws.find((each) => each.law === law.law)
    if (before === undefined) found.push(`it says nothing about ${law.law}`)
    else if (before.verdict !== law.verdict) found.push(`${law.law}: it says ${before.verdict}; found ${law.verdict}`)
    else if (before.method !== law.method || before.space !== law.space || before.checked !== law.checked) found.push(`${law.law}: it was proved in another way or over another space`)
  }
  for (const law of given.laws) if (!now.laws.some((each) => each.law === law.law)) found.push(`it claims ${law.law}, which is no law`)
  return found
}

function isCertificate(value: unknown): value is Certificate {
  if (typeof value !== 'object' || value === null) return false
  const { schema, ruleSet, laws } = value as Partial<Certificate>
  return schema === 'modality.certificate/1' && typeof ruleSet?.digest === 'string' && Array.isArray(laws)
}
