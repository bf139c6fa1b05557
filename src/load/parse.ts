// The bytes of a file to a located node. Whatever lets one text be read in two ways (tags, aliases, directives, merge
// keys, repeated keys, odd numbers) is refused, and a file made to cost time or memory is stopped early.
import { checkCharacters } from './characters.ts'
import { composeYaml } from './compose.ts'
import type { Findings } from './findings.ts'
import type { Limits } from './limits.ts'
import type { Node } from './node.ts'
import { scanYaml } from './scan.ts'
import { sourceText, spotOf, type SourceText } from './source.ts'
import { decodeUtf8 } from './utf8.ts'

export interface RuleFile {
  /** As the user named it, parts separated by slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  /** 0 or absent for the rule set itself, 1 for what it extends, and so on. */
  readonly layer?: number
}

/** A parsed file. The node is null where the file is empty; `complete` is false where part of it could not be read. */
export interface ParsedFile {
  readonly source: SourceText
  readonly node: Node | null
  readonly complete: boolean
}

export function parseFile({ path, bytes }: RuleFile, limits: Limits, findings: Findings): ParsedFile {
  if (bytes.length > limits.fileBytes) {
    const source = sourceText(path, '')
    const message = `found a file of ${String(bytes.length)} bytes; expected at most ${String(limits.fileBytes)}`
    findings.add({
      code: 'file-too-large', at: spotOf(source, 0), message, hint: 'spread the entries over several files',
    })
    return { source, node: null, complete: false }
  }
  const decoded = decodeUtf8(bytes)
  if ('badByte' in decoded) {
    const source = sourceText(path, new TextDecoder().decode(bytes.subarray(0, decoded.badByte)))
    const byte = (bytes[decoded.badByte] ?? 0).toString(16).padStart(2, '0')
    const message = `found the byte 0x${byte}, which is not UTF-8; expected a file in UTF-8`
    findings.add({ code: 'not-utf8', at: spotOf(source, source.text.length), message, hint: 'save the file as UTF-8' })
    return { source, node: null, complete: false }
  }
  return parseYaml(sourceText(path, decoded.text), limits, findings)
}

/** A YAML text to a node. */
export function parseYaml(source: SourceText, limits: Limits, findings: Findings): ParsedFile {
  const before = findings.count()
  checkCharacters(source, findings)
  if (findings.count() > before) return { source, node: null, complete: false }
  const tokens = scanYaml(source, limits, findings)
  if (tokens === null) return { source, node: null, complete: false }
  return { source, ...composeYaml(tokens, { source, limits, findings }) }
}
