// What `--fix` mends, and what it leaves alone.
import { expect, it } from 'vitest'
import { checkRuleSet } from '../../src/check/check.ts'
import { editsFor, withoutLines } from '../../src/check/fix.ts'
import { loadRuleSet } from '../../src/load/index.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const base = readFileSync(join(import.meta.dirname, 'base.yaml'), 'utf8')

function mended(yaml: string): string {
  const files = { 'base.yaml': base, 'rules.yaml': yaml }
  const { ruleSet } = loadRuleSet(Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })))
  if (ruleSet === null) throw new Error('not sound')
  return withoutLines(yaml, editsFor(checkRuleSet(ruleSet), (file) => files[file as 'rules.yaml']))
}

const spare = (id: string): string => `  ${id}:\n    title: A third one\n    kind: guideline\n    url: https://example.org/${id}\n    status: verified\n`
const used = 'claims:\n  a-claim: { claim: It helps., verdict: weak, evidence: Little is known., because: [b] }\n'

it('takes out a source that nothing cites, with everything below it', () => {
  expect(mended(`sources:\n${spare('a')}${spare('b')}\n  # the third\n${spare('c')}${used}`)).toBe(`sources:\n${spare('b')}\n  # the third\n${used}`)
})

it('takes out one that stands on a line of its own', () => {
  expect(mended(`sources:\n  a: { title: A third one, kind: general-knowledge }\n${spare('b')}${used}`)).toBe(`sources:\n${spare('b')}${used}`)
})

it('leaves the only entry of a map, and what stands within braces', () => {
  expect(mended(`sources:\n${spare('a')}`)).toBe(`sources:\n${spare('a')}`)
  expect(mended('sources: { a: { title: A third one, kind: general-knowledge } }\n')).toBe('sources: { a: { title: A third one, kind: general-knowledge } }\n')
  expect(mended(`sources:\n  a: {\n    title: A third one, kind: general-knowledge }\n${spare('b')}${used}`)).toContain('  a: {')
})
