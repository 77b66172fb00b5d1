// The language of the page: the person's own once they are signed in, the browser's before that. The choice is kept in
// the browser too, so that the sign-in form already speaks it.
import { isLanguage, type Language, languageCodes, languageOf, languages } from '@sitzplan/contract/languages'
import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { reloadOnceReachable } from './failed-loads.ts'
import { isolated } from './isolated.ts'

/** For a choice: each by what it calls itself. */
export const languageOptions = languageCodes.map((code) => ({ value: code, label: languages[code] }))

const storageKey = 'sitzplan.language'

// A feature's texts are loaded when something of it is first shown: a file each, as the namespaces are called.
const files = import.meta.glob<Record<string, ResourceKey>>('../messages/*/*.ts')

/** Why some of them are not there. */
let notLoaded: unknown

const textsOf: BackendModule = {
  type: 'backend',
  init: () => undefined,
  async read(language, namespace) {
    const name = namespace.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    try {
      const texts = (await files[`../messages/${language}/${name}.ts`]?.())?.[namespace]
      if (!texts) throw new Error(`there are no texts ${namespace} in ${language}`)
      return texts
    } catch (error) {
      notLoaded = error
      throw error
    }
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
      parseMissingKeyHandler: refuseToShowKeys,
    })
  if (!canSpeak(firstLanguage())) await reloadOnceReachable()
  remember(firstLanguage())
}

/** What lacks its words cannot be shown: it fails as what lacks its code does. */
function refuseToShowKeys(key: string): string {
  if (notLoaded && canSpeak(presentLanguage())) throw notLoaded
  return key
}

/** Whether the words of every page are there; i18next goes on without them. */
const canSpeak = (language: Language) => i18next.hasResourceBundle(language, 'common')

/** Switches the page to `language`, and remembers it in this browser. Without its words the page keeps its own: false. */
export async function speak(language: Language): Promise<boolean> {
  if (!canSpeak(language)) await i18next.reloadResources(language, 'common')
  if (!canSpeak(language)) return false
  await i18next.changeLanguage(language)
  remember(language)
  return true
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
