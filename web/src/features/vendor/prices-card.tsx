// What stands beside all prices: their currency, and what is said about taxes.
import { Button, Select, Skeleton, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Texts } from '@sitzplan/contract/catalog'
import { type Language, languageCodes, languages } from '@sitzplan/contract/languages'
import type { VendorSettings } from '@sitzplan/contract/vendor'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currencies } from '../../platform/money.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { belowInput } from '../../ui/field-order.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import classes from './vendor.module.css'
import { useSettingsChange, useVendorSettings } from './vendor-settings-queries.ts'

type Edited = { currency?: string } & Texts

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
  // Only what was edited: what a colleague saves meanwhile shows.
  const [edited, setEdited] = useState<Edited>({})
  const change = useSettingsChange(() => notifications.show({ message: t('prices.saved') }))
  const errors = fieldErrors(change.error)
  const shown = (language: Language) => edited[language] ?? kept.taxText?.[language] ?? ''
  const currency = edited.currency ?? kept.currency
  const isOtherText = languageCodes.some((language) => shown(language).trim() !== (kept.taxText?.[language] ?? ''))
  const isDirty = currency !== kept.currency || isOtherText
  const edit = (part: Edited) => {
    change.reset()
    setEdited({ ...edited, ...part })
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!isDirty || change.isPending) return
    const texts: Texts = Object.fromEntries(
      languageCodes.map((language) => [language, shown(language).trim()]).filter(([, text]) => text),
    )
    change.mutate(
      {
        ...(currency !== kept.currency && { currency }),
        ...(isOtherText && { taxText: Object.keys(texts).length > 0 ? texts : null }),
      },
      { onSuccess: () => setEdited({}) },
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
          value={currency}
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
            value={shown(language)}
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
