// The languages people read here: what each calls itself, and the tag (BCP 47) by which it writes dates and numbers.

export const languages = {
  de: { name: 'Deutsch', locale: 'de-DE' },
  en: { name: 'English', locale: 'en-GB' },
} as const

export type Language = keyof typeof languages

/** For a choice, in this order. */
export const languageChoices = Object.entries(languages).map(([code, { name }]) => ({ code: code as Language, name }))

export const isLanguage = (text: unknown): text is Language =>
  typeof text === 'string' && Object.hasOwn(languages, text)

/** The language of a tag such as `de-AT`; null where it is none of ours. */
export function languageOf(tag: string): Language | null {
  const [first] = tag.trim().toLowerCase().split(/[-_]/)
  return isLanguage(first) ? first : null
}
