// A field for a whole number. What was typed stays as it was typed: what is no whole number, or out of range, is said so at
// the field, and is told on as ''.
import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../platform/time.ts'
import { typedWhole } from './whole-number-rules.ts'

interface Props
  extends Omit<
    NumberInputProps,
    'value' | 'defaultValue' | 'min' | 'max' | 'onChange' | 'onValueChange' | 'clampBehavior' | 'allowDecimal'
  > {
  value: number | ''
  min: number
  max: number
  onChange(value: number | ''): void
}

export function WholeNumber({ value, min, max, error, onChange, ...input }: Props) {
  const { t } = useTranslation('common')
  const [text, setText] = useState('')
  const typed = typedWhole(text, { min, max })
  // Anything else came from outside: it was loaded, or taken back.
  const isTyped = typed.value === value
  const fault = isTyped && typed.fault
  const told = { whole: t('whole.whole'), range: t('whole.range', { min: numberText(min), max: numberText(max) }) }
  return (
    <NumberInput
      {...input}
      value={isTyped ? text : value}
      min={min}
      max={max}
      clampBehavior="none"
      trimLeadingZeroesOnBlur={false}
      // Only so that it can be told from a whole one.
      decimalSeparator={numberText(0.5).charAt(1)}
      error={fault ? told[fault] : error}
      onValueChange={({ value: next }, { source }) => {
        if (source === 'prop') return
        setText(next)
        onChange(typedWhole(next, { min, max }).value)
      }}
    />
  )
}
