// What makes a password one that is guessed early, however long it is: lists of the most used ones, rows of keys, and what
// everybody knows about the person. Pure; lengths are checked elsewhere.

/** What others know of the person who chooses. */
export interface PasswordOwner {
  email: string
  givenName: string
  familyName: string
  accountName: string
}

export type PasswordFault = 'commonPassword' | 'keyRowPassword' | 'ownNamePassword'

/** How many letters and figures must be left of a password when what everybody knows is taken out of it. */
const leastUnknown = 6
/** What people put before or after a word to make it longer: a year, "123", "!!". */
const mostDecoration = 6
const productName = 'sitzplan'

/** `isCommon`: whether the text (lower case) is on a list of the most used passwords. */
export function faultOf(
  password: string,
  owner: PasswordOwner | null,
  isCommon: (text: string) => boolean,
): PasswordFault | null {
  const plain = folded(password)
  if (isCommon(plain) || isCommonDecorated(plain, isCommon)) return 'commonPassword'
  if (isRepeated(plain) || isKeyRows(plain)) return 'keyRowPassword'
  return isMadeOf(plain, knownWords(owner)) ? 'ownNamePassword' : null
}

/** Lower case, without accents: `Müller` and `muller` are guessed together. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** A common password between figures and signs: `Password2026!`. */
function isCommonDecorated(plain: string, isCommon: (text: string) => boolean): boolean {
  const word = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return plain.length - word.length <= mostDecoration && isCommon(word)
}

/** A few characters again and again: `aaaaaaaaaaaa`, `abcabcabcabc`. */
const isRepeated = (plain: string): boolean => /^(.{1,4})\1+.{0,3}$/u.test(plain)

// As they lie on keyboards here and elsewhere, and as children learn them.
const rows = [
  '1234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'qsdfghjklm',
  'zxcvbnm',
  'yxcvbnm',
  'wxcvbn',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6zhn',
  '1qay2wsx3edc4rfv5tgb6zhn7ujm',
]
const bothWays = rows.flatMap((row) => [row, [...row].reverse().join('')])
const shortestRun = 3

/** Nothing but runs along rows of keys: `qwertzuiop123`, `asdf4321asdf`. */
function isKeyRows(plain: string): boolean {
  const text = plain.replace(/[^\p{L}\p{N}]/gu, '')
  let at = 0
  while (at < text.length) {
    const length = longestRun(text.slice(at))
    // The last one may be cut short.
    if (length < shortestRun && at + length < text.length) return false
    if (length === 0) return false
    at += length
  }
  return text.length > 0
}

function longestRun(text: string): number {
  let length = 0
  for (const row of bothWays) {
    const start = row.indexOf(text[0] ?? '')
    if (start < 0) continue
    let run = 0
    while (run < text.length && row[start + run] === text[run]) run += 1
    length = Math.max(length, run)
  }
  return length
}

/** Names, the parts of the e-mail address, the account's and ours. Two letters are in every other word. */
function knownWords(owner: PasswordOwner | null): string[] {
  const texts = owner ? [owner.email, owner.givenName, owner.familyName, owner.accountName] : []
  const words = texts.flatMap((text) => [...folded(text).split(/[^\p{L}\p{N}]+/u), germanSpelling(text)])
  return [...new Set([productName, ...words])].filter((word) => word.length > 2).sort((a, b) => b.length - a.length)
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
const germanSpelling = (text: string): string =>
  text.toLowerCase().replace(/[äöüß]/g, (letter) => umlauts[letter] ?? '')

function isMadeOf(plain: string, words: readonly string[]): boolean {
  let rest = plain
  for (const word of words) rest = rest.replaceAll(word, ' ')
  if (rest === plain) return false
  return [...rest.replace(/[^\p{L}\p{N}]/gu, '')].length < leastUnknown
}
