// What one check leaves for the next, of a rule set that has changed a little: diagrams over the same vocabulary, in which
// most of what is asked has been worked out, and what was found out about texts. It changes nothing but the time, and that a
// question may be decided which a check without it gives up.
import type { Diagrams } from './logic/diagram.ts'
import type { Vocabulary } from './logic/vocabulary.ts'
import { diagramsFor } from './logic/world.ts'

/** Of diagrams that have grown beyond this, a check begins anew: most of them is about rules that have gone. */
const mostNodes = 1_000_000

export class Memory {
  private diagrams = new Map<string, Diagrams>()
  private texts = new Map<string, Map<string, unknown>>()
  private lastDiagrams = new Map<string, Diagrams>()
  private lastTexts = new Map<string, Map<string, unknown>>()

  /** To be called before each check: what the last one did not use is forgotten. */
  begin(): void {
    this.lastDiagrams = this.diagrams
    this.diagrams = new Map()
    this.lastTexts = this.texts
    this.texts = new Map()
  }

  /** Diagrams for a vocabulary. */
  diagramsFor(vocabulary: Vocabulary, bound: number | undefined): Diagrams {
    const key = JSON.stringify([bound, vocabulary.variables.map(({ fact, option, cells }) => [fact?.id, option, cells])])
    const before = this.lastDiagrams.get(key)
    const found = before !== undefined && before.size <= mostNodes ? before : diagramsFor(vocabulary, bound)
    this.diagrams.set(key, found)
    return found
  }

  /** Something to be found out about texts, which must follow from its name and the text alone. */
  ofTexts<Found>(name: string, findOut: (text: string) => Found): (text: string) => Found {
    const before = this.lastTexts.get(name) as Map<string, Found> | undefined
    const found = (this.texts.get(name) ?? new Map<string, Found>()) as Map<string, Found>
    this.texts.set(name, found)
    return (text) => {
      const known = found.get(text) ?? before?.get(text) ?? findOut(text)
      found.set(text, known)
      return known
    }
  }
}
