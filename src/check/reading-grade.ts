// How many years of school a text takes: the Flesch-Kincaid grade, with syllables counted by their vowels.

/** The grade; texts of fewer than a dozen words say too little to be judged and get null. */
export function readingGrade(text: string): number | null {
  const sentences = sentencesOf(text)
  const words = sentences.flat()
  if (words.length < 12) return null
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** Words of at least four syllables, the longest first: where to begin when a text is too hard. */
export function longWords(text: string): readonly string[] {
  return [...new Set(sentencesOf(text).flat().map((word) => word.toLowerCase()))].filter((word) => syllablesIn(word) >= 4)
    .toSorted((a, b) => syllablesIn(b) - syllablesIn(a) || (a < b ? -1 : 1))
}

export function longestSentence(text: string): number {
  return Math.max(0, ...sentencesOf(text).map((words) => words.length))
}

function sentencesOf(text: string): readonly (readonly string[])[] {
  return text.split(/[.!?:;]+(?=\s|$)/u).map((sentence) => sentence.match(/\p{L}[\p{L}'’]*/gu) ?? []).filter((words) => words.length > 0)
}

/** `exercise` has three: groups of vowels, less a silent e, at least one. */
export function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/['’]s?$/u, '')
  const groups = plain.match(/[aeiouy]+/gu)?.length ?? 0
  const apart = plain.match(/i[ao](?!u)|eo|[^aeiou]ua|uo/gu)?.length ?? 0
  const joined = plain.match(/[ct]i(?:on|al|ous|ent|an)/gu)?.length ?? 0
  const silent = /[^aeiouyl]e$|[^aeiouy]{1}[^aeiouytd]ed$|[^aeiouysxz]es$/u.test(plain) && !/[^aeiouy]le$/u.test(plain) ? 1 : 0
  return Math.max(1, groups + Math.max(0, apart - joined) - silent)
}
