// The words of the console, in German and English. English is the source: a text that German lacks does not compile.
import { de } from './texts-de.ts'
import { en } from './texts-en.ts'

export type Texts = typeof en
export const texts = { de, en } satisfies Record<string, Texts>
export type Language = keyof typeof texts

const kept = localStorage.getItem('console.language')
export const firstLanguage: Language =
  kept === 'de' || kept === 'en' ? kept : /^de\b/i.test(navigator.language) ? 'de' : 'en'
