// The text of an answer file, YAML or JSON, to a plain value, with the place of every part of it.
import type { Place } from '../model/condition.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { checkCharacters } from './characters.ts'
import { collectFindings } from './findings.ts'
import { namesOfObjects } from './ids.ts'
import { parseJson } from './json.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { tick, type Node } from './node.ts'
import { parseYaml, type ParsedFile } from './parse.ts'
import { placeOf, sourceText, spotOf, type SourceText, type Spot } from './source.ts'
import { byteLength } from '../text/bytes.ts'
import type { Findings } from './findings.ts'

export interface AnswersText {
  /** Maps as plain objects, lists as arrays; undefined if anything is wrong, null for an empty file. */
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  /** The place of what stands at a path such as `['facts', 'age']`; of the nearest part there is, if it is missing. */
  readonly placeOf: (path: readonly (string | number)[]) => Place
}

export function parseAnswersText(text: string, path: string, limits: Limits = defaultLimits): AnswersText {
  const findings = collectFindings(limits.diagnostics)
  const source = sourceText(path, text.startsWith('\ufeff') ? text.slice(1) : text)
  const { node } = parseText(source, limits, findings)
  if (node !== null) checkKeys(node, findings)
  return {
    value: findings.hasErrors() ? undefined : node === null ? null : plainValue(node),
    diagnostics: findings.diagnostics(),
    placeOf: (parts) => placeOf(spotAt(node, parts) ?? spotOf(source, 0)),
  }
}

function parseText(source: SourceText, limits: Limits, findings: Findings): ParsedFile {
  const nothing = { source, node: null, complete: false }
  const bytes = byteLength(source.text)
  if (bytes > limits.fileBytes) {
    const message = `found a text of ${String(bytes)} bytes; expected at most ${String(limits.fileBytes)}`
    findings.add({ code: 'file-too-large', at: spotOf(source, 0), message })
    return nothing
  }
  if (!isLikeJson(source)) return parseYaml(source, limits, findings)
  checkCharacters(source, findings)
  if (findings.hasErrors()) return nothing
  const json = parseJson({ source, limits, findings })
  if ('node' in json) return { source, node: json.node, complete: true }
  if (json.code === 'json-syntax' && !source.path.endsWith('.json')) {
    const own = collectFindings(limits.diagnostics)
    const yaml = parseYaml(source, limits, own)
    if (!own.hasErrors()) return yaml
  }
  findings.add({
    code: json.code, at: json.at,
    message: json.code === 'too-deep' ? json.message : `this is not JSON: ${json.message}`,
  })
  return nothing
}

/** A text that begins with a bracket is JSON, or else YAML written like it. */
function isLikeJson({ path, text }: SourceText): boolean {
  return path.endsWith('.json') || /^\s*[{[]/.test(text)
}

function checkKeys(node: Node, findings: Findings): void {
  if (node.kind === 'list') for (const item of node.items) checkKeys(item, findings)
  if (node.kind !== 'map') return
  for (const { key, keyAt, value } of node.entries) {
    if (namesOfObjects.includes(key)) {
      findings.add({
        code: 'reserved-id', at: keyAt,
        message: `the key ${tick(key)} is a name programs use themselves; expected an id`,
      })
    }
    checkKeys(value, findings)
  }
}

function plainValue(node: Node): unknown {
  switch (node.kind) {
    case 'scalar': return node.value
    case 'list': return node.items.map(plainValue)
    case 'map': return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]))
    case 'broken': return null
  }
}

function spotAt(node: Node | null, path: readonly (string | number)[]): Spot | undefined {
  if (node === null) return undefined
  const [part, ...rest] = path
  if (part === undefined) return node
  if (node.kind === 'list' && typeof part === 'number') return spotAt(node.items[part] ?? null, rest) ?? node
  if (node.kind !== 'map') return node
  const entry = node.entries.find(({ key }) => key === part)
  if (entry === undefined) return node
  return rest.length === 0 && isEmpty(entry.value) ? entry.keyAt : spotAt(entry.value, rest)
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.from === node.to
}
