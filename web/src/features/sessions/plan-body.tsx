// What stands below the filters: the rooms, or the list; and what to do where there is nothing.
import { Button } from '@mantine/core'
import { IconArmchair } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { Door } from './door.tsx'
import type { DrawnRoom } from './drawn-room.ts'
import { SeatingPlanView } from './seating-plan.tsx'
import { SessionList } from './session-list.tsx'
import { listedLines, listedSessions } from './session-list-rules.ts'
import { roomsShown, type SessionView } from './session-view.ts'
import classes from './sessions-page.module.css'

interface PlanBodyProps {
  view: SessionView
  plan: { rooms: DrawnRoom[]; withoutNames: boolean }
}

export const PlanBody = (props: PlanBodyProps) =>
  props.view.shape === 'plan' ? <RoomsBody {...props} /> : <ListBody {...props} />

function RoomsBody({ view, plan }: PlanBodyProps) {
  const rooms = roomsShown(plan.rooms, view.filter)
  if (plan.rooms.length === 0) return <NoRooms />
  if (rooms.length === 0) return <NothingMatches view={view} />
  return <SeatingPlanView rooms={rooms} withoutNames={plan.withoutNames} />
}

function ListBody({ view, plan }: PlanBodyProps) {
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
