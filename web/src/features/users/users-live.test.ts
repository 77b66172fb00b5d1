// A list of many pages of people is kept up to date without being read anew for each of them.
import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { readUsersAnew } from './users-live.ts'

const listKey = ['users', 'list', {}]
const ids = Array.from({ length: 250 }, (_, number) => `user-${number}`)

function withLongList(): QueryClient {
  const queries = new QueryClient()
  const pages = [0, 50, 100, 150, 200].map((from) => ({ items: ids.slice(from, from + 50).map((id) => ({ id })) }))
  queries.setQueryData(listKey, { pages, pageParams: [] })
  return queries
}

const shown = (queries: QueryClient) =>
  queries
    .getQueryData<{ pages: { items: { id: string }[] }[] }>(listKey)
    ?.pages.flatMap(({ items }) => items.map(({ id }) => id))

test('when many have changed the whole list is read anew', async () => {
  const queries = withLongList()
  await readUsersAnew(queries, ids.slice(0, 60))
  expect(queries.getQueryState(listKey)?.isInvalidated).toBe(true)
})

test('nobody leaves the list because the server is away', async () => {
  const queries = withLongList()
  await readUsersAnew(queries, ['user-7', 'user-180', 'somebody-else'])
  expect(shown(queries)).toEqual(ids)
  expect(queries.getQueryState(listKey)?.isInvalidated).toBe(false)
})
