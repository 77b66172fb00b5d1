// Some of the small seats of a large room, drawn again only when one of them changes: of two thousand seats a change then
// costs no more than of forty.
import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { GroupsOfPerson } from './group-marks-rules.ts'
import { usePlanGroups } from './plan-groups.tsx'
import { type DrawnSeat, nameOf } from './room-rules.ts'
import classes from './seat-field.module.css'

const seatsPerBlock = 25

export function blocksOf(seats: readonly DrawnSeat[]): DrawnSeat[][] {
  const blocks: DrawnSeat[][] = []
  for (let from = 0; from < seats.length; from += seatsPerBlock) blocks.push(seats.slice(from, from + seatsPerBlock))
  return blocks
}

interface SeatBlockProps {
  seats: readonly DrawnSeat[]
  isSelectable: boolean
  chosen: ReadonlySet<string>
  /** The seat in the tab order; null: in another block. */
  current: number | null
  t: TFunction<'sessions'>
}

export const SeatBlock = memo(function SeatBlock({ seats, current, chosen, ...rest }: SeatBlockProps) {
  const groups = usePlanGroups()
  return (
    <div className={classes.block}>
      {seats.map((seat) => (
        <SmallSeat
          key={seat.number}
          {...rest}
          seat={seat}
          groups={groups?.get(seat.person?.id ?? '')}
          isChosen={seat.sessions.length > 0 && seat.sessions.every(({ id }) => chosen.has(id))}
          isCurrent={seat.number === current}
        />
      ))}
    </div>
  )
}, isSameBlock)

function isSameBlock({ seats, ...rest }: SeatBlockProps, { seats: nextSeats, ...nextRest }: SeatBlockProps): boolean {
  return (
    seats.length === nextSeats.length &&
    seats.every((seat, index) => seat === nextSeats[index]) &&
    Object.keys(rest).every((name) => rest[name as keyof typeof rest] === nextRest[name as keyof typeof rest])
  )
}

type SmallSeatProps = Pick<SeatBlockProps, 'isSelectable' | 't'> & {
  seat: DrawnSeat
  groups: GroupsOfPerson | undefined
  isChosen: boolean
  isCurrent: boolean
}

const SmallSeat = memo(function SmallSeat(props: SmallSeatProps) {
  const { seat, groups, isSelectable, isChosen, isCurrent, t } = props
  const { number, state, person, sessions } = seat
  const name = (person && nameOf(person)) ?? t('seat.someone')
  const text = state === 'free' ? t('seat.free') : `${name}, ${t(`legend.${state}`)}`
  const label = `${number}, ${text}`
  return (
    <button
      type="button"
      className={classes.seat}
      data-seat={number}
      data-state={state}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={groups ? t('groups.labeled', { seat: label, groups: groups.names }) : label}
      {...(isSelectable && sessions.length > 0 ? { 'aria-pressed': isChosen } : { 'aria-disabled': true })}
    >
      {groups && <span className={classes.group} data-group={groups.mark ?? 'other'} aria-hidden />}
    </button>
  )
})
