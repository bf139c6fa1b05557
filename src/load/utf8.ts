// Bytes to text, strictly: bytes that are not UTF-8 are found, not replaced.

const byteOrderMark = '\ufeff'

/** The text without a byte order mark at its start, or the offset of the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string } | { readonly badByte: number } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text: text.startsWith(byteOrderMark) ? text.slice(1) : text }
  } catch {
    return { badByte: firstBadByte(bytes) }
  }
}

function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (isPrefix(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  while (good > 0 && !isWhole(bytes.subarray(0, good))) good -= 1
  return good
}

/** Whether the bytes could be the beginning of UTF-8 text. */
function isPrefix(bytes: Uint8Array): boolean {
  return decodes(bytes, true)
}

function isWhole(bytes: Uint8Array): boolean {
  return decodes(bytes, false)
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}
