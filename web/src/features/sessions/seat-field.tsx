// A large room: a field of small seats. Names come on hover and on focus; one seat is in the tab order, the arrow keys go
// from seat to seat. Seats are drawn in blocks, each again only when something in it changes.
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DrawnSeat } from './room-rules.ts'
import { blocksOf, SeatBlock } from './seat-block.tsx'
import { SeatCard } from './seat-card.tsx'
import classes from './seat-field.module.css'
import { useSelection } from './selection.tsx'

interface Pointed {
  seat: number
  left: number
  top: number
}

export function SeatField({ seats, label }: { seats: DrawnSeat[]; label: string }) {
  const { t } = useTranslation('sessions')
  const { isAllowed, chosen, toggle } = useSelection()
  const field = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(seats[0]?.number ?? 1)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const byNumber = useMemo(() => new Map(seats.map((seat) => [seat.number, seat])), [seats])

  const point = useCallback((target: EventTarget) => {
    const element = (target as HTMLElement).closest<HTMLElement>('[data-seat]')
    if (!element || !field.current) return setPointed(null)
    const at = element.getBoundingClientRect()
    setPointed({ seat: Number(element.dataset.seat), left: at.left + at.width / 2, top: at.top })
  }, [])

  const toggleSeat = (number: number) => {
    const ids = byNumber.get(number)?.sessions.map(({ id }) => id) ?? []
    if (isAllowed && ids.length > 0) toggle(ids)
  }

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') return setPointed(null)
    const next = seatToward(event.key, event.target as HTMLElement, field.current)
    if (!next) return
    event.preventDefault()
    setCurrent(Number(next.dataset.seat))
    next.focus()
  }

  const shown = pointed && byNumber.get(pointed.seat)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for input */}
      <div
        ref={field}
        role="group"
        aria-label={label}
        className={classes.field}
        onPointerOver={(event) => point(event.target)}
        onPointerLeave={() => setPointed(null)}
        onFocus={(event) => point(event.target)}
        onBlur={() => setPointed(null)}
        onKeyDown={move}
        onClick={(event) => {
          const element = (event.target as HTMLElement).closest<HTMLElement>('[data-seat]')
          if (!element) return
          setCurrent(Number(element.dataset.seat))
          toggleSeat(Number(element.dataset.seat))
        }}
      >
        {blocksOf(seats).map((block) => (
          <SeatBlock
            key={block[0]?.number}
            seats={block}
            isSelectable={isAllowed}
            chosen={chosen}
            current={block.some(({ number }) => number === current) ? current : null}
            t={t}
          />
        ))}
      </div>
      {shown && pointed && <SeatCard seat={shown} left={pointed.left} top={pointed.top} />}
    </>
  )
}

/** The seat an arrow key, Home or End leads to, as the field is laid out right now. */
function seatToward(key: string, from: HTMLElement, field: HTMLElement | null): HTMLElement | null {
  const seats = [...(field?.querySelectorAll<HTMLElement>('[data-seat]') ?? [])]
  const index = seats.indexOf(from)
  if (index < 0) return null
  const columns = seats.findIndex((seat) => seat.offsetTop > (seats[0]?.offsetTop ?? 0))
  const row = columns < 0 ? seats.length : columns
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: row,
    ArrowUp: -row,
    Home: -index,
    End: seats.length - 1 - index,
  }
  const step = steps[key]
  return step === undefined ? null : (seats[index + step] ?? null)
}
