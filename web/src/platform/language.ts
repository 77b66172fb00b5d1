// The language of the page: the person's own once they are signed in, the browser's before that. The choice is kept in
// the browser too, so that the sign-in form already speaks it.
import type { Language } from '@sitzplan/contract/common'
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isolated } from './isolated.ts'

export const languages: { code: Language; name: string }[] = [
  { code: 'de', name: 'Deutsch' },
  { code: 'en', name: 'English' },
]

const storageKey = 'sitzplan.language'
const isLanguage = (text: string | null | undefined): text is Language => text === 'de' || text === 'en'

// One catalogue is loaded: the one that is read.
const catalogues = {
  de: () => import('../messages/de.ts').then(({ de }) => de),
  en: () => import('../messages/en.ts').then(({ en }) => en),
}

export function presentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : firstLanguage()
}

function firstLanguage(): Language {
  const kept = localStorage.getItem(storageKey)
  if (isLanguage(kept)) return kept
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('de')) ? 'de' : 'en'
}

export async function startLanguage(): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: true, escape: isolated },
    react: { useSuspense: false },
  })
  await speak(firstLanguage())
  return i18next
}

/** Switches the page to `language`, and remembers it in this browser. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'common')) {
    for (const [namespace, texts] of Object.entries(await catalogues[language]()))
      i18next.addResourceBundle(language, namespace, texts)
  }
  await i18next.changeLanguage(language)
  localStorage.setItem(storageKey, language)
  document.documentElement.lang = language
}
