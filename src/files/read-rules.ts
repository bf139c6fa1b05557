// A folder to the bytes of its rule files, or to what is wrong with the folder.
import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { defaultLimits, extendsIn, type Limits, type RuleFile } from '../load/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { problemWith, reasonOf } from './problem.ts'
import { readBytes } from './read-text.ts'

export interface RuleFolder {
  /** Sorted by path. */
  readonly files: readonly RuleFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What stands beside the rules and is read only by those who ask for it, for there is much of it. */
export interface Beside {
  /** Files called `edges.yaml`. */
  readonly edges?: boolean
  /** Files whose name begins with `told`. */
  readonly told?: boolean
}

/**
 * Every `.yaml` and `.yml` file in the folder and the folders in it. Hidden files and folders, and `node_modules`, are
 * left out; a link is followed only to what lies inside the folder. Paths begin as the caller wrote the folder.
 */
export function readRuleFolder(folder: string, limits: Limits = defaultLimits, beside: Beside = {}): RuleFolder {
  return withBase(readOneFolder(folder, limits, beside), limits, { told: beside.told === true }, [folder])
}

const mostLayers = 8

/**
 * The files, and those of what the rule set extends, a layer further down each. What cannot be read, or goes in a
 * circle, is left out: loading then says that it is missing.
 */
function withBase(own: RuleFolder, limits: Limits, beside: Beside, chain: readonly string[]): RuleFolder {
  const named = extendsIn(own.files)
  if (named === null) return own
  const path = named.name === 'shipped' ? shippedRules() : join(dirname(named.at.file), named.name)
  if (chain.length >= mostLayers || chain.some((each) => resolve(each) === resolve(path))) return own
  const read = readOneFolder(path, limits, beside)
  if (read.files.length === 0) return own
  const base = withBase(read, limits, beside, [...chain, path])
  return {
    files: [...own.files, ...base.files.map((file) => ({ ...file, layer: (file.layer ?? 0) + 1 }))],
    diagnostics: [...own.diagnostics, ...base.diagnostics],
  }
}

/** The rules that come with the package: it is built one folder deeper than it is written. */
function shippedRules(): string {
  const folders = ['../../rules', '../../../rules'].map((path) => join(import.meta.dirname, path))
  return folders.find((folder) => existsSync(join(folder, 'ruleset.yaml'))) ?? ''
}

function readOneFolder(folder: string, limits: Limits, beside: Beside): RuleFolder {
  const name = slashed(folder).replace(/(?<=[^/])\/+$/, '')
  const root = openFolder(folder, name)
  if (typeof root !== 'string') return { files: [], diagnostics: [root] }
  const found: Found = { paths: [], diagnostics: [], beside }
  collect(folder, name, root, found, 0)
  if (found.paths.length === 0 && found.diagnostics.length === 0) {
    return { files: [], diagnostics: [problemWith(name, 'no-rule-files', 'the folder holds no `.yaml` file')] }
  }
  return readAll(found, limits)
}

interface Found {
  readonly paths: { readonly real: string; readonly shown: string }[]
  readonly diagnostics: Diagnostic[]
  readonly beside: Beside
}

const deepest = 16

function openFolder(folder: string, name: string): string | Diagnostic {
  try {
    if (!statSync(folder).isDirectory()) {
      return problemWith(name, 'not-a-folder', 'this is not a folder; expected the folder of a rule set')
    }
    return realpathSync(folder)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing
      ? problemWith(name, 'no-such-folder', 'there is no such folder')
      : problemWith(name, 'unreadable', `the folder cannot be read: ${reasonOf(error)}`)
  }
}

function collect(real: string, shown: string, root: string, found: Found, depth: number): void {
  let entries: Dirent[]
  try {
    entries = readdirSync(real, { withFileTypes: true })
  } catch (error) {
    found.diagnostics.push(problemWith(shown, 'unreadable', `the folder cannot be read: ${reasonOf(error)}`))
    return
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    visit(entry, `${real}/${entry.name}`, shown === '.' ? entry.name : `${shown.replace(/\/$/, '')}/${entry.name}`, root, found, depth)
  }
}

function visit(entry: Dirent, real: string, shown: string, root: string, found: Found, depth: number): void {
  const isRuleFile = /\.ya?ml$/.test(entry.name) && (found.beside.edges === true || entry.name !== 'edges.yaml') && (found.beside.told === true || !entry.name.startsWith('told'))
  if (entry.isDirectory()) {
    if (depth < deepest) collect(real, shown, root, found, depth + 1)
    else found.diagnostics.push(problemWith(shown, 'unreadable', `the folder lies more than ${String(deepest)} levels deep`))
  } else if (entry.isSymbolicLink()) {
    if (isRuleFile) visitLink(real, shown, root, found)
  } else if (isRuleFile) {
    if (entry.isFile()) found.paths.push({ real, shown })
    else found.diagnostics.push(problemWith(shown, 'not-a-regular-file', 'this is a pipe, socket or device; expected a regular file'))
  }
}

/** A link to a file inside the folder is read; linked folders are not, so that links cannot go in a circle. */
function visitLink(real: string, shown: string, root: string, found: Found): void {
  try {
    const target = realpathSync(real)
    if (!target.startsWith(root.endsWith('/') ? root : `${root}/`)) {
      found.diagnostics.push(problemWith(shown, 'link-outside', 'this link leads out of the folder; expected a file inside it'))
    } else if (statSync(target).isFile()) found.paths.push({ real, shown })
    else found.diagnostics.push(problemWith(shown, 'not-a-regular-file', 'this link leads to something that is not a file'))
  } catch (error) {
    found.diagnostics.push(problemWith(shown, 'unreadable', `the link cannot be followed: ${reasonOf(error)}`))
  }
}

function readAll({ paths, diagnostics }: Found, limits: Limits): RuleFolder {
  const files: RuleFile[] = []
  let total = 0
  for (const { real, shown } of [...paths].sort(byBytes)) {
    const read = readBytes(real, limits.fileBytes)
    switch (read.kind) {
      case 'bytes':
        total += read.bytes.length
        files.push({ path: shown, bytes: read.bytes })
        break
      case 'too-large':
        diagnostics.push(problemWith(shown, 'file-too-large', `found a file of more than ${String(limits.fileBytes)} bytes`, 'spread the entries over several files'))
        break
      default:
        diagnostics.push(problemWith(shown, 'unreadable', 'the file cannot be read'))
    }
    if (total > limits.setBytes) {
      diagnostics.push(problemWith(shown, 'rule-set-too-large', `with this file the rule set has more than ${String(limits.setBytes)} bytes`))
      break
    }
  }
  return { files, diagnostics: [...diagnostics].sort((a, b) => compareBytes(a.at.file, b.at.file)) }
}

function byBytes(a: { readonly shown: string }, b: { readonly shown: string }): number {
  return compareBytes(a.shown, b.shown)
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}
