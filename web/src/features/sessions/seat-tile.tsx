// A seat of a small room: a tile with a back, who sits on it, since when.
import { IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { durationText, useNow } from '../../platform/time.ts'
import { Lasting } from '../../ui/ago.tsx'
import { initialsOf } from '../../ui/person.tsx'
import type { DrawnSeat, OwnSeat } from './room-rules.ts'
import classes from './seat-tile.module.css'
import { useSelection } from './selection.tsx'

interface Tile extends Pick<DrawnSeat, 'state' | 'person' | 'sessions' | 'since' | 'until'> {
  /** Null: a seat of the person's own, which has no number. */
  number: number | null
}

export function SeatTile({ seat, withNames }: { seat: DrawnSeat; withNames: boolean }) {
  return <AnyTile tile={seat} withNames={withNames} />
}

export function OwnSeatTile({ seat, withNames }: { seat: OwnSeat; withNames: boolean }) {
  return <AnyTile tile={{ ...seat, number: null, until: null }} withNames={withNames} />
}

function AnyTile({ tile, withNames }: { tile: Tile; withNames: boolean }) {
  const { isAllowed, chosen, toggle } = useSelection()
  const ids = tile.sessions.map(({ id }) => id)
  const isTaken = ids.length > 0
  const isChosen = isTaken && ids.every((id) => chosen.has(id))
  const label = useSeatLabel(tile, withNames)
  const face = <Face tile={tile} withNames={withNames} />
  const shared = { className: classes.tile, 'data-state': tile.state, 'data-holder': tile.person?.id }
  if (!isTaken || !isAllowed)
    return (
      <div {...shared}>
        {face}
        <span className="visually-hidden">{label}</span>
      </div>
    )
  return (
    <button {...shared} type="button" aria-pressed={isChosen} onClick={() => toggle(ids)}>
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

function useSeatLabel({ number, state, person, sessions, since }: Tile, withNames: boolean): string {
  const { t } = useTranslation(['sessions', 'common'])
  const now = useNow(60)
  if (state === 'free') return t('seat.freeSeat', { number })
  const name = withNames && person ? person.name || person.email : t('seat.someone')
  if (state === 'kept') return t('seat.keptLabel', { number, name })
  const lasting = durationText(now - Date.parse(since ?? ''))
  const activity = t(`common:activity.${state}`)
  const label =
    number === null
      ? t('seat.ownLabel', { name, activity, since: lasting })
      : t('seat.label', { number, name, activity, since: lasting })
  return sessions.length > 1 ? `${label}, ${t('seat.more', { count: sessions.length })}` : label
}

const Face = memo(function Face({ tile, withNames }: { tile: Tile; withNames: boolean }) {
  const { t } = useTranslation('sessions')
  const { number, state, person, sessions, since, until } = tile
  return (
    <span className={classes.face} aria-hidden>
      {number !== null && <span className={classes.number}>{number}</span>}
      <span className={classes.disc} data-person={person?.id}>
        {person && withNames ? initialsOf(person) : ''}
      </span>
      <span className={classes.name}>{faceName(tile, withNames, t)}</span>
      <span className={classes.since}>
        {state === 'kept' && until && <Left until={until} />}
        {since && <Lasting since={since} />}
        {sessions.length > 1 && ` · ${sessions.length}×`}
      </span>
    </span>
  )
})

function faceName({ state, person }: Tile, withNames: boolean, t: ReturnType<typeof useTranslation<'sessions'>>['t']) {
  if (state === 'free') return t('seat.free')
  const name = person?.name || person?.email || ''
  if (state === 'kept') return t('seat.keptFor', { name: withNames ? name : t('seat.someone') })
  return withNames ? name : t('seat.taken')
}

/** Counts down: `41 s`. */
function Left({ until }: { until: string }) {
  return <>{durationText(Math.max(0, Date.parse(until) - useNow(1)))}</>
}
