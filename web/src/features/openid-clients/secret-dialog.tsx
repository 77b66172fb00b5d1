// The secret of a client, this once. A program that has none is told its client id.
import { Alert, Button, Group, Modal } from '@mantine/core'
import type { NewOpenidClient } from '@sitzplan/contract/openid'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../ui/copy-field.tsx'
import classes from './openid-clients.module.css'

export function SecretDialog({ client, onClose }: { client: NewOpenidClient | null; onClose(): void }) {
  const { t } = useTranslation('openidClients')
  const { t: common } = useTranslation('common')
  // What is shown stays while the dialog fades.
  const [shown, setShown] = useState(client)
  if (client && client !== shown) setShown(client)
  return (
    <Modal
      opened={client !== null}
      onClose={onClose}
      title={t('made.title', { name: shown?.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
      closeOnClickOutside={false}
      centered
    >
      <div className={classes.dialog}>
        <CopyField label={t('clientId')} text={shown?.id ?? ''} />
        {shown?.secret ? (
          <>
            <CopyField label={t('secret')} text={shown.secret} />
            <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
              {t('made.once')}
            </Alert>
          </>
        ) : (
          <p>{t('made.public')}</p>
        )}
        <Group justify="end">
          <Button onClick={onClose}>{t('made.done')}</Button>
        </Group>
      </div>
    </Modal>
  )
}
