// From which websites the product's pages may call the server.
import { Textarea } from '@mantine/core'
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import { useTranslation } from 'react-i18next'
import { belowInput } from '../../ui/field-order.ts'
import { linesOf, refusedLine } from '../../ui/typed-lines.ts'
import { Section } from './section.tsx'
import { useSection } from './use-section.ts'

const draftOf = ({ origins }: CatalogProduct) => ({ text: origins.join('\n') })
const patchOf = (start: CatalogProduct, { text }: { text: string }) => {
  const origins = linesOf(text)
  return origins.join('\n') === start.origins.join('\n') ? null : { origins }
}

export function OriginsSection({ product }: { product: CatalogProduct }) {
  const { t } = useTranslation('catalog')
  const section = useSection(product, draftOf, patchOf)
  const refused = refusedLine(section.errors, 'origins')
  return (
    <Section title={t('origins.title')} text={t('origins.text')} section={section}>
      <Textarea
        label={t('origins.label')}
        inputWrapperOrder={belowInput}
        description={t('origins.example')}
        autosize
        minRows={2}
        value={section.draft.text}
        error={refused && (refused.number === null ? refused.message : t('origins.line', refused))}
        onChange={(event) => section.edit({ text: event.currentTarget.value })}
      />
    </Section>
  )
}
