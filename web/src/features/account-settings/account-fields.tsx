// Name, language and time zone of the account.
import { Select, TextInput } from '@mantine/core'
import type { Language } from '@sitzplan/contract/common'
import { useTranslation } from 'react-i18next'
import { languageOptions } from '../../platform/language.ts'
import type { FieldErrors } from '../../platform/problems.ts'
import { belowInput } from '../../ui/field-order.ts'
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import classes from './account-settings.module.css'
import type { Draft } from './settings-rules.ts'

interface Props {
  draft: Draft
  onEdit(part: Partial<Draft>): void
  errors: FieldErrors
}

export function AccountFields({ draft, onEdit, errors }: Props) {
  const { t } = useTranslation('accountSettings')
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
      <TimeZoneSelect
        inputWrapperOrder={belowInput}
        description={t('account.timeZoneMeaning')}
        value={draft.timeZone}
        error={errors.timeZone}
        onChange={(timeZone) => onEdit({ timeZone })}
      />
    </div>
  )
}
