// What whoever has a trial does when they have bought: they enter the serial number and owner that the vendor gave them.
import { Button, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { License } from '@sitzplan/contract/licenses'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { dateTimeText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Card } from '../../ui/page.tsx'
import { useEnterSerial } from './license-queries.ts'

interface Props {
  license: License
  timeZone: string
}

export function TrialCard({ license, timeZone }: Props) {
  const { t } = useTranslation('license')
  const mayEnter = useMay('licenses.activate')
  const [isOpen, { open, close }] = useDisclosure(false)
  const { entered, vendor } = license
  const where = vendor ? 'vendor' : 'own'
  return (
    <Card
      title={t('bought.title')}
      actions={
        mayEnter && (
          <Button variant="default" onClick={open} aria-haspopup="dialog">
            {t(entered ? 'bought.change' : 'bought.open')}
          </Button>
        )
      }
    >
      <p>
        {entered
          ? t(`bought.entered.${where}`, {
              at: dateTimeText(entered.at, timeZone),
              serial: entered.serial,
              owner: entered.owner,
              vendor: vendor?.name ?? '',
            })
          : t('bought.text')}
      </p>
      <SerialDialog license={license} isOpen={isOpen} onClose={close} />
    </Card>
  )
}

function SerialDialog({ license, isOpen, onClose }: { license: License; isOpen: boolean; onClose(): void }) {
  const { t } = useTranslation('license')
  const [serial, setSerial] = useState(license.entered?.serial ?? '')
  const [owner, setOwner] = useState(license.entered?.owner ?? license.owner ?? '')
  const enter = useEnterSerial()
  const wrong = fieldErrors(enter.error)
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('bought.open')}
      confirm={t(license.vendor ? 'bought.ask' : 'bought.keep')}
      isReady={serial.trim() !== '' && owner.trim() !== ''}
      mutation={enter}
      onConfirm={() => enter.mutate({ serial: serial.trim(), owner: owner.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Stack gap="xs">
        <p>{t(license.vendor ? 'bought.howVendor' : 'bought.howOwn', { vendor: license.vendor?.name ?? '' })}</p>
        <TextInput
          label={t('facts.serial')}
          autoComplete="off"
          maxLength={100}
          value={serial}
          error={wrong.serial}
          onChange={(event) => {
            setSerial(event.currentTarget.value)
            if (enter.isError) enter.reset()
          }}
        />
        <TextInput
          label={t('facts.owner')}
          autoComplete="off"
          maxLength={200}
          value={owner}
          error={wrong.owner}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  )
}
