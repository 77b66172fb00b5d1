// What went wrong with licenses lately: documents that were refused, when, by whom they were loaded, and why.
import type { AuditEvent } from '@sitzplan/contract/audit'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import { Card } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import classes from './license.module.css'
import { useRefusedDocuments } from './license-queries.ts'
import { reasonOf } from './license-rules.ts'

export function LicenseMessages() {
  const { t } = useTranslation('license')
  const messages = useRefusedDocuments()
  if (!messages.isEnabled) return null
  return (
    <Card title={t('messages.title')}>
      <Loaded query={messages}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('messages.none')}</p>
          ) : (
            <ul className={classes.messages}>
              {items.map((event) => (
                <Message key={event.id} event={event} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}

function Message({ event: { at, actor, after } }: { event: AuditEvent }) {
  const { t } = useTranslation('license')
  const timeZone = useTimeZone()
  const reason = reasonOf(after)
  const by =
    actor.kind === 'system' ? t('history.byItself') : t('history.by', { name: actor.name ?? t('history.somebody') })
  return (
    <li className={classes.message}>
      <strong>{t('messages.refused', { at: dateTimeText(at, timeZone), by })}</strong>
      {reason && <span>{t(`refused.${reason}`)}</span>}
    </li>
  )
}
