// One client: what it is, where it sends people, and what can be done with it.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { NewOpenidClient, OpenidClient } from '@sitzplan/contract/openid'
import { IconDeviceDesktop, IconServer } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import classes from './openid-clients.module.css'
import { useClientDeletion, useNewSecret } from './openid-clients-queries.ts'

interface Props {
  client: OpenidClient
  onChange(): void
  onSecret(client: NewOpenidClient): void
}

export function ClientRow({ client, onChange, onSecret }: Props) {
  const { t } = useTranslation('openidClients')
  const timeZone = useTimeZone()
  const { id, name, kind, product, redirectUris, postLogoutRedirectUris, createdAt } = client
  const KindIcon = kind === 'confidential' ? IconServer : IconDeviceDesktop
  return (
    <li className={classes.client}>
      <div className={classes.head}>
        <KindIcon size={22} stroke={1.5} aria-hidden />
        <div>
          <h2>{name}</h2>
          <p>
            {t(`kind.${kind}.name`)} · {product ?? t('allProducts')} ·{' '}
            {t('since', { day: dateText(createdAt, timeZone) })}
          </p>
        </div>
        <Buttons client={client} onChange={onChange} onSecret={onSecret} />
      </div>
      <div className={classes.values}>
        <CopyField label={t('clientId')} text={id} />
        <Uris label={t('redirectUris')} uris={redirectUris} />
        {postLogoutRedirectUris.length > 0 && (
          <Uris label={t('postLogoutRedirectUris')} uris={postLogoutRedirectUris} />
        )}
      </div>
    </li>
  )
}

function Uris({ label, uris }: { label: string; uris: string[] }) {
  return (
    <dl className={classes.uris}>
      <dt>{label}</dt>
      {uris.map((uri) => (
        <dd key={uri}>{uri}</dd>
      ))}
    </dl>
  )
}

function Buttons({ client, onChange, onSecret }: Props) {
  const { t } = useTranslation('openidClients')
  const { id, name, kind } = client
  const [isRenewing, renewing] = useDisclosure(false)
  const [isDeleting, deleting] = useDisclosure(false)
  const renewal = useNewSecret((made) => {
    renewing.close()
    onSecret(made)
  })
  const deletion = useClientDeletion(() => notifications.show({ message: t('delete.done', { name }) }))
  return (
    <div className={classes.buttons}>
      <Button variant="default" size="xs" onClick={onChange} aria-haspopup="dialog">
        {t('change')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      {kind === 'confidential' && (
        <Button variant="default" size="xs" onClick={renewing.open} aria-haspopup="dialog">
          {t('renew.button')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      )}
      <Button variant="subtle" color="red" size="xs" onClick={deleting.open} aria-haspopup="dialog">
        {t('delete.button')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      <ConfirmDialog
        isOpen={isRenewing}
        title={t('renew.title', { name })}
        confirm={t('renew.button')}
        mutation={renewal}
        onConfirm={() => renewal.mutate(id)}
        onClose={renewing.close}
      >
        <p>{t('renew.text')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={isDeleting}
        title={t('delete.title', { name })}
        confirm={t('delete.button')}
        isRed
        mutation={deletion}
        onConfirm={() => deletion.mutate(id, { onSuccess: deleting.close })}
        onClose={deleting.close}
      >
        <p>{t('delete.text')}</p>
      </ConfirmDialog>
    </div>
  )
}
