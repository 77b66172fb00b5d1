// Running sessions: the seating plan, and the same as a list. Both live, or of a moment that is looked back at; what is
// selected can be ended. On a wall there is the plan alone.
import { useDisclosure } from '@mantine/hooks'
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, useMe, useTimeZone } from '../../platform/me.ts'
import { dateTimeText, useNow } from '../../platform/time.ts'
import { PageFrame } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { EndSessionsBar } from './end-sessions-bar.tsx'
import { EndSessionsDialog } from './end-sessions-dialog.tsx'
import { useNamedPlan } from './named-plan.ts'
import { PastSessions } from './past-sessions.tsx'
import { PlanActions } from './plan-actions.tsx'
import { PlanBody } from './plan-body.tsx'
import { WithGroups } from './plan-groups.tsx'
import { PlanNews } from './plan-news.tsx'
import { useSeatingPlan } from './seating.ts'
import { SelectionContext, stillShown, toggled } from './selection.tsx'
import { listedSessions } from './session-list-rules.ts'
import { roomsShown, type SessionView, useSessionView } from './session-view.ts'
import classes from './sessions-page.module.css'
import { ViewControls } from './view-controls.tsx'
import { Wall } from './wall.tsx'

export default function SessionsPage() {
  const { t } = useTranslation('sessions')
  const plan = useSeatingPlan()
  const view = useSessionView()
  useFocusOfHistory(view.moment !== null)
  return (
    <PageFrame
      title={t('title')}
      text={<span className={classes.onScreen}>{t(view.moment === null ? 'text' : 'textThen')}</span>}
      actions={<PlanActions view={view} />}
    >
      {view.moment === null ? (
        <Loaded query={plan}>
          {(loaded) => (view.wall ? <Wall plan={loaded} view={view} /> : <Sessions plan={loaded} view={view} />)}
        </Loaded>
      ) : (
        <PastSessions view={view} moment={view.moment} />
      )}
    </PageFrame>
  )
}

/** What was pressed goes with the other time: the focus is where one goes on from. */
function useFocusOfHistory(isPast: boolean) {
  const wasPast = useRef(isPast)
  useEffect(() => {
    if (wasPast.current === isPast) return
    wasPast.current = isPast
    document.querySelector<HTMLElement>('[data-history]')?.focus()
  }, [isPast])
}

function Sessions({ plan, view }: { plan: SeatingPlan; view: SessionView }) {
  const [isEnding, { open, close }] = useDisclosure(false)
  // Who ends sessions may see whose they are; so may who asks for the list.
  const named = useNamedPlan(plan, isEnding || view.shape === 'list')
  // A group of one would name whom the plan does not.
  const mayShowGroups = useMay('users.view') && !plan.withoutNames
  const selection = useChosenSessions(useMemo(() => shownSessions(named, view), [named, view]))
  return (
    <SelectionContext value={selection}>
      <PrintedAt />
      <PlanNews rooms={plan.rooms} />
      <ViewControls view={view} rooms={plan.rooms} mayShowGroups={mayShowGroups} />
      <WithGroups isOn={view.showsGroups && mayShowGroups}>
        <PlanBody view={view} plan={view.shape === 'plan' ? plan : named} />
      </WithGroups>
      <EndSessionsBar onEnd={open} />
      <EndSessionsDialog plan={named} isOpen={isEnding} onClose={close} />
    </SelectionContext>
  )
}

/** On paper nothing changes live: it says of when it is. */
function PrintedAt() {
  const { account } = useMe()
  const timeZone = useTimeZone()
  return (
    <p className={classes.printed}>
      {account.name} · {dateTimeText(new Date(useNow(30)), timeZone)}
    </p>
  )
}

/** What stands on the page under its filters. */
const shownSessions = (plan: SeatingPlan, { shape, filter }: SessionView): string[] =>
  shape === 'list'
    ? listedSessions(plan, filter).map(({ session }) => session.id)
    : roomsShown(plan.rooms, filter).flatMap(({ sessions }) => sessions.map(({ id }) => id))

/** Only what is shown is selected: nobody ends what a filter has taken out of sight. */
function useChosenSessions(shown: readonly string[]) {
  const isAllowed = useMay('sessions.end')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set())
  const toggle = useCallback((ids: readonly string[]) => setChosen((now) => toggled(now, ids)), [])
  useEffect(() => {
    setChosen((now) => stillShown(now, new Set(shown)))
  }, [shown])
  return useMemo(() => ({ isAllowed, chosen, toggle }), [isAllowed, chosen, toggle])
}
