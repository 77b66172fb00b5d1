// Saving everybody that the filter finds as a file for spreadsheets.
import { address, download } from '../../platform/calls.ts'
import { todayIn } from '../../platform/days.ts'
import { useTimeZone } from '../../platform/me.ts'
import { useSaving } from '../../ui/use-saving.ts'
import type { UserListView } from './user-list-rules.ts'

export function useUserExport(view: UserListView) {
  const timeZone = useTimeZone()
  return useSaving(() =>
    download(address('/api/v1/users', view), 'text/csv', `sitzplan-users-${todayIn(timeZone)}.csv`),
  )
}
