// A failure to the lines a person reads on standard error, or to the JSON envelope a program reads on standard output.
import { safeLine } from '../text/safe.ts'
import { wrapText } from '../text/wrap.ts'
import type { Failure, Problem } from './errors.ts'

export interface ErrorEnvelope {
  readonly schema: 'modality.error/1'
  readonly error: Failure
}

export function envelopeOf(failure: Failure): ErrorEnvelope {
  const { code, message, path, didYouMean, exitCode, problems, diagnostics } = failure
  return {
    schema: 'modality.error/1',
    error: { code, message, path, didYouMean, exitCode, ...(problems === undefined ? {} : { problems }), ...(diagnostics === undefined ? {} : { diagnostics }) },
  }
}

/** One sentence for each problem, with near names under it. */
export async function renderFailure(failure: Failure, width: number): Promise<string> {
  if (failure.diagnostics !== undefined) {
    const { diagnosticsText } = await import('./diagnostics.ts')
    return `${diagnosticsText(failure.diagnostics)}${lineOf(failure, width)}`
  }
  const problems: readonly (Problem | Failure)[] = failure.problems ?? [failure]
  return problems.map((problem) => lineOf(problem, width)).join('')
}

function lineOf({ message, didYouMean, path }: Problem | Failure, width: number): string {
  const place = path === null || isNamedIn(message, path) ? '' : `${path}: `
  const hint = didYouMean.length === 0 ? [] : [wrapText(`did you mean ${orList(didYouMean.map((name) => `\`${safeLine(name)}\``))}?`, { width, first: '  hint: ' })]
  return [wrapText(safeLine(`${place}${message}`), { width, first: 'modality: error: ', rest: '  ' }), ...hint, ''].join('\n')
}

/** `facts.age` says nothing more than a message about `age`. */
function isNamedIn(message: string, path: string): boolean {
  const name = /^(?:facts|complaints)\.(.*)$/su.exec(path)?.[1]
  return name !== undefined && message.includes(`\`${name}\``)
}

function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1] ?? ''}`
}
