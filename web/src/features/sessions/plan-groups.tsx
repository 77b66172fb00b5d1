// The groups of the people in the plan: read while somebody wants to see them, told to every seat, and what their marks
// mean.
import type { GroupInPlan } from '@sitzplan/contract/seating-plan'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { readAll } from '../../platform/lists.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { numberText } from '../../platform/time.ts'
import classes from './group-marks.module.css'
import {
  type GroupMark,
  type GroupsOfPerson,
  groupsOfPeople,
  type MarkedGroup,
  markedGroups,
} from './group-marks-rules.ts'

const groupsInPlanQuery = queryOptions({
  queryKey: ['seating-plan', 'groups'],
  queryFn: ({ signal }) => readAll<GroupInPlan>('/api/v1/seating-plan/groups', signal),
  refetchInterval: 60_000,
})

type ByPerson = ReadonlyMap<string, GroupsOfPerson>

const nobody: ByPerson = new Map()
const PlanGroups = createContext<ByPerson | null>(null)

/** By person; null: nobody wants to see groups. */
export const usePlanGroups = () => useContext(PlanGroups)

/** What stands inside shows groups, below what their marks mean. */
export function WithGroups({ isOn, children }: { isOn: boolean; children: ReactNode }) {
  useRefreshed(groupsInPlanQuery.queryKey, ({ event }) => ['sessions', 'line', 'users'].includes(event), 5)
  const { data: groups } = useQuery({ ...groupsInPlanQuery, enabled: isOn })
  const marks = useRef<MarkedGroup[]>([])
  const people = useRef(nobody)
  const shown = useMemo(() => {
    marks.current = markedGroups(marks.current, groups ?? [])
    people.current = groupsOfPeople(people.current, marks.current, groups ?? [])
    return { marked: marks.current, people: people.current }
  }, [groups])
  return (
    <PlanGroups value={isOn ? shown.people : null}>
      {isOn && groups && <GroupLegend groups={shown.marked} />}
      {children}
    </PlanGroups>
  )
}

export function GroupSign({ mark }: { mark: GroupMark }) {
  return <span className={classes.mark} data-group={mark ?? 'other'} aria-hidden />
}

function GroupLegend({ groups }: { groups: MarkedGroup[] }) {
  const { t } = useTranslation('sessions')
  const others = groups.filter(({ mark }) => mark === null)
  if (groups.length === 0) return <p className={classes.none}>{t('groups.none')}</p>
  return (
    <ul className={classes.legend} aria-label={t('groups.legend')}>
      {groups
        .filter(({ mark }) => mark !== null)
        .map(({ id, name, mark, people }) => (
          <li key={id}>
            <GroupSign mark={mark} />
            {name} <span>{numberText(people)}</span>
          </li>
        ))}
      {others.length > 0 && (
        <li>
          <GroupSign mark={null} />
          {t('groups.others', { count: others.length })}
        </li>
      )}
    </ul>
  )
}
