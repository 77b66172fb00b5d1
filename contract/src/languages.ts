// The languages people read here, by their tag (BCP 47), which dates and numbers are written by, too; and texts that
// somebody has written in some of them.

/** By what each calls itself. */
export const languages = {
  da: 'Dansk',
  de: 'Deutsch',
  en: 'English',
  nl: 'Nederlands',
  nb: 'Norsk (bokmål)',
  sv: 'Svenska',
} as const

export type Language = keyof typeof languages

export const languageCodes = Object.keys(languages) as Language[]

export const isLanguage = (text: unknown): text is Language =>
  typeof text === 'string' && Object.hasOwn(languages, text)

/** Norwegian without more, and Nynorsk. */
const norwegian = ['no', 'nn']

/** The language of a tag such as `de-AT`; null where it is none of ours. */
export function languageOf(tag: string): Language | null {
  const [first = ''] = tag.trim().toLowerCase().split(/[-_]/)
  if (norwegian.includes(first)) return 'nb'
  return isLanguage(first) ? first : null
}

/** What `write` makes of each language. */
export const inEachLanguage = <T>(write: (language: Language) => T) =>
  Object.fromEntries(languageCodes.map((language) => [language, write(language)])) as Record<Language, T>

/** The text in the reader's language, else in English, else in another; empty where there is none. */
export const textIn = (texts: Partial<Record<Language, string>> | null | undefined, language: Language): string =>
  texts?.[language] ?? texts?.en ?? Object.values(texts ?? {})[0] ?? ''
