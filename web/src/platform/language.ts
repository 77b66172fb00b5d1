// The language of the page: the person's own once they are signed in, the browser's before that. The choice is kept in
// the browser too, so that the sign-in form already speaks it.
import { isLanguage, type Language, languageCodes, languageOf, languages } from '@sitzplan/contract/languages'
import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isolated } from './isolated.ts'

/** For a choice: each by what it calls itself. */
export const languageOptions = languageCodes.map((code) => ({ value: code, label: languages[code] }))

const storageKey = 'sitzplan.language'

// A feature's texts are loaded when something of it is first shown: a file each, as the namespaces are called.
const files = import.meta.glob<Record<string, ResourceKey>>('../messages/*/*.ts')

const textsOf: BackendModule = {
  type: 'backend',
  init: () => undefined,
  async read(language, namespace) {
    const name = namespace.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const texts = (await files[`../messages/${language}/${name}.ts`]?.())?.[namespace]
    if (!texts) throw new Error(`there are no texts ${namespace} in ${language}`)
    return texts
  },
}

export function presentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : firstLanguage()
}

function firstLanguage(): Language {
  const kept = localStorage.getItem(storageKey)
  if (isLanguage(kept)) return kept
  return navigator.languages.map(languageOf).find((language) => language !== null) ?? 'en'
}

export async function startLanguage(): Promise<void> {
  await i18next
    .use(textsOf)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: true, escape: isolated },
    })
  remember(firstLanguage())
}

/** Switches the page to `language`, and remembers it in this browser. */
export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  remember(language)
}

function remember(language: Language): void {
  localStorage.setItem(storageKey, language)
  document.documentElement.lang = language
}

/** Loads what else there is to read, so that no dialog waits for its words. To be called when a page stands. */
export function loadTextsAhead(): void {
  const namespaces = Object.keys(files).map((file) =>
    file.replace(/^.*\/|\.ts$/g, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  )
  const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout
  whenIdle(() => void i18next.loadNamespaces([...new Set(namespaces)]))
}
