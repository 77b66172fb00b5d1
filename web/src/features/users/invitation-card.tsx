// Somebody who is invited: since when, until when the link opens, and sending it again.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Invitation, InvitationSent } from '@sitzplan/contract/invitations'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { User } from '@sitzplan/contract/users'
import { IconMail } from '@tabler/icons-react'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { address, call, read } from '../../platform/calls.ts'
import { useMay, useMe, useTimeZone } from '../../platform/me.ts'
import { dateTimeText, serverNow } from '../../platform/time.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import classes from './invitation-card.module.css'
import { readUsersAnew } from './users-live.ts'

const path = (id: string) => `/api/v1/users/${id}/invitation`

const invitationQuery = (id: string) =>
  queryOptions({
    queryKey: ['invitation', id],
    queryFn: ({ signal }) => read<Invitation>(path(id), signal),
  })

export function InvitationCard({ user }: { user: User }) {
  const { t } = useTranslation(['users', 'common'])
  const queries = useQueryClient()
  const timeZone = useTimeZone()
  const { sendsMail } = useMe()
  const mayInvite = useMay('users.invite')
  const mayReadMail = useMay('outbox.view')
  const isInvited = user.invitedTimes > 0
  const { data } = useQuery({ ...invitationQuery(user.id), enabled: isInvited })
  const invitation = isInvited ? data : null
  const send = useMutation({
    mutationFn: () => call<InvitationSent>('POST', path(user.id)),
    onSuccess: () => {
      notifications.show({ message: t(sendsMail ? 'invitation.done' : 'common:noMail.ready', { email: user.email }) })
      void queries.invalidateQueries({ queryKey: invitationQuery(user.id).queryKey })
      void readUsersAnew(queries, [user.id])
    },
  })
  if (invitation === undefined) return null
  const values = invitation && {
    count: invitation.invitedTimes,
    sent: dateTimeText(invitation.sentAt, timeZone),
    until: dateTimeText(invitation.expiresAt, timeZone),
  }
  return (
    <Card label={t('invitation.title')}>
      <div className={classes.invitation}>
        <IconMail size={20} aria-hidden />
        <div>
          <h2>{t(`invitation.state.${stateOf(invitation)}`)}</h2>
          {values && (
            <p>
              {sendsMail ? t('invitation.facts', values) : t('invitation.factsHere', values)}{' '}
              {/* Whether it went out, and without a mail server the link itself. Not read here: who reads a link is noted. */}
              {mayReadMail ? (
                <Link to={address(pageAddresses.outbox, { to: user.email })}>
                  {t(sendsMail ? 'invitation.mail' : 'invitation.handOn')}
                </Link>
              ) : (
                !sendsMail && t('invitation.handOnElse')
              )}
            </p>
          )}
        </div>
        {mayInvite && (
          <Button variant="default" loading={send.isPending} onClick={() => send.mutate()}>
            {sendsMail
              ? t(invitation ? 'invitation.again' : 'invitation.send')
              : t(invitation ? 'invitation.newLink' : 'new.invite')}
          </Button>
        )}
      </div>
      <RefusalAlert error={send.error} />
    </Card>
  )
}

function stateOf(invitation: Invitation | null): 'none' | 'open' | 'expired' | 'declined' | 'lapsed' {
  if (!invitation) return 'none'
  if (invitation.state === 'declined' || invitation.state === 'lapsed') return invitation.state
  return Date.parse(invitation.expiresAt) > serverNow() ? 'open' : 'expired'
}
