// The drawing at the entrance: a house with two rooms, who sits where, and the line at the door, as the product draws
// its pools. The people are invented. Every state has a form of its own, not only a color.
import classes from './house-plan.module.css'

type State = 'attended' | 'unattended' | 'key' | 'kept' | 'free'

const named: [initials: string, state: State][] = [
  ['AK', 'attended'],
  ['TB', 'attended'],
  ['LS', 'key'],
  ['MW', 'attended'],
  ['SV', 'attended'],
  ['RH', 'unattended'],
  ['DP', 'attended'],
  ['CF', 'attended'],
  ['MÖ', 'kept'],
  ['OI', 'unattended'],
]
const line = ['MÖ', 'JB', 'ES']

// One letter a seat: attended, unattended, key, free.
const field = ['aauaaakaauaaaaakaauaaf', 'aaakaauaaaaauaafakaaff', 'uaaaafaauakaaafafaffff']
const letters: Record<string, State> = { a: 'attended', u: 'unattended', k: 'key', f: 'free' }

/** `description`: the same in words, for those who do not see it. */
export function HousePlan({ description }: { description: string }) {
  return (
    <svg viewBox="0 0 640 506" role="img" aria-label={description} className={classes.house}>
      <defs>
        <pattern id="stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" className={classes.stripeLight} />
          <rect width="3.5" height="7" className={classes.stripeDark} />
        </pattern>
      </defs>
      <path d="M500 432H8V8h624v424h-56M8 136h250M330 136h302" className={classes.wall} />
      <path d="M576 432v66a76 66 0 0 1-76-66M258 136v-62a72 62 0 0 1 72 62" className={classes.swing} />
      <path d="M576 432v66M258 136v-62" className={classes.door} />
      {field.flatMap((row, rowIndex) =>
        [...row].map((letter, index) => (
          <Tile
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves here
            key={`${rowIndex}-${index}`}
            x={35 + index * 26}
            y={30 + rowIndex * 30}
            state={letters[letter] ?? 'free'}
          />
        )),
      )}
      {named.map(([initials, state], index) => (
        <Seat
          key={initials}
          x={36 + (index % 5) * 117}
          y={178 + Math.floor(index / 5) * 124}
          number={index + 1}
          initials={initials}
          state={state}
        />
      ))}
      {line.map((initials, index) => (
        <Waiter key={initials} x={460 - index * 68} place={index + 1} initials={initials} />
      ))}
    </svg>
  )
}

function Tile({ x, y, state }: { x: number; y: number; state: State }) {
  // In the door's swing nobody sits.
  if (y > 60 && x > 240 && x < 330) return null
  return <rect x={x} y={y} width="20" height="20" rx="5" className={classes.tile} data-state={state} />
}

interface Place {
  x: number
  y: number
  number: number
  initials: string
  state: State
}

function Seat({ x, y, number, initials, state }: Place) {
  return (
    <g transform={`translate(${x} ${y})`} data-state={state} className={classes.seat}>
      <rect x="14" y="-10" width="72" height="24" rx="9" className={classes.back} />
      <rect width="100" height="94" rx="14" className={classes.cushion} />
      <text x="12" y="20" className={classes.number}>
        {number}
      </text>
      <circle cx="50" cy="50" r="24" className={classes.disc} data-state={state} />
      <text x="50" y="55.5" className={classes.initials} data-state={state}>
        {initials}
      </text>
    </g>
  )
}

function Waiter({ x, place, initials }: { x: number; place: number; initials: string }) {
  return (
    <g transform={`translate(${x} 470)`}>
      <circle r="22" className={classes.waiter} />
      <text y="5.5" className={classes.initials}>
        {initials}
      </text>
      <circle cx="17" cy="-16" r="10" className={classes.place} />
      <text x="17" y="-12" className={classes.placeNumber}>
        {place}
      </text>
    </g>
  )
}
