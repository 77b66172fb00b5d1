// What the first step takes for an e-mail address. Pure.

/** Something, an @, a host. Whether anybody has the address is not asked here. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text.trim())
