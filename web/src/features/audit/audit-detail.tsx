// The details of an event: each value before and after, why, from where.
import type { AuditEvent } from '@sitzplan/contract/audit'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { presentLanguage } from '../../platform/language.ts'
import { useMay } from '../../platform/me.ts'
import classes from './audit.module.css'
import { nameOfAction } from './audit-actions.ts'
import { changesOf, fieldsOf } from './audit-sentences.ts'
import { useAuditWords } from './audit-words.ts'

export function AuditDetail({ id, event, timeZone }: { id: string; event: AuditEvent; timeZone: string }) {
  const { t } = useTranslation('audit')
  const words = useAuditWords()
  const name = nameOfAction(event.action)
  const person = personOf(event)
  const maySeeUsers = useMay('users.view')
  const { actor, note, from } = event
  return (
    <div id={id} className={classes.detail}>
      <Changes event={event} label={`${t('detail.changes')}, ${exactTime(event.at, timeZone)}`} />
      <dl>
        <dt>{t('detail.at')}</dt>
        <dd>{exactTime(event.at, timeZone)}</dd>
        <dt>{t('detail.by')}</dt>
        <dd>{actor.email && actor.name ? `${actor.name}, ${actor.email}` : words.actor(event)}</dd>
        {note && (
          <>
            <dt>{t('detail.note')}</dt>
            <dd>{note}</dd>
          </>
        )}
        <dt>{t('detail.from')}</dt>
        <dd>{from ?? t(actor.isHidden ? 'detail.hidden' : 'detail.erased')}</dd>
        <dt>{t('detail.action')}</dt>
        <dd>
          {name && t(`action.${name}`)} <code>{event.action}</code>
        </dd>
        <dt>{t('detail.id')}</dt>
        <dd>
          <code>{event.id}</code>
        </dd>
      </dl>
      <p className={classes.ways}>
        {person && maySeeUsers && <Link to={`/users/${person}`}>{t('detail.openUser')}</Link>}
        <Link to={`/audit?action=${encodeURIComponent(event.action)}`}>{t('detail.onlyThis')}</Link>
      </p>
    </div>
  )
}

function Changes({ event, label }: { event: AuditEvent; label: string }) {
  const { t } = useTranslation('audit')
  const words = useAuditWords()
  const changes = changesOf(event)
  if (changes.length === 0) return null
  const hasBefore = changes.some(({ before }) => before !== undefined)
  const hasAfter = changes.some(({ after }) => after !== undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.tableFrame} tabIndex={0} aria-label={label}>
      <table className={classes.changes}>
        <thead>
          <tr>
            <th scope="col">{t('detail.field')}</th>
            {hasBefore && <th scope="col">{t('detail.before')}</th>}
            {hasAfter && <th scope="col">{t('detail.after')}</th>}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{words.fieldName(field)}</th>
              {hasBefore && <td>{words.shownValue(field, before)}</td>}
              {hasAfter && <td>{words.shownValue(field, after)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The user the event is about; null where there is none, or none any more. */
function personOf({ target, before }: AuditEvent): string | null {
  if (target.kind === 'user') return target.name ? target.id : null
  const { id } = fieldsOf(fieldsOf(before).user)
  return typeof id === 'string' ? id : null
}

const exactTime = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat(presentLanguage(), { dateStyle: 'long', timeStyle: 'long', timeZone }).format(new Date(at))
