// A room of the plan: a product's shared seats, the people on seats of their own, and the line at the door.

import { memo, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { Card } from '../../ui/page.tsx'
import { Door } from './door.tsx'
import type { DrawnRoom } from './drawn-room.ts'
import { useIsPast } from './plan-moment.tsx'
import classes from './room.module.css'
import {
  countSeats,
  type DrawnSeat,
  keepingUnchanged,
  mostTiles,
  ownSeats,
  type RoomCounts,
  sharedSeats,
} from './room-rules.ts'
import { SeatField } from './seat-field.tsx'
import { OwnSeatTile, SeatTile } from './seat-tile.tsx'
import { useWalkToSeat } from './walk-to-seat.ts'

export const RoomCard = memo(function RoomCard({ room }: { room: DrawnRoom }) {
  const seats = useSharedSeats(room)
  const walk = useWalkToSeat(room)
  return (
    <Card>
      <div ref={walk} className={room.line.length > 0 ? classes.withDoor : undefined}>
        <div className={classes.seats}>
          <h2 className={classes.name} tabIndex={-1} data-room={room.product}>
            {room.name}
          </h2>
          {room.concurrent && <SharedSeats room={room} seats={seats} />}
          <OwnSeats room={room} />
        </div>
        {room.line.length > 0 && <Door line={room.line} />}
      </div>
    </Card>
  )
})

function useSharedSeats(room: DrawnRoom): DrawnSeat[] {
  const before = useRef<DrawnSeat[]>([])
  return useMemo(() => {
    before.current = keepingUnchanged(before.current, sharedSeats(room))
    return before.current
  }, [room])
}

function SharedSeats({ room, seats }: { room: DrawnRoom; seats: DrawnSeat[] }) {
  const { t } = useTranslation('sessions')
  const { concurrent, name } = room
  const counts = countSeats(seats)
  if (!concurrent) return null
  return (
    <>
      <Summary room={room} counts={counts} />
      {concurrent.total !== null && (
        <UsageBar
          counts={counts}
          total={Math.max(concurrent.total, seats.length)}
          label={t('room.usage', { used: concurrent.inUse, total: concurrent.total })}
        />
      )}
      {concurrent.draining && concurrent.total !== null && (
        <p className={classes.draining}>{t('room.draining', { total: numberText(concurrent.total) })}</p>
      )}
      {seats.length > mostTiles ? (
        <SeatField seats={seats} label={t('room.seatsOf', { room: name })} />
      ) : (
        <ul className={classes.tiles} aria-label={t('room.seatsOf', { room: name })}>
          {seats.map((seat) => (
            <li key={seat.number}>
              <SeatTile seat={seat} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Summary({ room: { concurrent, line }, counts }: { room: DrawnRoom; counts: RoomCounts }) {
  const { t } = useTranslation('sessions')
  if (!concurrent) return null
  const total = concurrent.total === null ? t('room.unrestricted') : t('room.seats', { count: concurrent.total })
  const rest = [
    t('room.occupied', { count: counts.occupied }),
    counts.kept > 0 && t('room.kept', { count: counts.kept }),
    counts.free > 0 && concurrent.total !== null && t('room.free', { count: counts.free }),
  ].filter(Boolean)
  return (
    <p className={classes.summary}>
      {t('room.shared')} · <strong>{total}</strong>, {rest.join(', ')} ·{' '}
      {line.length === 0
        ? t('room.nobodyWaits')
        : concurrent.assignedUsers === null
          ? t('room.waiting', { count: line.length })
          : t('room.entitled', { count: concurrent.assignedUsers })}
    </p>
  )
}

/** The sentence above says the same, and more. */
function UsageBar({ counts, total, label }: { counts: RoomCounts; total: number; label: string }) {
  const part = (count: number) => ({ width: `${total === 0 ? 0 : (count / total) * 100}%` })
  return (
    <div className={classes.bar} role="img" aria-label={label}>
      <span style={part(counts.occupied)} data-part="occupied" />
      <span style={part(counts.kept)} data-part="kept" />
    </div>
  )
}

function OwnSeats({ room }: { room: DrawnRoom }) {
  const { t } = useTranslation('sessions')
  const own = ownSeats(room)
  if (own.length === 0) return null
  const { named } = room
  return (
    <>
      <p className={classes.summary}>
        {named
          ? `${t('room.named')} · ${
              named.assigned === null
                ? t('room.includedNote', { count: own.length })
                : t('room.namedNote', { working: own.length, assigned: named.assigned })
            }`
          : `${t('room.included')} · ${t('room.includedNote', { count: own.length })}`}
      </p>
      <ul className={classes.tiles} aria-label={named ? t('room.named') : t('room.included')}>
        {own.map((seat) => (
          <li key={seat.person.id}>
            <OwnSeatTile seat={seat} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Rooms in which nobody is, in a line each. */
export function QuietRooms({ rooms }: { rooms: DrawnRoom[] }) {
  const { t } = useTranslation('sessions')
  const isPast = useIsPast()
  if (rooms.length === 0) return null
  return (
    <Card title={t(isPast ? 'room.quietThen' : 'room.quiet')}>
      <ul className={classes.quiet}>
        {rooms.map(({ product, name, concurrent, named, included }) => (
          <li key={product}>
            <strong>{name}</strong>
            <span>
              {[
                concurrent &&
                  (concurrent.total === null
                    ? t('room.unrestricted')
                    : t('room.quietShared', { count: concurrent.total })),
                named &&
                  (named.assigned === null
                    ? t('room.quietNamedThen')
                    : t('room.quietNamed', { count: named.assigned })),
                included && t('room.quietIncluded'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
