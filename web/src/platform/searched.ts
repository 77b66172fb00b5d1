// What people look for, as the server takes it. It comes from the address, too, which anybody may have written.

/** One line of at most `most` characters; '' where there is nothing to look for. */
export function searched(text: string | null, most: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const line = (text ?? '').replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, most)
  return line.trim() ? line : ''
}
