// Keeps the pages of users up to date, by the event stream and after own changes: a short list is read anew, in a long
// one only the people whom something happened to, unless they are many.
import type { User } from '@sitzplan/contract/users'
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Page } from '../../platform/lists.ts'
import { useLiveEvents } from '../../platform/live.tsx'
import { isRefused } from '../../platform/problems.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { isLongList, userQuery } from './user-queries.ts'

type UserList = InfiniteData<Page<User>>

/** When more people of a long list have changed, reading all of it takes fewer calls. */
const mostOneByOne = 50

export function useUsersRefreshed(): void {
  const queries = useQueryClient()
  const changed = useRef(new Set<string>())
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  // What is free changes with every assignment.
  useRefreshed(['products', 'assignable'], ({ event }) => event !== 'line')

  useLiveEvents((events) => {
    for (const { event, data } of events)
      if (event === 'users' && data.target.kind === 'user' && data.target.id) changed.current.add(data.target.id)
    if (changed.current.size === 0) return
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      const ids = [...changed.current]
      changed.current.clear()
      void readUsersAnew(queries, ids)
    }, 1_000)
  })
}

export async function readUsersAnew(queries: QueryClient, ids: readonly string[]): Promise<void> {
  const changed = new Set(ids)
  for (const about of ['one', 'history'])
    void queries.invalidateQueries({
      queryKey: ['users', about],
      predicate: ({ queryKey: [, , id] }) => typeof id === 'string' && changed.has(id),
    })
  void queries.invalidateQueries({ queryKey: ['users', 'counts'] })
  const lists = { queryKey: ['users', 'list'] }
  void queries.invalidateQueries({ ...lists, predicate: (query) => !isLongList(query) })
  for (const { queryKey } of queries.getQueryCache().findAll({ ...lists, predicate: isLongList })) {
    const shown = (queries.getQueryData<UserList>(queryKey)?.pages ?? []).flatMap(({ items }) => items)
    const changedHere = shown.filter(({ id }) => changed.has(id))
    if (changedHere.length > mostOneByOne) {
      void queries.invalidateQueries({ queryKey, exact: true })
      continue
    }
    for (const { id } of changedHere) {
      const user = await queries.fetchQuery({ ...userQuery(id), staleTime: 0 }).catch(nullIfGone)
      if (user !== undefined) queries.setQueryData<UserList>(queryKey, (list) => list && withUser(list, id, user))
    }
  }
}

/** Undefined: what has become of them is not known. */
const nullIfGone = (error: unknown) => (isRefused(error, 'not_found') ? null : undefined)

/** The list with one person as they are now; without them when they are gone. */
function withUser(list: UserList, id: string, user: User | null): UserList {
  const pages = list.pages.map((page) =>
    page.items.some((item) => item.id === id)
      ? { ...page, items: page.items.flatMap((item) => (item.id === id ? (user ?? []) : item)) }
      : page,
  )
  return { ...list, pages }
}
