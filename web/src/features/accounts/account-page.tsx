// One customer account: who it is, what waits on its side, what it owns and uses, and every revision it was issued.
import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { VendorAccountDetail } from '@sitzplan/contract/vendor'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { BackLink } from '../../ui/back-link.tsx'
import { PageFrame } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import classes from './account.module.css'
import { AccountEntrance } from './account-entrance.tsx'
import { AccountFacts } from './account-facts.tsx'
import { AccountFeed } from './account-feed.tsx'
import { AccountHistory } from './account-history.tsx'
import { AccountLicense } from './account-license.tsx'
import { useAccount } from './account-queries.ts'
import { AccountStatus } from './account-status.tsx'
import { AccountWaiting } from './account-waiting.tsx'
import { EditAccountDialog } from './edit-account-dialog.tsx'
import { SuspendDialog } from './suspend-dialog.tsx'

export function AccountPage() {
  const { slug = '' } = useParams()
  const account = useAccount(slug)
  return (
    <Loaded query={account} isPage loading={<AccountLoading />}>
      {(present) => <Present account={present} />}
    </Loaded>
  )
}

function Present({ account }: { account: VendorAccountDetail }) {
  const { name, slug, status, license } = account
  return (
    <PageFrame
      title={name}
      text={
        <span className={classes.subtitle}>
          <AccountStatus status={status} />
          <span>{slug}</span>
        </span>
      }
      above={<BackToAccounts />}
      actions={<Actions account={account} />}
    >
      {!account.hasSuperadmin && <AccountEntrance account={account} />}
      {license.pending && <AccountWaiting pending={license.pending} />}
      <AccountLicense account={account} />
      <AccountFacts account={account} />
      <AccountFeed account={account} />
      {(license.revision !== null || license.pending) && <AccountHistory account={account} />}
    </PageFrame>
  )
}

function Actions({ account }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  const [isAsking, suspension] = useDisclosure(false)
  const [isEditing, editing] = useDisclosure(false)
  return (
    <>
      <Button variant="default" onClick={editing.open} aria-haspopup="dialog">
        {t('edit.open')}
      </Button>
      <Button variant="default" onClick={suspension.open} aria-haspopup="dialog">
        {t(account.status === 'suspended' ? 'reactivate' : 'suspend')}
      </Button>
      <Button component={Link} to={`/accounts/${account.slug}/new-revision`}>
        {t('newRevision')}
      </Button>
      {/* Anew each time: what was typed and given up does not come back. */}
      {isEditing && <EditAccountDialog account={account} onClose={editing.close} />}
      <SuspendDialog account={account} isOpen={isAsking} onClose={suspension.close} />
    </>
  )
}

function BackToAccounts() {
  const { t } = useTranslation('accounts')
  return <BackLink to="/accounts">{t('title')}</BackLink>
}

function AccountLoading() {
  return (
    <LoadingShapes>
      <Skeleton height={28} width="min(280px, 60%)" />
      <Skeleton height={320} radius="lg" />
      <Skeleton height={160} radius="lg" />
    </LoadingShapes>
  )
}
