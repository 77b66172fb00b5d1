// What the pages read of groups. Shapes are those of the contract.
import type { Group } from '@sitzplan/contract/groups'
import { queryOptions } from '@tanstack/react-query'
import { address, read } from '../../platform/calls.ts'

interface Page {
  items: Group[]
  nextCursor: string | null
}

/** Every group that the reader sees, by name; an account has a thousand at most. */
export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: async ({ signal }) => {
    const groups: Group[] = []
    let cursor: string | null = null
    do {
      const page: Page = await read<Page>(address('/api/v1/groups', { limit: 200, cursor }), signal)
      groups.push(...page.items)
      cursor = page.nextCursor
    } while (cursor !== null)
    return groups
  },
})
