// The most used passwords, from a list that others keep up to date. Read when somebody first chooses a password: most
// servers see that seldom, and the list takes a moment to unpack.
import { createRequire } from 'node:module'
import type { dictionary } from '@zxcvbn-ts/language-common'

/** Shorter ones cannot be chosen, with whatever is put around them (password-rules.ts). */
const shortestWord = 6

let known: ReadonlySet<string> | undefined

/** `text`: lower case. */
export function isCommonPassword(text: string): boolean {
  known ??= new Set(readList().filter((word) => word.length >= shortestWord))
  return known.has(text)
}

function readList(): string[] {
  // At once, not by `import`: who checks a password then waits for nothing. The cast is what the package says of itself.
  const list = createRequire(import.meta.url)('@zxcvbn-ts/language-common') as { dictionary: typeof dictionary }
  return list.dictionary['passwords-common']
}
