// Running sessions: the seating plan, and the same as a list. Both live; what is selected can be ended.
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import { IconArmchair, IconSearch } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { Door } from './door.tsx'
import { EndSessionsBar } from './end-sessions-bar.tsx'
import { EndSessionsDialog } from './end-sessions-dialog.tsx'
import { useNamedPlan } from './named-plan.ts'
import { useSeatingPlan } from './seating.ts'
import { SeatingPlanView } from './seating-plan.tsx'
import { SelectionContext, stillShown, toggled } from './selection.tsx'
import { SessionList } from './session-list.tsx'
import { listedLines, listedSessions } from './session-list-rules.ts'
import { type SessionView, useSessionView } from './session-view.ts'
import classes from './sessions-page.module.css'

export default function SessionsPage() {
  const { t } = useTranslation('sessions')
  const plan = useSeatingPlan()
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <Loaded query={plan}>{(loaded) => <Sessions plan={loaded} />}</Loaded>
    </PageFrame>
  )
}

function Sessions({ plan }: { plan: SeatingPlan }) {
  const view = useSessionView()
  const [isEnding, { open, close }] = useDisclosure(false)
  // Who ends sessions may see whose they are; so may who asks for the list.
  const named = useNamedPlan(plan, isEnding || view.shape === 'list')
  const selection = useChosenSessions(useMemo(() => shownSessions(named, view), [named, view]))
  return (
    <SelectionContext value={selection}>
      <ViewControls view={view} plan={plan} />
      {view.shape === 'plan' ? <RoomsBody view={view} plan={plan} /> : <ListBody view={view} plan={named} />}
      <EndSessionsBar onEnd={open} />
      <EndSessionsDialog plan={named} isOpen={isEnding} onClose={close} />
    </SelectionContext>
  )
}

/** What stands on the page under its filters. */
const shownSessions = (plan: SeatingPlan, { shape, filter }: SessionView): string[] =>
  shape === 'list'
    ? listedSessions(plan, filter).map(({ session }) => session.id)
    : roomsOf(plan, filter).flatMap(({ sessions }) => sessions.map(({ id }) => id))

const roomsOf = ({ rooms }: SeatingPlan, { product }: SessionView['filter']) =>
  rooms.filter((room) => product === null || room.product === product)

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

function ViewControls({ view, plan }: { view: SessionView; plan: SeatingPlan }) {
  const { t } = useTranslation(['sessions', 'common'])
  const activities = ['attended', 'unattended', 'idle'] as const
  return (
    <div className={classes.controls}>
      <SegmentedControl
        aria-label={t('view.label')}
        value={view.shape}
        onChange={(shape) => view.set({ view: shape === 'list' ? 'list' : null })}
        data={[
          { value: 'plan', label: t('view.plan') },
          { value: 'list', label: t('view.list') },
        ]}
      />
      <div className={classes.filters}>
        {view.shape === 'list' && (
          <TextInput
            aria-label={t('filter.search')}
            placeholder={t('filter.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={view.filter.search}
            onChange={(event) => view.set({ search: event.currentTarget.value })}
          />
        )}
        <Select
          aria-label={t('filter.product')}
          placeholder={`${t('filter.product')}: ${t('filter.all')}`}
          clearable
          value={view.filter.product}
          onChange={(product) => view.set({ product })}
          data={plan.rooms.map(({ product, name }) => ({ value: product, label: name }))}
        />
        {view.shape === 'list' && (
          <Select
            aria-label={t('filter.activity')}
            placeholder={`${t('filter.activity')}: ${t('filter.all')}`}
            clearable
            value={view.filter.activity}
            onChange={(activity) => view.set({ activity })}
            data={activities.map((activity) => ({ value: activity, label: t(`common:activity.${activity}`) }))}
          />
        )}
      </div>
    </div>
  )
}

function RoomsBody({ view, plan }: { view: SessionView; plan: SeatingPlan }) {
  const rooms = roomsOf(plan, view.filter)
  if (plan.rooms.length === 0) return <NoRooms />
  if (rooms.length === 0) return <NothingMatches view={view} />
  return <SeatingPlanView rooms={rooms} withoutNames={plan.withoutNames} />
}

function ListBody({ view, plan }: { view: SessionView; plan: SeatingPlan }) {
  const { t } = useTranslation('sessions')
  const listed = useMemo(() => listedSessions(plan, view.filter), [plan, view.filter])
  const lines = useMemo(() => listedLines(plan, view.filter), [plan, view.filter])
  if (plan.rooms.length === 0) return <NoRooms />
  return (
    <>
      {listed.length > 0 ? (
        <Card label={t('list.caption')}>
          <SessionList sessions={listed} />
        </Card>
      ) : view.isFiltered ? (
        <NothingMatches view={view} />
      ) : (
        <Empty icon={<IconArmchair size={36} />} title={t('empty.title')} text={t('empty.text')} />
      )}
      {lines.length > 0 && (
        <Card title={t('door.title')}>
          <div className={classes.lines}>
            {lines.map(({ product, name, line }) => (
              <Door key={product} line={line} title={name} />
            ))}
          </div>
        </Card>
      )}
    </>
  )
}

function NoRooms() {
  const { t } = useTranslation('sessions')
  return <Empty icon={<IconArmchair size={36} />} title={t('empty.noPools')} text={t('empty.noPoolsText')} />
}

function NothingMatches({ view }: { view: SessionView }) {
  const { t } = useTranslation('sessions')
  return (
    <Empty
      title={t('empty.filtered')}
      action={
        <Button variant="default" onClick={() => view.set({ product: null, activity: null, search: null })}>
          {t('filter.clear')}
        </Button>
      }
    />
  )
}
