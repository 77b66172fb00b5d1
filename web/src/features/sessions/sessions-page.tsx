// Running sessions: the seating plan, and the same as a list. Both live; what is selected can be ended.
import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import { IconArmchair, IconSearch } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { EndSessionsBar } from './end-sessions-bar.tsx'
import { EndSessionsDialog } from './end-sessions-dialog.tsx'
import { useSeatingPlan } from './seating.ts'
import { SeatingPlanView } from './seating-plan.tsx'
import { SelectionContext, stillRunning, toggled } from './selection.tsx'
import { SessionList } from './session-list.tsx'
import { listedSessions } from './session-list-rules.ts'
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
  const selection = useChosenSessions(plan)
  const [isEnding, { open, close }] = useDisclosure(false)
  return (
    <SelectionContext value={selection}>
      <ViewControls view={view} plan={plan} />
      <SessionsBody view={view} plan={plan} />
      <EndSessionsBar onEnd={open} />
      <EndSessionsDialog plan={plan} isOpen={isEnding} onClose={close} />
    </SelectionContext>
  )
}

function useChosenSessions(plan: SeatingPlan) {
  const isAllowed = useMay('sessions.end')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set())
  const toggle = useCallback((ids: readonly string[]) => setChosen((now) => toggled(now, ids)), [])
  useEffect(() => {
    const running = new Set(plan.rooms.flatMap((room) => room.sessions.map(({ id }) => id)))
    setChosen((now) => stillRunning(now, running))
  }, [plan])
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

function SessionsBody({ view, plan }: { view: SessionView; plan: SeatingPlan }) {
  const { t } = useTranslation('sessions')
  if (plan.rooms.length === 0)
    return <Empty icon={<IconArmchair size={36} />} title={t('empty.noPools')} text={t('empty.noPoolsText')} />
  if (view.shape === 'plan')
    return <SeatingPlanView rooms={plan.rooms.filter(({ product }) => (view.filter.product ?? product) === product)} />
  return <ListedSessions view={view} plan={plan} />
}

function ListedSessions({ view, plan }: { view: SessionView; plan: SeatingPlan }) {
  const { t } = useTranslation('sessions')
  const listed = useMemo(() => listedSessions(plan, view.filter), [plan, view.filter])
  if (listed.length === 0)
    return view.isFiltered ? (
      <Empty title={t('empty.filtered')} />
    ) : (
      <Empty icon={<IconArmchair size={36} />} title={t('empty.title')} text={t('empty.text')} />
    )
  return (
    <Card label={t('list.caption')}>
      <SessionList sessions={listed} />
    </Card>
  )
}
