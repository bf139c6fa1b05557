// Diagnostics for other readers than a person at a terminal: one line each, or SARIF for code-scanning services.
import type { Diagnostic } from '../model/diagnostic.ts'
import { safeLine } from '../text/safe.ts'

/** `file:line:column: severity: message [code]`, one line each. */
export function renderCompact(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ at, severity, message, code }) =>
    `${safeLine(`${at.file}:${String(at.line)}:${String(at.column)}: ${severity}: ${message} [${code}]`)}\n`).join('')
}

/** SARIF 2.1.0. */
export function sarifOf(diagnostics: readonly Diagnostic[], version: string): unknown {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'modality', version, rules: codes.map((id) => ({ id, shortDescription: { text: id.replaceAll('-', ' ') } })) } },
      columnKind: 'unicodeCodePoints',
      results: diagnostics.map((each) => ({
        ruleId: each.code,
        ruleIndex: codes.indexOf(each.code),
        level: each.severity,
        message: { text: [each.message, ...(each.hint === undefined ? [] : [`Hint: ${each.hint}`])].join('. ') },
        locations: [location(each.at)],
        ...(each.also === undefined ? {} : { relatedLocations: each.also.map(({ at, message }, id) => ({ id, ...location(at), message: { text: message } })) }),
      })),
    }],
  }
}

function location(at: Diagnostic['at']): { readonly physicalLocation: unknown } {
  const { line, column, endLine, endColumn } = at
  return {
    physicalLocation: {
      artifactLocation: { uri: at.file.split('/').map(encodeURIComponent).join('/') },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  }
}
