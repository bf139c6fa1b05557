// The small rule set as a program, and a job over it.
import { join } from 'node:path'
import { compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import type { Job } from '../../src/batch/run.ts'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { loadRuleSet } from '../../src/load/load.ts'

export function smallProgram(): Program {
  const { ruleSet } = loadRuleSet(readRuleFolder(join(import.meta.dirname, '../fixtures/small')).files)
  if (ruleSet === null) throw new Error('the small rule set is not sound')
  return compile(ruleSet, sha256)
}

export const plainJob: Job = { settings: {}, from: 'jsonl', to: 'jsonl', isFull: false, isStrict: false, hasLines: false, columns: [] }

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The same bytes in pieces of a size, each in the same buffer as the one before, as from a file. */
export function* piecesOf(bytes: Uint8Array, size: number): Generator<Uint8Array, void> {
  const buffer = new Uint8Array(Math.min(size, bytes.length))
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size)
    buffer.set(piece)
    yield buffer.subarray(0, piece.length)
  }
}
