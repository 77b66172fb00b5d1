// A new key: prepared, so that customers can be given it first, or signing at once.
import { Radio, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useNewKey } from './vendor-settings-queries.ts'

const uses = ['prepared', 'signs'] as const
type Use = (typeof uses)[number]

export function NewKeyDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useTranslation('vendorSettings')
  const { keyOf, answered } = useSubmissionKey()
  const [use, setUse] = useState<Use>('prepared')
  const creation = useNewKey(({ status }) => {
    answered()
    notifications.show({ message: t(`keys.new.done.${status === 'signing' ? 'signs' : 'prepared'}`) })
  })
  const make = () => {
    const body = { signs: use === 'signs' }
    creation.mutate({ body, idempotencyKey: keyOf(body) }, { onSuccess: onClose })
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('keys.new.title')}
      confirm={t('keys.new.confirm')}
      mutation={creation}
      onConfirm={make}
      onClose={onClose}
    >
      <Radio.Group
        label={t('keys.new.use')}
        value={use}
        onChange={(value) => {
          creation.reset()
          // The values are those of `uses`.
          setUse(value as Use)
        }}
      >
        <Stack gap="xs" mt="xs">
          {uses.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`keys.new.${each}.name`)}
              description={t(`keys.new.${each}.text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </ConfirmDialog>
  )
}
