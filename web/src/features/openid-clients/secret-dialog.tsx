// The secret of a client, this once. A program that has none is told its client id.
import { Modal } from '@mantine/core'
import type { NewOpenidClient } from '@sitzplan/contract/openid'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../ui/copy-field.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'

export function SecretDialog({ client, onClose }: { client: NewOpenidClient | null; onClose(): void }) {
  const { t } = useTranslation('openidClients')
  // What is shown stays while the dialog fades.
  const [shown, setShown] = useState(client)
  if (client && client !== shown) setShown(client)
  return (
    <Modal
      opened={client !== null}
      onClose={onClose}
      title={t('made.title', { name: shown?.name })}
      closeOnClickOutside={false}
      centered
    >
      <ShownOnce warning={shown?.secret ? t('made.once') : null} done={t('made.done')} onClose={onClose}>
        <CopyField label={t('clientId')} text={shown?.id ?? ''} />
        {shown?.secret ? <CopyField label={t('secret')} text={shown.secret} /> : <p>{t('made.public')}</p>}
      </ShownOnce>
    </Modal>
  )
}
