// Events under the day on which they happened, in the account's time zone: the same for whoever reads.

import { Skeleton } from '@mantine/core'
import type { AuditEvent } from '@sitzplan/contract/audit'
import { useTranslation } from 'react-i18next'
import { addDays, dayIn, dayText, todayIn } from '../../platform/days.ts'
import { useMe } from '../../platform/me.ts'
import { More } from '../../ui/more.tsx'
import { LoadingShapes } from '../../ui/states.tsx'
import classes from './audit.module.css'
import { AuditRow } from './audit-row.tsx'

interface Props {
  events: AuditEvent[]
  total: number
  query: Parameters<typeof More>[0]['query']
}

export function AuditDays({ events, total, query }: Props) {
  const { timeZone } = useMe().account
  const days: { day: string; events: AuditEvent[] }[] = []
  for (const event of events) {
    const day = dayIn(event.at, timeZone)
    const last = days.at(-1)
    if (last?.day === day) last.events.push(event)
    else days.push({ day, events: [event] })
  }
  return (
    <>
      {days.map((each) => (
        <section key={each.day} className={classes.day} aria-labelledby={`day-${each.day}`}>
          <h2 id={`day-${each.day}`}>
            <DayName day={each.day} timeZone={timeZone} />
          </h2>
          <ol>
            {each.events.map((event) => (
              <AuditRow key={event.id} event={event} timeZone={timeZone} />
            ))}
          </ol>
        </section>
      ))}
      <More query={query} shown={events.length} total={total} />
    </>
  )
}

function DayName({ day, timeZone }: { day: string; timeZone: string }) {
  const { t } = useTranslation('audit')
  const today = todayIn(timeZone)
  const near = day === today ? t('today') : day === addDays(today, -1) ? t('yesterday') : null
  return (
    <>
      {near && <span className={classes.near}>{near}</span>} {dayText(day, { weekday: true })}
    </>
  )
}

export function AuditLoading() {
  return (
    <LoadingShapes>
      <Skeleton height={16} width={220} />
      {[72, 54, 63, 48, 70, 58].map((width) => (
        <Skeleton key={width} height={14} width={`${width}%`} />
      ))}
    </LoadingShapes>
  )
}
