// The line at a room's door: in order, with the seat that is kept for the first, or an honest estimate.

import { useTranslation } from 'react-i18next'
import { durationText } from '../../platform/time.ts'
import classes from './door.module.css'
import type { DrawnWaiting } from './drawn-room.ts'
import { GroupSign, usePlanGroups } from './plan-groups.tsx'
import { useIsPast, usePlanNow } from './plan-moment.tsx'
import { nameOf } from './room-rules.ts'

const mostShown = 12

interface DoorProps {
  line: DrawnWaiting[]
  /** Else it says that this is the door. */
  title?: string
  most?: number
}

export function Door({ line, title, most = mostShown }: DoorProps) {
  const { t } = useTranslation('sessions')
  const hidden = line.length - most
  return (
    <section className={classes.door}>
      <h3>{title ?? t('door.title')}</h3>
      {!title && <p className={classes.text}>{t('door.text')}</p>}
      <ol>
        {line.slice(0, most).map((waiting) => (
          <WaitingPerson key={waiting.ticket} waiting={waiting} />
        ))}
      </ol>
      {hidden > 0 && <p className={classes.text}>{t('door.more', { count: hidden })}</p>}
    </section>
  )
}

function WaitingPerson({ waiting }: { waiting: DrawnWaiting }) {
  const { t } = useTranslation('sessions')
  const now = usePlanNow(1)
  const isPast = useIsPast()
  const { ticket, user, position, since, offered, estimatedWaitSeconds } = waiting
  const groups = usePlanGroups()?.get(user.id)
  return (
    <li className={classes.person} data-waiting={user.id} data-ticket={ticket}>
      <span className={classes.position} aria-hidden>
        {position}
      </span>
      <span className={classes.who}>
        <span className="visually-hidden">{t('door.position', { position })}: </span>
        <span className={classes.name}>{nameOf(user) ?? t('door.hiddenName')}</span>
        <span className={classes.since}>
          {t('door.waitsSince', { duration: durationText(now - Date.parse(since)) })}
        </span>
        {groups && (
          <span className={classes.groups}>
            <GroupSign mark={groups.mark} />
            {groups.names}
          </span>
        )}
      </span>
      <span className={offered ? classes.offered : classes.estimate}>
        {offered ? (
          <>
            {t('door.offered', { seat: offered.seat })}
            <br />
            {offered.until && t('door.left', { duration: durationText(Math.max(0, Date.parse(offered.until) - now)) })}
          </>
        ) : estimatedWaitSeconds === null ? (
          // What would come of it was not known then, and is not asked now.
          !isPast && t('door.unknown')
        ) : (
          t('door.estimate', { duration: durationText(roughly(estimatedWaitSeconds) * 1000) })
        )}
      </span>
    </li>
  )
}

/** An estimate is no stopwatch: minutes from one minute on, else steps of ten seconds. */
const roughly = (seconds: number) =>
  seconds < 60 ? Math.max(10, Math.ceil(seconds / 10) * 10) : Math.round(seconds / 60) * 60
