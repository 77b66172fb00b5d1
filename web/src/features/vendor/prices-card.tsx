// What stands beside all prices: their currency, and what is said about taxes.
import { Button, Select, Skeleton, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Texts } from '@sitzplan/contract/catalog'
import { inEachLanguage, languageCodes, languages } from '@sitzplan/contract/languages'
import type { VendorSettings } from '@sitzplan/contract/vendor'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { changedParts } from '../../platform/changed-parts.ts'
import { currencies } from '../../platform/money.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { belowInput } from '../../ui/field-order.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import classes from './vendor.module.css'
import { useSettingsChange, useVendorSettings } from './vendor-settings-queries.ts'

const taxTextOf = ({ taxText }: VendorSettings) => inEachLanguage((language) => taxText?.[language] ?? '')
const draftOf = (kept: VendorSettings) => ({ currency: kept.currency, ...taxTextOf(kept) })

export function PricesCard() {
  const { t } = useTranslation('vendorSettings')
  const settings = useVendorSettings()
  return (
    <Card title={t('prices.title')}>
      <Loaded
        query={settings}
        loading={
          <LoadingShapes>
            <Skeleton height={72} />
          </LoadingShapes>
        }
      >
        {(kept) => <PricesForm kept={kept} />}
      </Loaded>
    </Card>
  )
}

function PricesForm({ kept }: { kept: VendorSettings }) {
  const { t } = useTranslation('vendorSettings')
  const { t: common } = useTranslation('common')
  const { start, draft, onSaved, ...form } = useDraft(kept, draftOf)
  const change = useSettingsChange(() => notifications.show({ message: t('prices.saved') }))
  const errors = fieldErrors(change.error)
  const changedTexts = changedParts(
    taxTextOf(start),
    inEachLanguage((language) => draft[language].trim()),
  )
  const isOtherText = Object.keys(changedTexts).length > 0
  const isOtherCurrency = draft.currency !== start.currency
  const isDirty = isOtherCurrency || isOtherText
  const edit = (part: Partial<typeof draft>) => {
    change.reset()
    form.edit(part)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!isDirty || change.isPending) return
    // All languages are kept together: those that were not edited are as a colleague may have left them.
    const texts: Texts = Object.fromEntries(
      Object.entries({ ...taxTextOf(kept), ...changedTexts }).filter(([, text]) => text),
    )
    change.mutate(
      {
        ...(isOtherCurrency && { currency: draft.currency }),
        ...(isOtherText && { taxText: Object.keys(texts).length > 0 ? texts : null }),
      },
      { onSuccess: onSaved },
    )
  }
  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <div className={classes.fields}>
        <Select
          label={t('prices.currency')}
          description={t('prices.currencyText')}
          inputWrapperOrder={belowInput}
          data={currencies()}
          searchable
          allowDeselect={false}
          limit={50}
          nothingFoundMessage={t('prices.noCurrency')}
          value={draft.currency}
          error={errors.currency}
          onChange={(value) => value && edit({ currency: value })}
        />
        {languageCodes.map((language, index) => (
          <TextInput
            key={language}
            label={`${t('prices.tax')} (${languages[language]})`}
            lang={language}
            description={index === 0 ? t('prices.taxText') : undefined}
            inputWrapperOrder={belowInput}
            maxLength={300}
            value={draft[language]}
            error={errors[`taxText/${language}`]}
            onChange={(event) => edit({ [language]: event.currentTarget.value })}
          />
        ))}
      </div>
      {Object.keys(errors).length === 0 && <RefusalAlert error={change.error} />}
      <div>
        <Button type="submit" disabled={!isDirty} loading={change.isPending}>
          {common('save')}
          <span className="visually-hidden">: {t('prices.title')}</span>
        </Button>
      </div>
    </form>
  )
}
