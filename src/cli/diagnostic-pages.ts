// Diagnostic codes to their pages in the documentation.
import { join } from 'node:path'
import { listPackageFolder, readPackageText } from '../files/package-text.ts'
import { byCodePoint } from '../text/order.ts'

const folder = join(import.meta.dirname, '../../docs/diagnostics')

/** The page of a code, or null for what is no code. */
export function diagnosticPage(code: string): string | null {
  return diagnosticCodes().includes(code) ? readPackageText(join(folder, `${code}.md`)) : null
}

export function diagnosticCodes(): readonly string[] {
  return listPackageFolder(folder).flatMap((file) => file.endsWith('.md') ? [file.slice(0, -3)] : []).sort(byCodePoint)
}
