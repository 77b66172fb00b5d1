// Nobody can act for the account yet: its first superadmin is invited from here, also once more, and without a mail server
// gets the link from whoever reads it here.
import { Button, Group, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { FirstSuperadminBody, FirstSuperadminInvited, VendorAccountDetail } from '@sitzplan/contract/vendor'
import { IconDoorEnter } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useTimeZone } from '../../platform/me.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { dateTimeText } from '../../platform/time.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useRequiredFields } from '../../ui/required-fields.ts'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { WaitingCard } from '../../ui/waiting-card.tsx'
import classes from './account.module.css'
import { useFirstSuperadmin } from './account-queries.ts'
import dialogClasses from './accounts.module.css'
import { nobody, personOf, SuperadminFields } from './superadmin-fields.tsx'

export function AccountEntrance({ account }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  const [isInviting, inviting] = useDisclosure(false)
  return (
    <>
      <WaitingCard icon={IconDoorEnter} title={t('entrance.title')}>
        <div className={classes.entrance}>
          <p>{t(account.users.invited > 0 ? 'entrance.invited' : 'entrance.nobody')}</p>
          <Button variant="default" onClick={inviting.open} aria-haspopup="dialog">
            {t(account.users.invited > 0 ? 'entrance.again' : 'entrance.invite')}
          </Button>
        </div>
      </WaitingCard>
      {/* Anew each time: a link that was shown does not come back. */}
      {isInviting && <InviteDialog account={account} onClose={inviting.close} />}
    </>
  )
}

function InviteDialog({ account, onClose }: { account: VendorAccountDetail; onClose(): void }) {
  const { t } = useTranslation('accounts')
  const invitation = useFirstSuperadmin(account.slug)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('entrance.dialog', { name: account.name })}
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
  const { missing, areThere } = useRequiredFields()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = personOf(person)
    if (!areThere(event.currentTarget, Object.values(body))) return
    invitation.mutate({ body, idempotencyKey: keyOf(body) })
  }
  return (
    <form className={dialogClasses.dialog} onSubmit={submit} noValidate>
      {isAgain && <p>{t('entrance.text')}</p>}
      <SuperadminFields
        person={person}
        isRequired
        isFocused
        errors={fieldErrors(invitation.error)}
        missing={missing}
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
    <ShownOnce warning={link === null ? null : t('entrance.once')} done={common('close')} onClose={onClose}>
      <p role="status">{t(link === null ? 'entrance.mailed' : 'entrance.handOn', { email, until })}</p>
      {link !== null && <CopyField label={t('entrance.link')} text={link} />}
    </ShownOnce>
  )
}
