// What the product keeps for each of its users, and for how long after it was taken away.
import { JsonInput } from '@mantine/core'
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import { useTranslation } from 'react-i18next'
import { belowInput } from '../../ui/field-order.ts'
import { WholeNumber } from '../../ui/whole-number.tsx'
import classes from './catalog.module.css'
import { Section } from './section.tsx'
import { isDays, schemaOf, settingsDraft, settingsPatch } from './settings-rules.ts'
import { useSection } from './use-section.ts'

const example = '{ "type": "object", "properties": { "extension": { "type": "string" } } }'

export function SettingsSection({ product }: { product: CatalogProduct }) {
  const { t } = useTranslation('catalog')
  const section = useSection(product, settingsDraft, settingsPatch)
  const { draft, errors, edit } = section
  const isSchema = schemaOf(draft.schema) !== undefined
  const refused = Object.entries(errors).find(([path]) => path.startsWith('settingsSchema'))
  return (
    <Section
      title={t('settings.title')}
      text={t('settings.text')}
      section={section}
      isReady={isSchema && isDays(draft.days)}
    >
      <JsonInput
        label={t('settings.schema')}
        description={t('settings.schemaText')}
        inputWrapperOrder={belowInput}
        placeholder={example}
        classNames={{ input: classes.code }}
        formatOnBlur
        autosize
        minRows={4}
        maxRows={20}
        spellCheck={false}
        value={draft.schema}
        error={
          refused ? `${refused[0].slice('settingsSchema'.length)} ${refused[1]}` : !isSchema && t('settings.noJson')
        }
        onChange={(schema) => edit({ schema })}
      />
      <WholeNumber
        className={classes.choice}
        label={t('settings.days')}
        inputWrapperOrder={belowInput}
        description={t('settings.daysText')}
        min={0}
        max={365}
        allowNegative={false}
        value={draft.days}
        error={!isDays(draft.days) && t('policy.range', { min: 0, max: 365 })}
        onChange={(days) => edit({ days })}
      />
    </Section>
  )
}
