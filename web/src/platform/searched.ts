// What people look for, as the server takes it. It comes from the address, too, which anybody may have written.

/** One line of at most `most` characters; '' where there is nothing to look for. */
export function searched(text: string | null, most: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const line = (text ?? '').replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, most)
  return line.trim() ? line : ''
}

/** Whether a text can be a key of the catalogue (contract/src/common.ts). */
export const isKey = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,62}$/.test(text)

/** A key that stands in the address; undefined where none does. */
export const keyIn = (text: string | null): string | undefined => (text !== null && isKey(text) ? text : undefined)
