// In what time zone the vendor is.
import { Button, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { VendorSettings } from '@sitzplan/contract/vendor'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { belowInput } from '../../ui/field-order.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import classes from './vendor.module.css'
import { useSettingsChange, useVendorSettings } from './vendor-settings-queries.ts'

const draftOf = ({ timeZone }: VendorSettings) => ({ timeZone })

export function TimeCard() {
  const { t } = useTranslation('vendorSettings')
  const settings = useVendorSettings()
  return (
    <Card title={t('time.title')}>
      <Loaded
        query={settings}
        loading={
          <LoadingShapes>
            <Skeleton height={72} />
          </LoadingShapes>
        }
      >
        {(kept) => <TimeForm kept={kept} />}
      </Loaded>
    </Card>
  )
}

function TimeForm({ kept }: { kept: VendorSettings }) {
  const { t } = useTranslation('vendorSettings')
  const { t: common } = useTranslation('common')
  const { start, draft, edit, onSaved } = useDraft(kept, draftOf)
  const change = useSettingsChange(() => notifications.show({ message: t('time.saved') }))
  const errors = fieldErrors(change.error)
  const isDirty = draft.timeZone !== start.timeZone
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isDirty && !change.isPending) change.mutate(draft, { onSuccess: onSaved })
  }
  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <div className={classes.fields}>
        <TimeZoneSelect
          description={t('time.text')}
          inputWrapperOrder={belowInput}
          value={draft.timeZone}
          error={errors.timeZone}
          onChange={(timeZone) => {
            change.reset()
            edit({ timeZone })
          }}
        />
      </div>
      {Object.keys(errors).length === 0 && <RefusalAlert error={change.error} />}
      <div>
        <Button type="submit" disabled={!isDirty} loading={change.isPending}>
          {common('save')}
          <span className="visually-hidden">: {t('time.title')}</span>
        </Button>
      </div>
    </form>
  )
}
