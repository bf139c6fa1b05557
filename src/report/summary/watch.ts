// What to watch for, by how soon to act.
import type { Outcome } from '../../model/outcome.ts'
import { heading, section } from '../section.ts'
import type { Block } from '../page.ts'
import { capital, inList } from '../words.ts'

/** A line of the safety net reads `what happens: what to do.`; what asks for the same stands together. */
export function watchSections({ safetyNet }: Outcome): readonly Block[] {
  const groups = new Map<string, string[]>()
  for (const line of safetyNet) {
    const [, sign = line, act = ''] = /^(.*): ([^:]*)\.$/su.exec(line) ?? []
    groups.set(act, [...groups.get(act) ?? [], sign])
  }
  return section(heading('Watch for'), [...groups].map(([act, signs]) => ({
    first: '  ', rest: '    ',
    text: [act === '' ? '' : [{ role: 'strong' as const, text: `${capital(act)}:` }, ' '], `${signs.map(inList).join('; ')}.`],
  })))
}
