// A folder of rules becomes the files of compiled rules that `shipped.ts` reads; run once, when the package is built.
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compile } from '../compile/compile.ts'
import { thinCore } from '../compile/thin.ts'
import { prepareFrame, prepareProgram } from '../evaluate/prepared.ts'
import { loadRuleSet } from '../load/load.ts'
import { buildLexicon } from '../match/lexicon.ts'
import { readRuleFolder } from './read-rules.ts'
import { sha256 } from './sha256.ts'
import { parts } from './shipped.ts'

/** Compiles the rules in `from` into `to`, an empty folder; throws with the findings where they are not sound. */
export function buildShippedRules(from: string, to: string): void {
  const { files, diagnostics } = readRuleFolder(from)
  // Places are shown to users: they begin with the folder of the package, wherever it was built.
  const loaded = loadRuleSet(files.map((file) => ({ ...file, path: `rules/${slashed(relative(from, file.path))}` })))
  if (loaded.ruleSet === null) {
    throw new Error([...diagnostics, ...loaded.diagnostics].map((each) => `${each.at.file}:${String(each.at.line)}:${String(each.at.column)}: ${each.message} [${each.code}]`).join('\n'))
  }
  const program = compile(loaded.ruleSet, sha256)
  const { complaints, ...core } = program
  const { text, thin } = thinCore(core, (part) => Buffer.byteLength(part))
  writeFileSync(join(to, parts.core), text)
  write(to, parts.thin, { thin, prepared: prepareProgram(program) })
  for (const [id, complaint] of Object.entries(complaints)) {
    write(to, parts.complaint(id), complaint)
    write(to, parts.prepared(id), prepareFrame(program, complaint.index))
  }
  write(to, parts.match, buildLexicon(loaded.ruleSet, loaded.cases))
  write(to, parts.ruleSet, { ruleSet: loaded.ruleSet, cases: loaded.cases })
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

function write(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folder, name), `${JSON.stringify(value)}\n`)
}
