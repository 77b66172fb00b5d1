// For how many days names and network addresses are kept.
import { useTranslation } from 'react-i18next'
import { belowInput } from '../../ui/field-order.ts'
import { WholeNumber } from '../../ui/whole-number.tsx'
import classes from './account-settings.module.css'
import { type DaysField, type Draft, isDaysValid, limits } from './settings-rules.ts'

interface Props {
  draft: Draft
  onEdit(part: Partial<Draft>): void
}

const fields: DaysField[] = ['namesKeptDays', 'addressesKeptDays']

export function KeptDaysFields({ draft, onEdit }: Props) {
  const { t } = useTranslation('accountSettings')
  return (
    <>
      <p className={classes.intro}>{t('kept.text')}</p>
      <div className={classes.fields}>
        {fields.map((field) => {
          const [min, max] = limits[field]
          return (
            <WholeNumber
              key={field}
              label={t(`kept.${field}.title`)}
              inputWrapperOrder={belowInput}
              description={t(`kept.${field}.meaning`)}
              suffix={` ${t('kept.days')}`}
              min={min}
              max={max}
              allowNegative={false}
              value={draft[field]}
              error={!isDaysValid(field, draft[field]) && t('kept.range', { min, max })}
              onChange={(value) => onEdit({ [field]: value })}
            />
          )
        })}
      </div>
    </>
  )
}
