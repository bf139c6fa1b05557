/** Bytes of a text as UTF-8: `byteLength('é')` is 2. */
export function byteLength(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    // Half of a pair counts two, so that a pair makes four.
    if (unit >= 0xd800 && unit <= 0xdfff) bytes += 1
    else bytes += unit >= 0x800 ? 2 : unit >= 0x80 ? 1 : 0
  }
  return bytes
}
