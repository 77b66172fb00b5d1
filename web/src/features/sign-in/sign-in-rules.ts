// What the first step takes for an e-mail address, and how a countdown reads. Pure.

/** Something, an @, a host. Whether anybody has the address is not asked here. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text.trim())

/** Minutes and seconds as a clock shows them: `9:05`. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
