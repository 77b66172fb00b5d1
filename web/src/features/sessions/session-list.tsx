// The same as the plan, in rows: who, on what, since when, on which seat. Several sessions of one person on one seat stand
// together and are selected together.
import { Checkbox } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NearRows } from '../../ui/near-rows.tsx'
import { PersonName } from '../../ui/person.tsx'
import { rowParts } from '../../ui/row-parts.ts'
import { Tick } from '../../ui/tick.tsx'
import type { DrawnSession } from './drawn-room.ts'
import { Mark } from './marks.tsx'
import { GroupSign, usePlanGroups } from './plan-groups.tsx'
import { PlanLasting, useIsPast } from './plan-moment.tsx'
import { nameOf } from './room-rules.ts'
import { useSelection } from './selection.tsx'
import classes from './session-list.module.css'
import { type ListedSession, personGroups } from './session-list-rules.ts'

/** So many people come into sight, and leave it, together. */
const peopleTogether = 20
const usualRowHeight = 57

export function SessionList({ sessions }: { sessions: ListedSession[] }) {
  const { t } = useTranslation('sessions')
  const { isAllowed, chosen, toggle } = useSelection()
  const isPast = useIsPast()
  const showsGroups = usePlanGroups() !== null
  const parts = useMemo(() => rowParts(personGroups(sessions), peopleTogether), [sessions])
  const ids = useMemo(() => sessions.map(({ session }) => session.id), [sessions])
  const chosenCount = ids.filter((id) => chosen.has(id)).length
  return (
    <table className={classes.table} data-groups={showsGroups || undefined}>
      <caption className="visually-hidden">{t(isPast ? 'list.captionThen' : 'list.caption')}</caption>
      <thead>
        <tr>
          {isAllowed && (
            <th className={classes.check}>
              <Checkbox
                aria-label={t('list.selectAll')}
                checked={chosenCount > 0 && chosenCount === ids.length}
                indeterminate={chosenCount > 0 && chosenCount < ids.length}
                onChange={() => toggle(ids)}
              />
            </th>
          )}
          <th className={classes.who}>{t('list.person')}</th>
          {showsGroups && <th className={classes.inGroups}>{t('list.groups')}</th>}
          <th className={classes.product}>{t('list.product')}</th>
          {!isPast && <th>{t('list.device')}</th>}
          <th className={classes.activities}>{t('list.activity')}</th>
          <th className={classes.since}>{t('list.since')}</th>
          <th className={classes.seat}>{t('list.seat')}</th>
        </tr>
      </thead>
      {parts.map((part, index) => (
        <NearRows
          // biome-ignore lint/suspicious/noArrayIndexKey: parts follow each other, and people move from one to the next
          key={index}
          items={part}
          isFirst={index === 0}
          usualRowHeight={usualRowHeight}
          className={classes.rows}
        >
          {({ key, sessions: own }) => (
            <PersonRows
              key={key}
              sessions={own}
              isSelectable={isAllowed}
              chosen={own.map(({ session }) => chosen.has(session.id)).join()}
              toggle={toggle}
            />
          )}
        </NearRows>
      ))}
    </table>
  )
}

interface PersonRowsProps {
  sessions: ListedSession[]
  isSelectable: boolean
  /** `true,false`: which of them are selected. */
  chosen: string
  toggle(ids: readonly string[]): void
}

const PersonRows = memo(
  function PersonRows({ sessions, isSelectable, chosen, toggle }: PersonRowsProps) {
    const isChosen = chosen.split(',').map((text) => text === 'true')
    return (
      <>
        {sessions.map(({ session, room }, index) => (
          <Row
            key={session.id}
            session={session}
            room={room}
            count={index === 0 ? sessions.length : 0}
            isSelectable={isSelectable}
            isChosen={isChosen[index] ?? false}
            areAllChosen={isChosen.every(Boolean)}
            onToggle={() => toggle([session.id])}
            onToggleAll={() => toggle(sessions.map((each) => each.session.id))}
          />
        ))}
      </>
    )
  },
  (before, after) =>
    before.chosen === after.chosen &&
    before.isSelectable === after.isSelectable &&
    before.toggle === after.toggle &&
    before.sessions.length === after.sessions.length &&
    before.sessions.every(({ session }, index) => session === after.sessions[index]?.session),
)

interface RowProps {
  session: DrawnSession
  room: string
  /** How many sessions the person has on this seat; 0 in all rows but the first. */
  count: number
  isSelectable: boolean
  isChosen: boolean
  areAllChosen: boolean
  onToggle(): void
  onToggleAll(): void
}

function Row({ session, room, count, isSelectable, isChosen, areAllChosen, onToggle, onToggleAll }: RowProps) {
  const { t } = useTranslation(['sessions', 'common'])
  const { user, device, activity, startedAt, seat } = session
  const isPast = useIsPast()
  const groupsByPerson = usePlanGroups()
  const groups = groupsByPerson?.get(user.id)
  const name = nameOf(user) ?? t('seat.someone')
  const deviceName = device?.name ?? device?.id ?? t('list.noDevice')
  return (
    <tr data-chosen={isChosen || undefined} data-follows={count === 0 || undefined}>
      {isSelectable && (
        <td className={classes.check}>
          <Tick
            aria-label={
              count === 0 || count > 1 ? t('list.selectSession', { device: deviceName }) : t('list.select', { name })
            }
            checked={isChosen}
            onChange={onToggle}
          />
        </td>
      )}
      <td className={classes.who}>
        {count > 0 && <PersonName person={{ name: user.name ?? t('door.hiddenName'), email: user.email ?? '' }} />}
        {count > 1 && isSelectable && (
          <button type="button" className={classes.all} aria-pressed={areAllChosen} onClick={onToggleAll}>
            {t('list.sessions', { count })}
            <span className="visually-hidden">: {t('list.select', { name })}</span>
          </button>
        )}
      </td>
      {groupsByPerson && (
        <td data-label={t('list.groups')}>
          {groups && (
            <span className={classes.groups}>
              <GroupSign mark={groups.mark} />
              {groups.names}
            </span>
          )}
        </td>
      )}
      <td data-label={t('list.product')}>{room}</td>
      {!isPast && (
        <td data-label={t('list.device')}>
          {deviceName}
          {device?.platform && <span className="soft"> · {device.platform}</span>}
        </td>
      )}
      <td data-label={t('list.activity')}>
        <span className={classes.activity}>
          <Mark state={activity} />
          {t(`common:activity.${activity}`)}
        </span>
      </td>
      <td data-label={t('list.since')}>{startedAt ? <PlanLasting since={startedAt} /> : t('seat.overHalfADay')}</td>
      <td data-label={t('list.seat')}>
        {seat.kind === 'concurrent' ? (
          seat.number
        ) : (
          <span className="soft">{seat.kind === 'named' ? t('list.ownSeat') : t('common:kind.included')}</span>
        )}
      </td>
    </tr>
  )
}
