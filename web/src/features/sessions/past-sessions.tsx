// The seating plan, or the list, of a moment that is over. Nothing of it can be selected or ended.
import { Switch } from '@mantine/core'
import { IconArmchair } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty, Loaded } from '../../ui/states.tsx'
import { type DrawnRoom, pastRoomsDrawn } from './drawn-room.ts'
import classes from './history.module.css'
import { HistoryBar } from './history-bar.tsx'
import { usePastPlan } from './past-plan.ts'
import { PlanBody } from './plan-body.tsx'
import { PlanMoment } from './plan-moment.tsx'
import { isBusy, toldOf } from './room-rules.ts'
import type { SessionView } from './session-view.ts'
import { ViewControls } from './view-controls.tsx'

export function PastSessions({ view, moment }: { view: SessionView; moment: number }) {
  const { t } = useTranslation('sessions')
  const { query, names } = usePastPlan(moment)
  const { setMoment } = view
  return (
    <>
      <HistoryBar moment={moment} onMoment={setMoment} isLoading={query.isPending || query.isPlaceholderData}>
        <div className={classes.names}>
          {names.isOffered && (
            <Switch
              label={t('history.names')}
              checked={names.isOn}
              onChange={(event) => names.set(event.currentTarget.checked)}
            />
          )}
          <p>{t(names.isOffered ? 'history.namesNote' : 'history.withoutNames')}</p>
        </div>
      </HistoryBar>
      <Loaded query={query}>
        {(plan) => (
          <PlanMoment value={Date.parse(plan.at)}>
            <PastBody
              rooms={pastRoomsDrawn(plan)}
              key={plan.withoutNames ? 'nameless' : 'named'}
              view={view}
              isLoading={query.isPlaceholderData}
            />
          </PlanMoment>
        )}
      </Loaded>
    </>
  )
}

function PastBody({ rooms, view, isLoading }: { rooms: DrawnRoom[]; view: SessionView; isLoading: boolean }) {
  const { t } = useTranslation('sessions')
  const plan = useMemo(() => ({ rooms, withoutNames: false }), [rooms])
  return (
    <>
      <ViewControls view={view} rooms={rooms} />
      <p className="visually-hidden" role="status">
        {!isLoading &&
          rooms
            .filter(isBusy)
            .map((room) => t('history.told', toldOf(room)))
            .join('. ')}
      </p>
      <div className={classes.past} data-loading={isLoading || undefined}>
        {rooms.some(isBusy) ? (
          <PlanBody view={view} plan={plan} />
        ) : (
          <Empty icon={<IconArmchair size={36} />} title={t('history.empty')} text={t('history.emptyText')} />
        )}
      </div>
    </>
  )
}
