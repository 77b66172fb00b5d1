// Texts that callers have written in one of many ways, as they are meant. Pure.

const mostTimes = 5

/** Percent-encoding undone as far as it is any. */
export const readable = (encoded: string): string =>
  encoded.replace(/(?:%[89a-f][0-9a-f])+|%[0-7][0-9a-f]/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

/**
 * For comparing: encodings of addresses, forms and JSON undone, one within the other, in lower case. Two texts that mean the
 * same are the same.
 */
export function plain(text: string): string {
  let read = text
  for (let times = 0; times < mostTimes; times++) {
    const before = read
    read = readable(read.replaceAll('+', ' ')).replace(
      /\\(?:u([0-9a-f]{4})|(["\\/]))/gi,
      (_escape, code, itself) => itself ?? String.fromCharCode(Number.parseInt(code, 16)),
    )
    if (read === before) break
  }
  return read.normalize('NFKC').toLowerCase()
}
