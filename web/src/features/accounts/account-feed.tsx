// The customer's installation of its own: the token it reads its license with, and which installations do, so that a copy
// of one is seen.
import { Alert, Button, Group, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { FeedToken, Installation } from '@sitzplan/contract/license-feed'
import type { VendorAccountDetail } from '@sitzplan/contract/vendor'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText, serverNow } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Card } from '../../ui/page.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { Loaded } from '../../ui/states.tsx'
import classes from './account.module.css'
import { useFeedClosing, useFeedOpening, useInstallations } from './account-queries.ts'

export function AccountFeed({ account }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  const timeZone = useTimeZone()
  const [isOpening, opening] = useDisclosure(false)
  const [isClosing, closing] = useDisclosure(false)
  const { feed } = account
  return (
    <Card title={t('feed.title')}>
      <div className={classes.entrance}>
        <p className="soft">
          {!feed && t('feed.none')}
          {feed && !feed.readAt && t('feed.neverRead', { at: dateTimeText(feed.openedAt, timeZone) })}
          {feed?.readAt && t('feed.read', { at: dateTimeText(feed.readAt, timeZone) })}
        </p>
        <Group gap={8}>
          {feed && (
            <Button variant="default" onClick={closing.open} aria-haspopup="dialog">
              {t('feed.close')}
            </Button>
          )}
          <Button variant="default" onClick={opening.open} aria-haspopup="dialog">
            {t(feed ? 'feed.renew' : 'feed.open')}
          </Button>
        </Group>
      </div>
      <Installations slug={account.slug} />
      {/* Anew each time: a token that was shown does not come back. */}
      {isOpening && <OpenDialog account={account} onClose={opening.close} />}
      <CloseDialog account={account} isOpen={isClosing} onClose={closing.close} />
    </Card>
  )
}

const dayMilliseconds = 86_400_000

function Installations({ slug }: { slug: string }) {
  const { t } = useTranslation('accounts')
  const installations = useInstallations(slug)
  return (
    <Loaded query={installations} loading={null}>
      {({ items }) => {
        const recent = items.filter(({ readAt }) => serverNow() - Date.parse(readAt) < 30 * dayMilliseconds)
        return (
          <>
            {recent.length > 1 && (
              <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} mt="md">
                {t('feed.several', { count: recent.length })}
              </Alert>
            )}
            {items.length > 0 && (
              <ul className={classes.installations} aria-label={t('feed.installations')}>
                {items.map((one) => (
                  <InstallationRow key={one.id} installation={one} />
                ))}
              </ul>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function InstallationRow({
  installation: { id, firstReadAt, readAt, copies, copiedAt },
}: {
  installation: Installation
}) {
  const { t } = useTranslation('accounts')
  const timeZone = useTimeZone()
  const at = (moment: string) => dateTimeText(moment, timeZone)
  return (
    <li className={classes.installation}>
      <strong title={id}>{t('feed.installation', { id: id.slice(0, 8) })}</strong>
      <span className={classes.told}>{t('feed.since', { first: at(firstReadAt), last: at(readAt) })}</span>
      {copiedAt && (
        <span className={classes.copied}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('feed.copies', { count: copies, at: at(copiedAt) })}
        </span>
      )}
    </li>
  )
}

function OpenDialog({ account, onClose }: { account: VendorAccountDetail; onClose(): void }) {
  const { t } = useTranslation('accounts')
  const opening = useFeedOpening(account.slug)
  if (opening.data) return <TokenDialog token={opening.data} onClose={onClose} />
  return (
    <ConfirmDialog
      isOpen
      title={t('feed.openTitle', { name: account.name })}
      confirm={t(account.feed ? 'feed.renew' : 'feed.open')}
      mutation={opening}
      onConfirm={() => opening.mutate()}
      onClose={onClose}
    >
      <p>{t(account.feed ? 'feed.renewText' : 'feed.openText')}</p>
    </ConfirmDialog>
  )
}

function TokenDialog({ token: { url, token }, onClose }: { token: FeedToken; onClose(): void }) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  return (
    <Modal opened onClose={onClose} title={t('feed.tokenTitle')} closeOnClickOutside={false} centered>
      <ShownOnce warning={t('feed.once')} done={common('close')} onClose={onClose}>
        <p>{t('feed.tokenText')}</p>
        <CopyField label="SITZPLAN_LICENSE_FEED" text={url} />
        <CopyField label="SITZPLAN_FEED_TOKEN" text={token} />
      </ShownOnce>
    </Modal>
  )
}

function CloseDialog({
  account: { slug, name },
  isOpen,
  onClose,
}: {
  account: VendorAccountDetail
  isOpen: boolean
  onClose(): void
}) {
  const { t } = useTranslation('accounts')
  const closing = useFeedClosing(slug, () => notifications.show({ message: t('feed.closed', { name }) }))
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('feed.closeTitle', { name })}
      confirm={t('feed.close')}
      isRed
      mutation={closing}
      onConfirm={() => closing.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('feed.closeText')}</p>
    </ConfirmDialog>
  )
}
