// One setting, as its field: a text, a number, yes or no, one of a few, or JSON.
import { JsonInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { belowInput } from '../../ui/field-order.ts'
import { type Field, shownIn } from './settings-fields.ts'

interface Props {
  field: Field
  /** What is set. */
  value: unknown
  /** What was typed since. */
  typed: string | undefined
  error: string | undefined
  onType(text: string): void
}

export function SettingField({ field, value, typed, error, onType }: Props) {
  const { t } = useTranslation('productSettings')
  const text = typed ?? shownIn(field, value)
  const frame = {
    label: field.title,
    description: field.description,
    inputWrapperOrder: belowInput,
    required: field.isRequired,
    error,
  }
  switch (field.sort) {
    case 'flag':
    case 'choice': {
      const choices =
        field.sort === 'flag'
          ? [
              { value: 'true', label: t('yes') },
              { value: 'false', label: t('no') },
            ]
          : field.choices.map((choice, index) => ({ value: String(index), label: String(choice) }))
      return (
        <Select
          {...frame}
          data={choices}
          value={text || null}
          placeholder={t('unset')}
          clearable={!field.isRequired}
          clearButtonProps={{ 'aria-label': t('clear', { field: field.title }) }}
          onChange={(chosen) => onType(chosen ?? '')}
        />
      )
    }
    case 'json':
      return (
        <JsonInput
          {...frame}
          autosize
          minRows={2}
          maxRows={12}
          formatOnBlur
          value={text}
          onChange={(next) => onType(next)}
        />
      )
    default:
      return (
        <TextInput
          {...frame}
          value={text}
          placeholder={t('unset')}
          autoComplete="off"
          spellCheck={false}
          inputMode={field.sort === 'number' ? 'decimal' : field.isDigits ? 'numeric' : undefined}
          maxLength={field.sort === 'text' ? field.maxLength : undefined}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      )
  }
}
