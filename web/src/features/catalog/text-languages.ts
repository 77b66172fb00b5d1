// In which languages texts are shown to be written: those the catalogue has texts in, the reader's own, English, and what
// was added on this page.
import { type Language, languageCodes } from '@sitzplan/contract/languages'
import { createContext, useContext } from 'react'
import { presentLanguage } from '../../platform/language.ts'
import { useCatalog } from './catalog-queries.ts'

interface Added {
  added: readonly Language[]
  add(language: Language): void
}

/** On pages that can add languages. */
export const AddedLanguages = createContext<Added>({ added: [], add: () => undefined })

export function useTextLanguages() {
  const { added, add } = useContext(AddedLanguages)
  const { data = [] } = useCatalog()
  const texts = data.flatMap(({ name, description, features }) => [
    name,
    description,
    ...features.map((each) => each.name),
  ])
  const always = ['en', presentLanguage(), ...added]
  const shown = languageCodes.filter((code) => always.includes(code) || texts.some((text) => text?.[code]))
  return { shown, others: languageCodes.filter((code) => !shown.includes(code)), add }
}
