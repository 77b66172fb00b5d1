// What the product is called, and what is said about it.
import type { CatalogProduct, ProductPatch, Texts, TextsPatch } from '@sitzplan/contract/catalog'
import { languageCodes } from '@sitzplan/contract/languages'
import { useTranslation } from 'react-i18next'
import { AddLanguage } from './add-language.tsx'
import { type TextFields as Fields, textFields, textsOf } from './entry-rules.ts'
import { Section } from './section.tsx'
import { TextFields } from './text-fields.tsx'
import { useSection } from './use-section.ts'

const draftOf = ({ name, description }: CatalogProduct) => ({
  name: textFields(name),
  description: textFields(description),
})

/** The languages that differ; null takes one away. */
function changes(saved: Texts | null, fields: Fields): TextsPatch | undefined {
  const texts = textsOf(fields)
  const differing = languageCodes.filter((code) => (saved?.[code] ?? '') !== (texts?.[code] ?? ''))
  if (differing.length === 0) return undefined
  return Object.fromEntries(differing.map((code) => [code, texts?.[code] ?? null]))
}

function patchOf(start: CatalogProduct, draft: ReturnType<typeof draftOf>): ProductPatch | null {
  const [name, description] = [changes(start.name, draft.name), changes(start.description, draft.description)]
  return name || description ? { ...(name && { name }), ...(description && { description }) } : null
}

export function TextsSection({ product }: { product: CatalogProduct }) {
  const { t } = useTranslation('catalog')
  const section = useSection(product, draftOf, patchOf)
  const { draft, errors, edit } = section
  return (
    <Section title={t('texts.title')} text={t('texts.text')} section={section} isReady={textsOf(draft.name) !== null}>
      <TextFields
        label={t('texts.name')}
        texts={draft.name}
        path="name"
        errors={errors}
        isRequired
        onChange={(name) => edit({ name })}
      />
      <TextFields
        label={t('texts.description')}
        texts={draft.description}
        path="description"
        errors={errors}
        isLong
        onChange={(description) => edit({ description })}
      />
      <AddLanguage />
    </Section>
  )
}
