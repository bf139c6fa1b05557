/** Orders two strings by code point: the same on every machine and in every locale. */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i += 1) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (left !== right) return isHalf(left) || isHalf(right) ? byWholeCharacters(a, b) : left - right
  }
  return a.length - b.length
}

/** Half of a character that has two units. */
function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

function byWholeCharacters(a: string, b: string): number {
  const left = [...a]
  const right = [...b]
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i += 1) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
