// The shipped rules as the build left them.
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Program } from '../../src/compile/program.ts'
import { readShippedProgram, readShippedRuleSet } from '../../src/files/shipped.ts'
import type { Case } from '../../src/model/case.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'

const folder = join(import.meta.dirname, '../../dist/rules')

interface Shipped {
  readonly ruleSet: RuleSet
  readonly cases: readonly Case[]
  readonly program: Program
}

let opened: Shipped | undefined

/** Read once. Needs `npm run build`; a build that is just putting its result in place is waited for. */
export async function openShipped(): Promise<Shipped> {
  try {
    opened ??= read()
  } catch {
    await setTimeout(1_000)
    opened = read()
  }
  return opened
}

function read(): Shipped {
  return { ...readShippedRuleSet(folder), program: readShippedProgram(folder, 'all') }
}
