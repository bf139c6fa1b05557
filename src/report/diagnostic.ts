// Diagnostics to text: a first line that stands alone, the line of the file with the place marked, and a hint.
import type { Place } from '../model/condition.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { safeLine, safeText } from '../text/safe.ts'
import { displayWidth, widthOf } from '../text/width.ts'

/** Plain text, one block for each diagnostic; `sourceOf` gives the text of a file, if it can be had. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[], sourceOf: (file: string) => string | undefined,
): string {
  const linesOf = new Map<string, readonly string[] | undefined>()
  const lineAt = ({ file, line }: Place): string | undefined => {
    if (!linesOf.has(file)) linesOf.set(file, sourceOf(file)?.split('\n'))
    return linesOf.get(file)?.[line - 1]?.replace(/\r$/, '')
  }
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, lineAt)).join('')
}

function renderDiagnostic(diagnostic: Diagnostic, lineAt: (place: Place) => string | undefined): string {
  const { at, severity, message, code, hint, also, example } = diagnostic
  const line = lineAt(at)
  const lines = [
    `${where(at)}${severity}: ${safeLine(message)} [${code}]`,
    ...(line === undefined || line.trim() === '' ? [] : renderFrame(at, line)),
    ...(also ?? []).map((second) => `  ${where(second.at)}${safeLine(second.message)}`),
    ...(hint === undefined ? [] : [`  hint: ${safeLine(hint)}`]),
    ...(example === undefined ? [] : ['  for example:', ...safeText(example).trimEnd().split('\n').map((each) => `    ${each}`)]),
  ]
  return `${lines.join('\n')}\n`
}

function where({ file, line, column }: Place): string {
  return file === '' ? '' : `${safeLine(file)}:${String(line)}:${String(column)}: `
}

const before = 60
const after = 100

/** The line and the marks below it; of a very long line, the part around the place. */
function renderFrame(at: Place, line: string): readonly string[] {
  const characters = [...line.slice(0, 100_000)]
  const start = at.column - 1 > before + 10 ? at.column - 1 - before : 0
  const end = Math.min(characters.length, start + before + after)
  const stop = at.endLine === at.line ? at.endColumn - 1 : characters.join('').trimEnd().length
  const lead = start > 0 ? '…' : ''
  const shown = lead + characters.slice(start, end).map(visible).join('') + (end < characters.length ? '…' : '')
  const indent = lead + characters.slice(start, at.column - 1).map(visible).join('')
  const marked = characters.slice(at.column - 1, Math.min(stop, end)).map(visible).join('')
  const number = String(at.line)
  const gap = ' '.repeat(number.length)
  return [
    `   ${number} │ ${shown.trimEnd()}`,
    `   ${gap} │ ${' '.repeat(displayWidth(indent))}${'^'.repeat(Math.max(1, displayWidth(marked)))}`,
  ]
}

/** A tab as two spaces, so that marks stand below what they mark; what steers or hides, as its number. */
function visible(character: string): string {
  if (character === '\t') return '  '
  const code = character.codePointAt(0) ?? 0
  const isInvisible = widthOf(code) === 0 && /^\p{Cf}/u.test(character)
  return isInvisible ? `\\u{${code.toString(16)}}` : safeLine(character)
}
