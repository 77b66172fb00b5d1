// The desk on the screen: what was ended, what stands between the technician and the next session, what runs.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Desk } from './desk.ts'
import type { DeskState } from './desk-state.ts'
import { DoorPanel } from './door-panel.tsx'
import { EndedCard } from './ended-card.tsx'
import { useTexts } from './language.tsx'
import { SessionCard } from './session-card.tsx'
import { useNow } from './use-now.ts'

export function Workplace({ desk }: { desk: Desk }) {
  const { t } = useTexts()
  const state = useSyncExternalStore(desk.subscribe, desk.state)
  useTabTitle(state)
  useFocusThatStays(state)
  useEffect(() => desk.takePlaceAgain(), [desk])
  return (
    <main className="workplace">
      <h1 className="unseen">{t.signIn.title}</h1>
      <p className="unseen" role="status">
        {state.news?.(t)}
      </p>
      <ConnectionLost state={state} />
      {state.ended.map((ended) => (
        <EndedCard key={ended.supportKeys.join()} ended={ended} state={state} desk={desk} />
      ))}
      <DoorPanel state={state} desk={desk} />
      {state.sessions.length > 0 && (
        <section className="sessions">
          <h2>{t.session.title}</h2>
          {state.sessions.map((session) => (
            <SessionCard key={session.supportKey} session={session} desk={desk} />
          ))}
        </section>
      )}
    </main>
  )
}

function ConnectionLost({ state: { sessions } }: { state: DeskState }) {
  const { t, clock, lasting } = useTexts()
  const now = useNow()
  // Sessions that are being ended say for themselves how long that takes.
  const kept = sessions.filter(({ isEnding }) => !isEnding)
  const until = Math.min(...kept.flatMap(({ safeUntil }) => (safeUntil ? [safeUntil.getTime()] : [])))
  if (until === Number.POSITIVE_INFINITY) return null
  return (
    <section className="card warning" aria-label={t.connection.lost}>
      <h2>{t.connection.lost}</h2>
      <p>{t.connection.safe(clock(new Date(until)), lasting((until - now) / 1000))}</p>
    </section>
  )
}

/** Who waits looks at other things meanwhile: the tab's title tells the place, and that it is one's turn. */
function useTabTitle({ door, sessions }: DeskState): void {
  const { t } = useTexts()
  const isMyTurn = sessions.some(({ cameFromLine }) => cameFromLine)
  const place = door.at === 'line' ? t.line.tab(door.place.position) : isMyTurn ? t.session.tab : null
  useEffect(() => {
    document.title = [place, t.product].filter(Boolean).join(' · ')
  }, [place, t])
}

/** Where the button that was pressed is gone, a keyboard goes on at what came in its place. */
function useFocusThatStays({ door, sessions }: DeskState): void {
  const newest = sessions[0]?.seat.id
  const target = door.at === 'open' && newest ? newest : 'door'
  const last = useRef(`${door.at} ${newest}`)
  useEffect(() => {
    const present = `${door.at} ${newest}`
    if (last.current !== present && document.activeElement === document.body) {
      document.getElementById(target)?.focus({ preventScroll: true })
    }
    last.current = present
  }, [door.at, newest, target])
}
