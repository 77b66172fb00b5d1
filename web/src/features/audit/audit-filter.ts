// The filter of the audit log as it stands in the address, and as the server takes it. Pure.
import { addDays, startOfDay } from '../../platform/days.ts'
import { searched } from '../../platform/searched.ts'

export const periods = ['always', 'today', 'week', 'month', 'custom'] as const
export type Period = (typeof periods)[number]

export interface AuditFilter {
  actor: string
  target: string
  action: string
  period: Period
  /** First and last day, of a period of one's own. */
  from: string
  to: string
}

/** So many characters of a name or an address are looked for. */
export const mostSearched = 200

const dayPattern = /^\d{4}-\d\d-\d\d$/
const dayOr = (value: string | null) =>
  value && dayPattern.test(value) && !Number.isNaN(Date.parse(value)) ? value : ''

export function filterOf(parameters: URLSearchParams): AuditFilter {
  const period = periods.find((each) => each === parameters.get('period')) ?? 'always'
  return {
    actor: searched(parameters.get('actor'), mostSearched),
    target: searched(parameters.get('target'), mostSearched),
    action: searched(parameters.get('action'), 100),
    period,
    from: period === 'custom' ? dayOr(parameters.get('from')) : '',
    to: period === 'custom' ? dayOr(parameters.get('to')) : '',
  }
}

/** The address's parameters after a change; what is not set is not there. */
export function parametersOf(filter: AuditFilter): URLSearchParams {
  const { period, from, to, ...texts } = filter
  const entries = Object.entries({
    ...texts,
    period: period === 'always' ? '' : period,
    ...(period === 'custom' && { from, to }),
  })
  return new URLSearchParams(entries.filter(([, value]) => value !== ''))
}

export const isFiltered = (filter: AuditFilter): boolean => parametersOf(filter).size > 0

/** What the server is asked. Days are those of the account's time zone; the last day is meant whole. */
export function queryOf(filter: AuditFilter, today: string, timeZone: string): Record<string, string | undefined> {
  const [first, last] = daysOf(filter, today)
  return {
    actor: filter.actor.trim() || undefined,
    target: filter.target.trim() || undefined,
    action: filter.action || undefined,
    from: first && startOfDay(first, timeZone).toISOString(),
    to: last && startOfDay(addDays(last, 1), timeZone).toISOString(),
  }
}

function daysOf({ period, from, to }: AuditFilter, today: string): [string | undefined, string | undefined] {
  if (period === 'today') return [today, undefined]
  if (period === 'week') return [addDays(today, -6), undefined]
  if (period === 'month') return [addDays(today, -29), undefined]
  return [from || undefined, to || undefined]
}
