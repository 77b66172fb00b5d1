// A seat of a small room: a tile with a back, who sits on it, since when.
import { IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { durationText } from '../../platform/time.ts'
import { Filled, places } from '../../ui/filled.tsx'
import { initialsOf } from '../../ui/person.tsx'
import { usePlanGroups } from './plan-groups.tsx'
import { PlanLasting, usePlanNow } from './plan-moment.tsx'
import { type DrawnSeat, nameOf, type OwnSeat } from './room-rules.ts'
import classes from './seat-tile.module.css'
import { useSelection } from './selection.tsx'

interface Tile extends Pick<DrawnSeat, 'state' | 'person' | 'sessions' | 'since' | 'until'> {
  /** Null: a seat of the person's own, which has no number. */
  number: number | null
}

export function SeatTile({ seat }: { seat: DrawnSeat }) {
  return <AnyTile tile={seat} />
}

export function OwnSeatTile({ seat }: { seat: OwnSeat }) {
  return <AnyTile tile={{ ...seat, number: null, until: null }} />
}

function AnyTile({ tile }: { tile: Tile }) {
  const { isAllowed, chosen, toggle } = useSelection()
  const ids = tile.sessions.map(({ id }) => id)
  const isTaken = ids.length > 0
  const isChosen = isTaken && ids.every((id) => chosen.has(id))
  const groups = usePlanGroups()?.get(tile.person?.id ?? '')
  const seatLabel = useSeatLabel(tile)
  const { t } = useTranslation('sessions')
  const text = groups ? t('groups.labeled', { seat: seatLabel, groups: groups.names }) : seatLabel
  // It ticks as the face does: the two tell the same time.
  const label = <Filled text={text} parts={[tile.since && <PlanLasting key="since" since={tile.since} />]} />
  const face = <Face tile={tile} />
  const back = groups && (
    <span className={classes.back} data-group={groups.mark ?? 'other'} title={groups.names} aria-hidden />
  )
  const shared = { className: classes.tile, 'data-state': tile.state, 'data-holder': tile.person?.id }
  if (!isTaken || !isAllowed)
    return (
      <div {...shared}>
        {back}
        {face}
        <span className="visually-hidden">{label}</span>
      </div>
    )
  return (
    <button {...shared} type="button" aria-pressed={isChosen} onClick={() => toggle(ids)}>
      {back}
      {face}
      <span className="visually-hidden">{label}</span>
      {isChosen && (
        <span className={classes.tick} aria-hidden>
          <IconCheck size={12} stroke={3} />
        </span>
      )}
    </button>
  )
}

/** With a place for how long it lasts. */
function useSeatLabel({ number, state, person, sessions, since }: Tile): string {
  const { t } = useTranslation(['sessions', 'common'])
  if (state === 'free') return t('seat.freeSeat', { number })
  const name = (person && nameOf(person)) ?? t('seat.someone')
  if (state === 'kept') return t('seat.keptLabel', { number, name })
  const lasting = since === null ? t('seat.overHalfADay') : places(['since']).since
  const activity = t(`common:activity.${state}`)
  const label =
    number === null
      ? t('seat.ownLabel', { name, activity, since: lasting })
      : t('seat.label', { number, name, activity, since: lasting })
  return sessions.length > 1 ? `${label}, ${t('seat.more', { count: sessions.length })}` : label
}

const Face = memo(function Face({ tile }: { tile: Tile }) {
  const { t } = useTranslation('sessions')
  const { number, state, person, sessions, since, until } = tile
  return (
    <span className={classes.face} aria-hidden>
      {number !== null && <span className={classes.number}>{number}</span>}
      <span className={classes.disc} data-session={sessions[0]?.id}>
        {person ? initialsOf({ name: person.name ?? '', email: person.email ?? '' }) : ''}
      </span>
      <span className={classes.name}>{faceName(tile, t)}</span>
      <span className={classes.since}>
        {state === 'kept' && until && <Left until={until} />}
        {since && <PlanLasting since={since} />}
        {since === null && sessions.length > 0 && t('seat.overHalfADay')}
        {sessions.length > 1 && ` · ${sessions.length}×`}
      </span>
    </span>
  )
})

function faceName({ state, person }: Tile, t: ReturnType<typeof useTranslation<'sessions'>>['t']) {
  if (state === 'free') return t('seat.free')
  const name = person && nameOf(person)
  if (state === 'kept') return t('seat.keptFor', { name: name ?? t('seat.someone') })
  return name ?? t('seat.taken')
}

/** Counts down: `41 s`. */
function Left({ until }: { until: string }) {
  return <>{durationText(Math.max(0, Date.parse(until) - usePlanNow(1)))}</>
}
