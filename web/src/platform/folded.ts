// Texts as people look for them: without case, accents and umlauts.

/** `Ä` as `a`, `ß` as `ss`, `Ø` as `o`: as the server folds names. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøł]/g, (letter) => ({ ß: 'ss', ø: 'o', ł: 'l' })[letter] ?? letter)

/** In lower case, as who has no such letters on the keyboard writes them: `Ä` as `ae`, `Å` as `aa`. */
export const spelledOut = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(
      /[äæöøüåß]/g,
      (letter) => ({ ä: 'ae', æ: 'ae', ö: 'oe', ø: 'oe', ü: 'ue', å: 'aa', ß: 'ss' })[letter] ?? letter,
    )
