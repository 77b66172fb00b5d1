// What the address says: the period, its last day, the product, chart or table.
import { type UsageRange, usageRanges } from '@sitzplan/contract/usage-terms'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { addDays, todayIn } from '../../platform/days.ts'
import { useTimeZone } from '../../platform/me.ts'
import { withParameters } from '../../platform/with-parameters.ts'

const daysOfRange: Record<UsageRange, number> = { day: 1, week: 7, month: 30 }

export interface UsageView {
  range: UsageRange
  /** The last day. */
  last: string
  isToday: boolean
  product: string | null
  shape: 'chart' | 'table'
  /** Whole periods back (negative) or on, as far as today. */
  move(periods: number): void
  toToday(): void
  set(parts: Record<string, string | null>): void
}

const isRange = (text: string | null): text is UsageRange => usageRanges.some((range) => range === text)
const isDay = (text: string) => /^2\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

export function useUsageView(): UsageView {
  const [parameters, setParameters] = useAddressParameters()
  const today = todayIn(useTimeZone())
  const asked = parameters.get('range')
  const range = isRange(asked) ? asked : 'week'
  const date = parameters.get('date') ?? ''
  const last = isDay(date) && date < today ? date : today
  const set: UsageView['set'] = (parts) => setParameters((before) => withParameters(before, parts))
  return {
    range,
    last,
    isToday: last === today,
    product: parameters.get('product'),
    shape: parameters.get('view') === 'table' ? 'table' : 'chart',
    move: (periods) => {
      const day = addDays(last, periods * daysOfRange[range])
      set({ date: day < today ? day : null })
    },
    toToday: () => set({ date: null }),
    set,
  }
}
