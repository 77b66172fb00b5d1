// Between the technician and the next session: nothing, a question under way, a refusal, or the line.
import { CoolingDownError, SeatsExhaustedError, TicketLostError, UnavailableError } from '@sitzplan/client'
import { useEffect, useState } from 'react'
import type { Desk } from './desk.ts'
import type { DeskState, Door } from './desk-state.ts'
import { Monitor, SeatMark, Seats } from './drawings.tsx'
import { HelpButton } from './help-button.tsx'
import { useTexts } from './language.tsx'
import { LinePanel } from './line-panel.tsx'
import { useNow } from './use-now.ts'

export function DoorPanel({ state, desk }: { state: DeskState; desk: Desk }) {
  const { door } = state
  const isFurther = state.sessions.some(({ isEnding }) => !isEnding)
  const isSmall = door.at === 'open' && (isFurther || state.ended.length > 0)
  return (
    <section className={`card door ${door.at} ${isSmall ? 'small' : ''}`} aria-labelledby="door">
      {door.at === 'open' && <Open door={door} isFurther={isFurther} isSmall={isSmall} desk={desk} />}
      {door.at === 'asking' && <Asking isUnreachable={door.isUnreachable} desk={desk} />}
      {door.at === 'refused' && <Refused door={door} state={state} desk={desk} />}
      {door.at === 'line' && <LinePanel door={door} state={state} desk={desk} />}
    </section>
  )
}

type At<P extends Door['at']> = Extract<Door, { at: P }>
type OpenProps = { door: At<'open'>; isFurther: boolean; isSmall: boolean; desk: Desk }

function Open({ door, isFurther, isSmall, desk }: OpenProps) {
  const { t } = useTexts()
  return (
    <>
      {!isSmall && <Monitor shows="nothing" />}
      <div className="words">
        <h2 id="door" tabIndex={-1}>
          {isFurther ? t.door.another : t.door.title}
        </h2>
        {door.isBack && <p className="calmed">{t.connection.here}</p>}
        <p>{isFurther ? t.door.anotherText : t.door.text}</p>
      </div>
      <div className="actions">
        <button type="button" className={isSmall ? '' : 'strong'} onClick={() => desk.newSession()}>
          {t.door.newSession}
        </button>
      </div>
    </>
  )
}

/** Within so many milliseconds nobody worries. */
const patience = 2_500

function Asking({ isUnreachable, desk }: { isUnreachable: boolean; desk: Desk }) {
  const { t } = useTexts()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <Monitor shows="nothing" />
      <div className="words">
        <h2 id="door" tabIndex={-1}>
          {isUnreachable ? t.door.unreachable : t.door.asking}
        </h2>
        <p role="status" className={isUnreachable ? 'warned' : ''}>
          {isUnreachable ? t.door.unreachableText : isSlow && t.door.slow}
        </p>
      </div>
      <div className="actions">
        <button type="button" onClick={() => desk.leaveLine()}>
          {t.door.cancel}
        </button>
      </div>
    </>
  )
}

function Refused({ door, state, desk }: { door: At<'refused'>; state: DeskState; desk: Desk }) {
  const { t, lasting } = useTexts()
  const now = useNow()
  const { refusal, language, retryAt } = door
  const secondsLeft = retryAt ? Math.ceil((retryAt.getTime() - now) / 1000) : 0
  const isCoolingDown = refusal instanceof CoolingDownError
  const mayWait = isCoolingDown || refusal instanceof SeatsExhaustedError || refusal instanceof TicketLostError
  return (
    <>
      {refusal instanceof SeatsExhaustedError ? <AllTaken refusal={refusal} /> : <SeatMark isTaken={false} />}
      <div className="words">
        <h2 id="door" tabIndex={-1} lang={language}>
          {refusal.title}
        </h2>
        {isCoolingDown ? (
          <p>{secondsLeft > 0 ? t.door.coolDown(lasting(secondsLeft)) : t.door.coolDownOver}</p>
        ) : (
          <p lang={language}>{refusal.detail}</p>
        )}
        {refusal instanceof UnavailableError && <p>{t.door.willTell}</p>}
      </div>
      <div className="actions">
        {mayWait && (
          <button type="button" className="strong" onClick={() => desk.newSession({ wait: true })}>
            {t.door.wait}
          </button>
        )}
        {mayWait && <HelpButton help={state.help} desk={desk} />}
        <button
          type="button"
          className={mayWait ? 'quiet' : 'strong'}
          disabled={isCoolingDown && secondsLeft > 0}
          onClick={() => desk.newSession()}
        >
          {isCoolingDown ? t.door.newSession : t.retry}
        </button>
      </div>
    </>
  )
}

function AllTaken({ refusal: { capacity, inUse, waiting } }: { refusal: SeatsExhaustedError }) {
  const { t } = useTexts()
  if (capacity === null || inUse === null) return null
  return (
    <div className="all-taken">
      <Seats count={capacity} taken={inUse} />
      <p>
        <b>{t.door.inUse(inUse, capacity)}</b>
        {waiting !== null && <span>{t.door.waiting(waiting)}</span>}
      </p>
    </div>
  )
}
