// What the pages read of groups. Shapes are those of the contract.
import type { Group } from '@sitzplan/contract/groups'
import { queryOptions } from '@tanstack/react-query'
import { readAll } from '../../platform/lists.ts'

/** Every group that the reader sees, by name; an account has a thousand at most. */
export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: ({ signal }) => readAll<Group>('/api/v1/groups', signal),
})
