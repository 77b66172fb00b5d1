// Which texts come back from PostgreSQL as they were.

/** It stores every text but U+0000; and half of a surrogate pair is no character, so it would come back as another. */
export const isStorableText = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()
