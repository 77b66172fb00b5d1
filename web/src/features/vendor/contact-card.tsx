// What customers see of the vendor: where they buy, and who hears of a license that is wrong.
import { Button, Skeleton, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { VendorSettings } from '@sitzplan/contract/vendor'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { changedParts } from '../../platform/changed-parts.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { belowInput } from '../../ui/field-order.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import classes from './vendor.module.css'
import { useSettingsChange, useVendorSettings } from './vendor-settings-queries.ts'

const fields = ['shopUrl', 'contactEmail'] as const

const draftOf = ({ shopUrl, contactEmail }: VendorSettings) => ({
  shopUrl: shopUrl ?? '',
  contactEmail: contactEmail ?? '',
})

export function ContactCard() {
  const { t } = useTranslation('vendorSettings')
  const settings = useVendorSettings()
  return (
    <Card title={t('contact.title')}>
      <Loaded
        query={settings}
        loading={
          <LoadingShapes>
            <Skeleton height={72} />
          </LoadingShapes>
        }
      >
        {(kept) => <ContactForm kept={kept} />}
      </Loaded>
    </Card>
  )
}

function ContactForm({ kept }: { kept: VendorSettings }) {
  const { t } = useTranslation('vendorSettings')
  const { t: common } = useTranslation('common')
  const { start, draft, edit, onSaved } = useDraft(kept, draftOf)
  const change = useSettingsChange(() => notifications.show({ message: t('contact.saved') }))
  const errors = fieldErrors(change.error)
  const patch = changedParts<Partial<VendorSettings>>(start, {
    shopUrl: draft.shopUrl.trim() || null,
    contactEmail: draft.contactEmail.trim() || null,
  })
  const isDirty = Object.keys(patch).length > 0
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isDirty && !change.isPending) change.mutate(patch, { onSuccess: onSaved })
  }
  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <div className={classes.fields}>
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(`contact.${field}.label`)}
            description={t(`contact.${field}.text`)}
            inputWrapperOrder={belowInput}
            type={field === 'shopUrl' ? 'url' : 'email'}
            maxLength={field === 'shopUrl' ? 500 : 254}
            value={draft[field]}
            error={errors[field] && t(`contact.${field}.wrong`)}
            onChange={(event) => {
              change.reset()
              edit({ [field]: event.currentTarget.value })
            }}
          />
        ))}
      </div>
      {Object.keys(errors).length === 0 && <RefusalAlert error={change.error} />}
      <div>
        <Button type="submit" disabled={!isDirty} loading={change.isPending}>
          {common('save')}
          <span className="visually-hidden">: {t('contact.title')}</span>
        </Button>
      </div>
    </form>
  )
}
