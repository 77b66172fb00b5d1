// The vendor's crane, a customer's screen, and the marks of seats and activities. A state is told by form, and by
// color only besides.
import type { Activity } from '@sitzplan/client'

export function Crane() {
  return (
    <svg className="crane" viewBox="0 0 32 32" aria-hidden="true">
      <path className="wing" d="M14 18 25 3l-2 16z" />
      <path className="body" d="m7 17 16 2-7 9zM23 19l8-4-12 9zM8 18 4 9l4-3 5 12zM4 9l2-1.5L0 13z" />
      <path className="crown" d="M4 9 8 6 4.5 2.5z" />
    </svg>
  )
}

/** The computer of the one who is helped. */
export function Monitor({ shows }: { shows: Activity | 'nothing' }) {
  return (
    <svg className={`monitor ${shows}`} viewBox="0 0 160 124" aria-hidden="true">
      <defs>
        <pattern id="stripes" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="stripe" width="5" height="10" />
        </pattern>
      </defs>
      <path className="foot" d="M66 100h28l5 18H61z" />
      <rect className="foot" x="48" y="116" width="64" height="6" rx="3" />
      <rect className="frame" x="4" y="4" width="152" height="98" rx="12" />
      <rect className="glass" x="12" y="12" width="136" height="82" rx="6" />
      {shows === 'unattended' && <rect fill="url(#stripes)" x="12" y="12" width="136" height="82" rx="6" />}
      {shows === 'idle' && <circle className="ring" cx="80" cy="53" r="22" />}
      {shows === 'attended' && (
        <>
          <circle className="face" cx="80" cy="46" r="13" />
          <path className="face" d="M54 94c0-17 11-29 26-29s26 12 26 29z" />
        </>
      )}
      {(shows === 'attended' || shows === 'unattended') && (
        <path className="pointer" d="m112 40 20 18-9 1 6 12-5 2-6-12-6 6z" />
      )}
      {shows === 'nothing' && (
        <path
          className="bubble"
          d="M52 30h56a10 10 0 0 1 10 10v20a10 10 0 0 1-10 10H74L58 82V70h-6a10 10 0 0 1-10-10V40a10 10 0 0 1 10-10z"
        />
      )}
      {shows === 'nothing' && <path className="dots" d="M64 50h.1M80 50h.1M96 50h.1" />}
    </svg>
  )
}

export const ActivityMark = ({ activity }: { activity: Activity }) => (
  <i className={`mark ${activity}`} aria-hidden="true" />
)

export function SeatMark({ isTaken }: { isTaken: boolean }) {
  return (
    <svg className={`seat-mark ${isTaken ? 'taken' : ''}`} viewBox="0 0 28 32" aria-hidden="true">
      <path d="M7 13V7a4 4 0 0 1 4-4h6a4 4 0 0 1 4 4v6" />
      <path d="M9 20v-4.5a3 3 0 0 0-6 0V22a4 4 0 0 0 4 4h14a4 4 0 0 0 4-4v-6.5a3 3 0 0 0-6 0V20z" />
      <path d="M8 26v3M20 26v3" />
    </svg>
  )
}

/** More are told in words alone. */
const mostDrawn = 20

export function Seats({ count, taken }: { count: number; taken: number }) {
  if (count > mostDrawn) return null
  const numbers = Array.from({ length: count }, (_, index) => index)
  return (
    <div className="seats" aria-hidden="true">
      {numbers.map((number) => (
        <SeatMark key={number} isTaken={number < taken} />
      ))}
    </div>
  )
}
