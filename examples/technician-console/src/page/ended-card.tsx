// Sessions that somebody else ended: who, when, why, and the way back, which leads through the line.
import type { Desk } from './desk.ts'
import type { DeskState, EndedSessions } from './desk-state.ts'
import { SeatMark } from './drawings.tsx'
import { useTexts } from './language.tsx'

export function EndedCard({ ended, state, desk }: { ended: EndedSessions; state: DeskState; desk: Desk }) {
  const { t, clock } = useTexts()
  const { ending, supportKeys } = ended
  const mayGoBack = ending.reason === 'ended_by_admin' && state.sessions.length === 0 && state.door.at === 'open'
  return (
    <section className="card ended" aria-label={t.ended.title(ending, supportKeys)}>
      <SeatMark isTaken={false} />
      <h2>{t.ended.title(ending, supportKeys)}</h2>
      <p className="facts">{t.ended.at(clock(ending.endedAt), supportKeys.map(inOneLine))}</p>
      {ending.note && (
        <blockquote>
          <span className="unseen">{t.ended.note}: </span>
          {ending.note}
        </blockquote>
      )}
      <p>{t.ended.why[ending.reason]}</p>
      <div className="actions">
        {mayGoBack && (
          <button type="button" className="strong" onClick={() => desk.newSession({ wait: true })}>
            {t.ended.back}
          </button>
        )}
        <button type="button" className={mayGoBack ? 'quiet' : ''} onClick={() => desk.dismiss(ended)}>
          {t.ended.dismiss}
        </button>
      </div>
    </section>
  )
}

const inOneLine = (supportKey: string) => supportKey.replaceAll(' ', '\u00a0')
