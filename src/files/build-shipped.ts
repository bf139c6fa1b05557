// A folder of rules becomes the files of compiled rules that `shipped.ts` reads; run once, when the package is built.
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compile } from '../compile/compile.ts'
import { defaultLimits } from '../load/limits.ts'
import { loadRuleSet } from '../load/load.ts'
import { buildLexicon } from '../match/lexicon.ts'
import { readRuleFolder } from './read-rules.ts'
import { sha256 } from './sha256.ts'
import { parts, partsOf } from './stored.ts'

/** Compiles the rules in `from` into `to`, an empty folder; throws with the findings where they are not sound. */
export function buildShippedRules(from: string, to: string): void {
  const { files, diagnostics } = readRuleFolder(from, defaultLimits, { edges: true, told: true })
  // Places are shown to users: they begin with the folder of the package, wherever it was built.
  const loaded = loadRuleSet(files.map((file) => ({ ...file, path: `rules/${slashed(relative(from, file.path))}` })))
  if (loaded.ruleSet === null) {
    throw new Error([...diagnostics, ...loaded.diagnostics].map((each) => `${each.at.file}:${String(each.at.line)}:${String(each.at.column)}: ${each.message} [${each.code}]`).join('\n'))
  }
  for (const [name, text] of partsOf(compile(loaded.ruleSet, sha256), true)) writeFileSync(join(to, name), text)
  const cases = loaded.cases.filter(({ isEdge }) => isEdge !== true)
  write(to, parts.match, buildLexicon(loaded.ruleSet, cases, loaded.told))
  write(to, parts.ruleSet, loaded.ruleSet)
  write(to, parts.cases, cases)
  write(to, parts.edges, loaded.cases.filter(({ isEdge }) => isEdge === true))
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

function write(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folder, name), `${JSON.stringify(value)}\n`)
}
