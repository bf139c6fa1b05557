// A complaint id that does not exist to those that were likely meant.
import { nearest } from '../text/near.ts'

const most = 5

/** The nearest by spelling first, then those that hold the letters or share a telling word; at most five. */
export function nearComplaints(given: string, ids: readonly string[]): readonly string[] {
  const near = nearest(given, ids)
  const letters = joined(given)
  const words = given.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => isTelling(word, ids))
  const alike = ids.filter((id) => (letters.length > 2 && joined(id).includes(letters)) || id.split('-').some((word) => words.includes(word)))
  return [...new Set([...(near === undefined ? [] : [near]), ...alike])].slice(0, most)
}

function joined(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** `pain` stands in half of all names. */
function isTelling(word: string, ids: readonly string[]): boolean {
  return word.length > 2 && ids.filter((id) => id.split('-').includes(word)).length <= most
}
