// Nobody can act for the account yet: its first superadmin is invited from here, also once more, and without a mail server
// gets the link from whoever reads it here.
import { Alert, Button, Group, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { FirstSuperadminBody, FirstSuperadminInvited, VendorAccountDetail } from '@sitzplan/contract/vendor'
import { IconAlertTriangle, IconDoorEnter } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useTimeZone } from '../../platform/me.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { dateTimeText } from '../../platform/time.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import classes from './account.module.css'
import { useFirstSuperadmin } from './account-queries.ts'
import dialogClasses from './accounts.module.css'
import { nobody, personOf, SuperadminFields } from './superadmin-fields.tsx'

export function AccountEntrance({ account }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  const [isInviting, inviting] = useDisclosure(false)
  return (
    <div className={classes.waiting}>
      <Card
        title={
          <>
            <IconDoorEnter className={classes.waitMark} size={20} aria-hidden />
            {t('entrance.title')}
          </>
        }
      >
        <div className={classes.entrance}>
          <p>{t(account.users.invited > 0 ? 'entrance.invited' : 'entrance.nobody')}</p>
          <Button variant="default" onClick={inviting.open} aria-haspopup="dialog">
            {t(account.users.invited > 0 ? 'entrance.again' : 'entrance.invite')}
          </Button>
        </div>
      </Card>
      {/* Anew each time: a link that was shown does not come back. */}
      {isInviting && <InviteDialog account={account} onClose={inviting.close} />}
    </div>
  )
}

function InviteDialog({ account, onClose }: { account: VendorAccountDetail; onClose(): void }) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  const invitation = useFirstSuperadmin(account.slug)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('entrance.dialog', { name: account.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
      closeOnClickOutside={!invitation.data?.link}
      centered
    >
      {invitation.data ? (
        <Invited invited={invitation.data} onClose={onClose} />
      ) : (
        <InviteForm isAgain={account.users.invited > 0} invitation={invitation} onClose={onClose} />
      )}
    </Modal>
  )
}

interface FormProps {
  /** Somebody is invited already. */
  isAgain: boolean
  invitation: ReturnType<typeof useFirstSuperadmin>
  onClose(): void
}

function InviteForm({ isAgain, invitation, onClose }: FormProps) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  const { keyOf } = useSubmissionKey()
  const { state } = useLocation() as { state: { superadmin?: FirstSuperadminBody } | null }
  const [person, setPerson] = useState(state?.superadmin ?? nobody)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = personOf(person)
    invitation.mutate({ body, idempotencyKey: keyOf(body) })
  }
  return (
    <form className={dialogClasses.dialog} onSubmit={submit}>
      {isAgain && <p>{t('entrance.text')}</p>}
      <SuperadminFields
        person={person}
        isRequired
        isFocused
        emailError={fieldErrors(invitation.error).email}
        onEdit={(part) => {
          if (invitation.error) invitation.reset()
          setPerson({ ...person, ...part })
        }}
      />
      <RefusalAlert error={invitation.error} />
      <Group justify="end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" loading={invitation.isPending}>
          {t('entrance.send')}
        </Button>
      </Group>
    </form>
  )
}

function Invited({
  invited: { email, link, expiresAt },
  onClose,
}: {
  invited: FirstSuperadminInvited
  onClose(): void
}) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  const timeZone = useTimeZone()
  const until = dateTimeText(expiresAt, timeZone)
  return (
    <div className={dialogClasses.dialog} role="status">
      {link === null ? (
        <p>{t('entrance.mailed', { email, until })}</p>
      ) : (
        <>
          <p>{t('entrance.handOn', { email, until })}</p>
          <CopyField label={t('entrance.link')} text={link} />
          <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
            {t('entrance.once')}
          </Alert>
        </>
      )}
      <Group justify="end">
        <Button data-autofocus onClick={onClose}>
          {common('close')}
        </Button>
      </Group>
    </div>
  )
}
