// Names in sentences. One that is written from right to left must not turn the words around it: it stands in an
// isolate of Unicode's bidirectional algorithm (UAX 9). Characters by which a name could do so on purpose are left out.

const turning = /[\u202a-\u202e\u2066-\u2069]/g
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** `text` as a part of a sentence. What is written from left to right stays as it is, so that it can be found and copied. */
export function isolated(text: string): string {
  const tame = text.replace(turning, '')
  return rightToLeft.test(tame) ? `\u2068${tame}\u2069` : tame
}
