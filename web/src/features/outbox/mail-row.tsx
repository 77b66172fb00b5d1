// One mail: what it is about, to whom, what became of it; opened, what it says.
import { Alert } from '@mantine/core'
import type { Mail } from '@sitzplan/contract/outbox'
import { IconAlertTriangle, IconCheck, IconClock, IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Ago } from '../../ui/ago.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import classes from './outbox.module.css'

const icons = { outbox: IconInbox, waiting: IconClock, sent: IconCheck, failed: IconAlertTriangle }

export function MailRow({ mail }: { mail: Mail }) {
  const { t } = useTranslation('outbox')
  const Icon = icons[mail.state]
  const summary = (
    <span className={classes.summary}>
      <b>{mail.subject}</b>
      <span>{t('to', { address: mail.to })}</span>
      <span className={classes.state} data-state={mail.state}>
        <Icon size={16} aria-hidden /> {t(`state.${mail.state}`)}
      </span>
      <Ago at={mail.createdAt} />
    </span>
  )
  if (mail.text === null && !mail.error) return <li className={classes.mail}>{summary}</li>
  return (
    <li className={classes.mail}>
      <details>
        <summary>{summary}</summary>
        {mail.linkWithheld && <p className={classes.withheld}>{t('withheld')}</p>}
        {mail.error && (
          <Alert color="red" mt="sm">
            {t('error', { error: mail.error })}
          </Alert>
        )}
        {mail.text && <MailText text={mail.text} />}
        {mail.state === 'outbox' && mail.text && <LinkToHandOn text={mail.text} />}
      </details>
    </li>
  )
}

/** Of an invitation: whoever followed it here would come in as themself, not as whom it is for. */
function LinkToHandOn({ text }: { text: string }) {
  const { t } = useTranslation('outbox')
  const [link] = /https?:\/\/\S+\/activation\/\S+/.exec(text) ?? []
  if (!link) return null
  return (
    <div className={classes.handOn}>
      <CopyField label={t('handOn')} text={link} />
    </div>
  )
}

/** The text as it is, with links that can be followed and copied. */
function MailText({ text }: { text: string }) {
  return (
    <p className={classes.text}>
      {text.split(/(https?:\/\/\S+)/).map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text do not change places
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}
