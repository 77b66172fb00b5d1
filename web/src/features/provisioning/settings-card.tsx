// What the directory may do of itself.
import { Button, Radio, Stack, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ProvisioningSettings } from '@sitzplan/contract/provisioning'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { WholeNumber } from '../../ui/whole-number.tsx'
import classes from './provisioning.module.css'
import { useChangeSettings } from './provisioning-queries.ts'

const rules = ['none', 'email'] as const

export function SettingsCard({ kept }: { kept: ProvisioningSettings }) {
  const { t } = useTranslation('provisioning')
  const { t: common } = useTranslation('common')
  const [match, setMatch] = useState(kept.match)
  const [holdPercent, setHoldPercent] = useState<number | ''>(kept.holdPercent)
  const [sendInvitations, setSendInvitations] = useState(kept.sendInvitations)
  const change = useChangeSettings(() => notifications.show({ message: t('settings.saved') }))
  const errors = fieldErrors(change.error)
  const isChanged = match !== kept.match || holdPercent !== kept.holdPercent || sendInvitations !== kept.sendInvitations
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (holdPercent !== '' && isChanged && !change.isPending) change.mutate({ match, holdPercent, sendInvitations })
  }
  return (
    <Card title={t('settings.title')}>
      <form onSubmit={submit} noValidate className={classes.settings}>
        <Radio.Group
          label={t('settings.match')}
          value={match}
          // The values are these.
          onChange={(value) => setMatch(value as (typeof rules)[number])}
        >
          <Stack gap="xs" mt="xs">
            {rules.map((rule) => (
              <Radio key={rule} value={rule} label={t(`settings.${rule}`)} description={t(`settings.${rule}Text`)} />
            ))}
          </Stack>
        </Radio.Group>
        <WholeNumber
          label={t('settings.hold')}
          description={t('settings.holdText')}
          value={holdPercent}
          min={1}
          max={100}
          allowNegative={false}
          suffix=" %"
          maw={420}
          error={errors.holdPercent}
          onChange={setHoldPercent}
        />
        <Switch
          label={t('settings.invite')}
          description={t('settings.inviteText')}
          checked={sendInvitations}
          onChange={(event) => setSendInvitations(event.currentTarget.checked)}
        />
        <RefusalAlert error={change.error} />
        <div>
          <Button type="submit" disabled={!isChanged || holdPercent === ''} loading={change.isPending}>
            {common('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
