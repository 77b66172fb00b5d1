// The line as the one who waits sees it: the place, who is before, how long it may take. It moves by itself.
import type { Place } from '@sitzplan/client'
import type { Desk } from './desk.ts'
import type { DeskState, Door } from './desk-state.ts'
import { SeatMark } from './drawings.tsx'
import { HelpButton } from './help-button.tsx'
import { useTexts } from './language.tsx'

type Props = { door: Extract<Door, { at: 'line' }>; state: DeskState; desk: Desk }

export function LinePanel({ door: { place, isUnreachable }, state, desk }: Props) {
  const { t } = useTexts()
  const { ahead, estimatedWaitSeconds: seconds } = place
  return (
    <>
      <Line place={place} />
      <div className="words">
        <h2 id="door" tabIndex={-1}>
          {t.line.title(place)}
        </h2>
        <p>
          {t.line.ahead(ahead)}{' '}
          {seconds === null ? t.line.noEstimate : t.line.estimate(t.minutes(Math.max(1, Math.ceil(seconds / 60))))}
        </p>
        {isUnreachable ? <p className="warned">{t.line.unreachable}</p> : <p>{t.line.hint}</p>}
      </div>
      <div className="actions">
        <HelpButton help={state.help} desk={desk} />
        <button type="button" className="quiet" onClick={() => desk.leaveLine()}>
          {t.line.leave}
        </button>
      </div>
    </>
  )
}

/** More than these before somebody are counted, not drawn. */
const mostDrawn = 5

function Line({ place: { position, ahead } }: { place: Place }) {
  const { t } = useTexts()
  const drawn = ahead > mostDrawn ? mostDrawn - 1 : ahead
  const numbers = Array.from({ length: drawn }, (_, index) => index + 1)
  return (
    <div className="queue" aria-hidden="true">
      <SeatMark isTaken={false} />
      <i className="arrow" />
      {numbers.map((number) => (
        <span className="ahead" key={number}>
          {number}
        </span>
      ))}
      {ahead > drawn && <em>{t.line.more(ahead - drawn)}</em>}
      <b className="you">
        {position}
        <small>{t.line.you}</small>
      </b>
    </div>
  )
}
