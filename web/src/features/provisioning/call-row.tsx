// One call: what was asked and what came of it; opened, why, what to do about it, and what was sent.
import { Skeleton, UnstyledButton } from '@mantine/core'
import type { ProvisioningCall } from '@sitzplan/contract/provisioning'
import { IconAlertTriangle, IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText, numberText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { Loaded } from '../../ui/states.tsx'
import classes from './provisioning.module.css'
import { callQuery } from './provisioning-queries.ts'
import { adviceFor, userOf } from './state-rules.ts'

export function CallRow({ call }: { call: ProvisioningCall }) {
  const { t } = useTranslation('provisioning')
  const [isOpen, setIsOpen] = useState(false)
  const detailId = useId()
  const { at, method, path, query, status, refused, detail, found } = call
  const StatusIcon = refused ? IconAlertTriangle : IconCheck
  return (
    <li className={classes.call}>
      <UnstyledButton
        className={classes.summary}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={classes.status} data-refused={refused || undefined}>
          <StatusIcon size={16} aria-hidden />
          {status}
          <span className="visually-hidden">{t(refused ? 'calls.wasRefused' : 'calls.wasTaken')}</span>
        </span>
        <span className={classes.asked}>
          <code>
            {method} {path}
            {query && `?${query}`}
          </code>
          {refused && detail && <span>{detail}</span>}
          {found !== null && <span>{t('calls.found', { count: found, number: numberText(found) })}</span>}
        </span>
        <Ago at={at} />
        <IconChevronDown className={classes.chevron} size={16} aria-hidden />
      </UnstyledButton>
      {isOpen && <CallDetail id={detailId} call={call} />}
    </li>
  )
}

function CallDetail({ id, call }: { id: string; call: ProvisioningCall }) {
  const { t } = useTranslation('provisioning')
  const timeZone = useTimeZone()
  const sent = useQuery(callQuery(call.id))
  const advice = adviceFor(call)
  const user = userOf(call)
  return (
    <div id={id} className={classes.detail}>
      {advice && <p className={classes.advice}>{t(`advice.${advice}`)}</p>}
      <dl className={classes.facts}>
        <Fact name={t('calls.at')}>{dateTimeText(call.at, timeZone)}</Fact>
        <Fact name={t('calls.token')}>{call.token.name}</Fact>
        <Fact name={t('calls.answer')}>
          {call.status}
          {call.scimType && ` · ${call.scimType}`}
          {call.detail && ` · ${call.detail}`}
        </Fact>
        <Fact name={t('calls.took')}>{t('calls.milliseconds', { number: numberText(call.milliseconds) })}</Fact>
        {user && (
          <Fact name={t('calls.person')}>
            <Link to={`/users/${user}`}>{t('calls.openPerson')}</Link>
          </Fact>
        )}
      </dl>
      <Loaded query={sent} loading={<Skeleton height={60} />}>
        {({ body }) =>
          body === null ? (
            <p className={classes.nothingSent}>{t('calls.nothingSent')}</p>
          ) : (
            <figure className={classes.sent}>
              <figcaption>{t('calls.sent')}</figcaption>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its box is scrolled by keyboard, too */}
              <pre tabIndex={0}>{body}</pre>
            </figure>
          )
        }
      </Loaded>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
