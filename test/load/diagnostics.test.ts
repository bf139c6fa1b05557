// Each code that loading can report has a page, and a folder with an input and the text it must produce.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { defaultLimits, loadCodes, loadRuleSet, parseAnswersText, type Limits, type RuleFile } from '../../src/load/index.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { renderDiagnostics } from '../../src/report/diagnostic.ts'

const root = join(import.meta.dirname, '../..')
const small = readRuleFolder(join(root, 'test/fixtures/small')).files
  .map(({ path, bytes }) => ({ path: path.slice(path.indexOf('small/') + 6), bytes }))

const pageOf = (code: string): string => join(root, 'docs/diagnostics', `${code}.md`)
const folderOf = (code: string): string => join(root, 'test/diagnostics', code)

/** The input on top of the small rule set; its first line may say `# alone`, `# over` (as an overlay), `# without FILE...`, `# last` or `limits {...}`. */
function diagnose(bytes: Uint8Array): { readonly diagnostics: readonly Diagnostic[]; readonly files: readonly RuleFile[] } {
  const first = new TextDecoder().decode(bytes).split('\n')[0] ?? ''
  const without = /^# without (.*)/.exec(first)?.[1]?.split(' ') ?? []
  const base = first.startsWith('# alone') ? [] : small.filter(({ path }) => !without.includes(path))
  const limits: Limits = { ...defaultLimits, ...(JSON.parse(/limits (\{.*\})/.exec(first)?.[1] ?? '{}') as Partial<Limits>) }
  const below = first.startsWith('# over') ? base.map((file) => ({ ...file, layer: 1 })) : base
  const files: readonly RuleFile[] = [...below, { path: first === '# last' ? 'zzz/input.yaml' : 'input.yaml', bytes }]
  return { diagnostics: loadRuleSet(files, limits).diagnostics, files }
}

function render(diagnostics: readonly Diagnostic[], files: readonly RuleFile[]): string {
  const texts = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
  return renderDiagnostics(diagnostics, (file) => texts.get(file))
}

const yaml = 'facts: {}\n'
const folders: Readonly<Record<string, (folder: string) => string>> = {
  'no-such-folder': (folder) => join(folder, 'rulez'),
  'not-a-folder': (folder) => {
    writeFileSync(join(folder, 'facts.yaml'), yaml)
    return join(folder, 'facts.yaml')
  },
  'no-rule-files': (folder) => {
    writeFileSync(join(folder, 'notes.txt'), yaml)
    return folder
  },
  'unreadable': (folder) => {
    symlinkSync(join(folder, 'gone.yaml'), join(folder, 'facts.yaml'))
    return folder
  },
  'link-outside': (folder) => {
    mkdirSync(join(folder, 'rules'))
    writeFileSync(join(folder, 'secret.yaml'), yaml)
    symlinkSync('../secret.yaml', join(folder, 'rules/facts.yaml'))
    return join(folder, 'rules')
  },
  'not-a-regular-file': (folder) => {
    execFileSync('mkfifo', [join(folder, 'facts.yaml')])
    return folder
  },
}

function withFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function yamlUnder(page: string, title: string): string {
  return new RegExp(`\n${title}\n\n\`\`\`yaml\n([^]*?)\n\`\`\``).exec(page)?.[1] ?? ''
}

describe('every code of loading', () => {
  it.each(loadCodes)('%s has a page that names it, says what to avoid, what to prefer, and why', (code) => {
    const page = readFileSync(pageOf(code), 'utf8')
    expect(page).toMatch(/^# [^\n]+\n\n/)
    expect(page).toContain(`\`${code}\`: `)
    expect(yamlUnder(page, 'Avoid')).not.toBe('')
    expect(yamlUnder(page, 'Prefer')).not.toBe('')
    expect(page).toContain('\nWhy: ')
  })

  it.each(loadCodes)('%s has an input that is reported as expected', async (code) => {
    const folder = folderOf(code)
    const make = folders[code]
    if (make !== undefined) {
      const text = withFolder((temporary) => render(readRuleFolder(make(temporary)).diagnostics, []).replaceAll(temporary, 'TEMPORARY'))
      expect(text).toContain(`[${code}]`)
      await expect(text).toMatchFileSnapshot(join(folder, 'expected.txt'))
      return
    }
    if (existsSync(join(folder, 'input.json'))) {
      const json = readFileSync(join(folder, 'input.json'), 'utf8')
      const text = renderDiagnostics(parseAnswersText(json, 'input.json').diagnostics, () => json)
      expect(text).toContain(`[${code}]`)
      await expect(text).toMatchFileSnapshot(join(folder, 'expected.txt'))
      return
    }
    const { diagnostics, files } = diagnose(readFileSync(join(folder, 'input.yaml')))
    expect(diagnostics.map((each) => each.code)).toContain(code)
    await expect(render(diagnostics, files)).toMatchFileSnapshot(join(folder, 'expected.txt'))
  })

  it.each(loadCodes)('%s is reported for what its page avoids, where that is YAML, and not for what it prefers', (code) => {
    const page = readFileSync(pageOf(code), 'utf8')
    const [avoid, prefer] = [yamlUnder(page, 'Avoid'), yamlUnder(page, 'Prefer')]
    if (!avoid.startsWith('#') && code !== 'missing-section') {
      expect(diagnose(Buffer.from(`${avoid}\n`)).diagnostics.map((each) => each.code)).toContain(code)
    }
    expect(diagnose(Buffer.from(`${prefer}\n`)).diagnostics.map((each) => each.code)).not.toContain(code)
  })

  it('has no folder for a code of loading that is gone', () => {
    const known = new Set<string>(loadCodes)
    const mine = readdirSync(join(root, 'test/diagnostics')).filter((code) => existsSync(join(folderOf(code), 'expected.txt')))
    for (const code of mine) expect(existsSync(pageOf(code)), `${code} has a page`).toBe(true)
    expect([...known].filter((code) => !mine.includes(code))).toEqual([])
  })
})
