// Texts as people look for them: without case, accents and umlauts.

/** `Ä` as `a`, `ß` as `ss`. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
