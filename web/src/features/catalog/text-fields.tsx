// A text in each language, and what readers see where one is missing.
import { Textarea, TextInput } from '@mantine/core'
import { languages, textIn } from '@sitzplan/contract/languages'
import { useTranslation } from 'react-i18next'
import type { FieldErrors } from '../../platform/problems.ts'
import { belowInput } from '../../ui/field-order.ts'
import classes from './catalog.module.css'
import { type TextFields as Texts, textsOf } from './entry-rules.ts'
import { useTextLanguages } from './text-languages.ts'

interface Props {
  label: string
  texts: Texts
  /** Where the texts stand in what is sent: `name`, `features/0/name`. */
  path: string
  errors: FieldErrors
  isLong?: boolean
  isRequired?: boolean
  /** Nothing was typed yet: what is missing is not wrong. */
  isNew?: boolean
  onChange(texts: Texts): void
}

export function TextFields({
  label,
  texts,
  path,
  errors,
  isLong = false,
  isRequired = false,
  isNew = false,
  onChange,
}: Props) {
  const { t } = useTranslation('catalog')
  const { shown } = useTextLanguages()
  const Field = isLong ? Textarea : TextInput
  const isMissing = isRequired && textsOf(texts) === null
  return (
    <div className={classes.texts}>
      {shown.map((code, index) => {
        const other = textIn(textsOf(texts), code)
        const isEmpty = texts[code].trim() === ''
        // What is true of all of them is said once.
        const isFirst = index === 0
        return (
          <Field
            key={code}
            label={`${label} (${languages[code]})`}
            lang={code}
            value={texts[code]}
            maxLength={2000}
            {...(isLong && { autosize: true, minRows: 2 })}
            inputWrapperOrder={belowInput}
            description={
              isEmpty && other
                ? t('texts.seen', { text: other.slice(0, 80) })
                : isFirst && isMissing && isNew && t('texts.missing')
            }
            error={
              errors[`${path}/${code}`] ??
              (isFirst ? errors[path] : undefined) ??
              (isFirst && isMissing && !isNew && t('texts.missing'))
            }
            onChange={(event) => onChange({ ...texts, [code]: event.currentTarget.value })}
          />
        )
      })}
    </div>
  )
}
