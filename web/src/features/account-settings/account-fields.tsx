// Name, language and time zone of the account.
import { Select, TextInput } from '@mantine/core'
import type { Language } from '@sitzplan/contract/common'
import { useTranslation } from 'react-i18next'
import { languageOptions } from '../../platform/language.ts'
import type { FieldErrors } from '../../platform/problems.ts'
import { belowInput } from '../../ui/field-order.ts'
import classes from './account-settings.module.css'
import type { Draft } from './settings-rules.ts'

interface Props {
  draft: Draft
  onEdit(part: Partial<Draft>): void
  errors: FieldErrors
}

const timeZones = Intl.supportedValuesOf('timeZone')

export function AccountFields({ draft, onEdit, errors }: Props) {
  const { t } = useTranslation('accountSettings')
  const zones = timeZones.includes(draft.timeZone) ? timeZones : [draft.timeZone, ...timeZones]
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('account.name')}
        inputWrapperOrder={belowInput}
        description={t('account.nameMeaning')}
        value={draft.name}
        maxLength={200}
        required
        withAsterisk={false}
        error={draft.name.trim() === '' ? t('account.nameMissing') : errors.name}
        onChange={(event) => onEdit({ name: event.currentTarget.value })}
      />
      <Select
        label={t('account.language')}
        inputWrapperOrder={belowInput}
        description={t('account.languageMeaning')}
        allowDeselect={false}
        data={languageOptions}
        value={draft.language}
        onChange={(language) => onEdit({ language: language as Language })}
      />
      <Select
        label={t('account.timeZone')}
        inputWrapperOrder={belowInput}
        description={t('account.timeZoneMeaning')}
        allowDeselect={false}
        searchable
        limit={60}
        nothingFoundMessage={t('account.timeZoneUnknown')}
        data={zones}
        value={draft.timeZone}
        error={errors.timeZone}
        onChange={(timeZone) => timeZone && onEdit({ timeZone })}
      />
    </div>
  )
}
