// What the address says: plan or list, and the filters, so that a view can be sent to a colleague.
import type { Activity } from '@sitzplan/contract/seats'
import { useMemo } from 'react'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import type { SessionFilter } from './session-list-rules.ts'

export interface SessionView {
  shape: 'plan' | 'list'
  filter: SessionFilter
  isFiltered: boolean
  /** Null or an empty text takes a part away. */
  set(parts: Record<string, string | null>): void
}

const activities: readonly string[] = ['idle', 'attended', 'unattended'] satisfies Activity[]
const isActivity = (text: string | null): text is Activity => activities.includes(text ?? '')

export function useSessionView(): SessionView {
  const [parameters, setParameters] = useAddressParameters()
  return useMemo(() => {
    const activity = parameters.get('activity')
    const filter = {
      product: parameters.get('product'),
      activity: isActivity(activity) ? activity : null,
      search: parameters.get('search') ?? '',
    }
    return {
      shape: parameters.get('view') === 'list' ? 'list' : 'plan',
      filter,
      isFiltered: Boolean(filter.product ?? filter.activity) || filter.search !== '',
      set: (parts) =>
        setParameters((before) => {
          const next = new URLSearchParams(before)
          for (const [name, value] of Object.entries(parts)) {
            if (value) next.set(name, value)
            else next.delete(name)
          }
          return next
        }),
    }
  }, [parameters, setParameters])
}
