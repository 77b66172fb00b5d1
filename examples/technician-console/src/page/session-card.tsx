// One support session: the key for the customer, what is going on, the seat it runs on.
import type { Activity } from '@sitzplan/client'
import { useState } from 'react'
import type { Desk } from './desk.ts'
import type { SupportSession } from './desk-state.ts'
import { ActivityMark, Monitor } from './drawings.tsx'
import { useTexts } from './language.tsx'

const activities: Activity[] = ['idle', 'attended', 'unattended']

export function SessionCard({ session, desk }: { session: SupportSession; desk: Desk }) {
  const { t, clock } = useTexts()
  const { supportKey, activity, since, cameFromLine, isEnding, safeUntil } = session
  const { kind, number } = session.seat.session.seat
  if (isEnding && safeUntil) return <StillEnding session={session} safeUntil={safeUntil} />
  return (
    <article
      id={session.seat.id}
      tabIndex={-1}
      className="card session"
      aria-label={`${t.session.supportKey} ${supportKey}`}
    >
      {cameFromLine && <p className="hint">{t.session.fromLine(number)}</p>}
      <Monitor shows={activity} />
      <div className="words">
        <p className="facts">
          <span className="seat">{t.session.seat(number)}</span>
          <span>{t.session.kind[kind]}</span>
          <span>{t.session.since(clock(since))}</span>
        </p>
        <SupportKey supportKey={supportKey} />
        <Activities session={session} desk={desk} />
        <p className="explained">{t.session.explained[activity]}</p>
        <button type="button" className="end" disabled={isEnding} onClick={() => desk.end(session)}>
          {isEnding ? t.session.isEnding : t.session.end}
          <span className="unseen"> {supportKey}</span>
        </button>
      </div>
    </article>
  )
}

/** Over for the technician, and Sitzplan does not know yet. */
function StillEnding({ session: { seat, supportKey }, safeUntil }: { session: SupportSession; safeUntil: Date }) {
  const { t, clock } = useTexts()
  // The minute after: in the one the clock shows the seat may still be kept.
  const latest = new Date(safeUntil.getTime() + 60_000)
  return (
    <article id={seat.id} tabIndex={-1} className="card warning" aria-label={`${t.session.supportKey} ${supportKey}`}>
      <h3>{t.session.ending}</h3>
      <p role="status">{t.session.freedLater(clock(latest))}</p>
      <p className="facts">
        <span className="seat">{t.session.seat(seat.session.seat.number)}</span>
        <span>
          {t.session.supportKey} {supportKey}
        </span>
      </p>
    </article>
  )
}

function SupportKey({ supportKey }: { supportKey: string }) {
  const { t } = useTexts()
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(supportKey).then(
      () => setCopied(true),
      () => undefined,
    )
  return (
    <p className="key">
      <span className="unseen">{t.session.supportKey} </span>
      <output>{supportKey}</output>
      <button type="button" className="quiet" onClick={copy}>
        {isCopied ? t.session.copied : t.session.copy}
      </button>
    </p>
  )
}

/** In a real product the connection to the customer's computer says what is going on. Here the technician does. */
function Activities({ session, desk }: { session: SupportSession; desk: Desk }) {
  const { t } = useTexts()
  return (
    <fieldset className="activities" disabled={session.isEnding}>
      <legend className="unseen">{t.session.activity}</legend>
      {activities.map((activity) => (
        <label key={activity}>
          <input
            type="radio"
            name={`activity ${session.supportKey}`}
            checked={session.activity === activity}
            onChange={() => desk.setActivity(session, activity)}
          />
          <ActivityMark activity={activity} />
          {t.session.activities[activity]}
        </label>
      ))}
    </fieldset>
  )
}
