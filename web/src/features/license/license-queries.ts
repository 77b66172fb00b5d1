// The license of the account: what it owns, what is used of it, and what is pending.
import type { License } from '@sitzplan/contract/licenses'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { read } from '../../platform/calls.ts'
import { useMay } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'

const licenseQuery = queryOptions({
  queryKey: ['license'],
  queryFn: ({ signal }) => read<License>('/api/v1/license', signal),
})

/** Nothing for who may not see it. */
export function useLicense() {
  useRefreshed(['license'], () => true)
  return useQuery({ ...licenseQuery, enabled: useMay('licenses.view') })
}
