// Keeps the pages of users up to date, by the event stream and after own changes: a short list is read anew, in a long
// one only the people whom something happened to.
import type { User } from '@sitzplan/contract/users'
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Page } from '../../platform/lists.ts'
import { useLiveEvents } from '../../platform/live.tsx'
import { useRefreshed } from '../../platform/refresh.ts'
import { isLongList, userQuery } from './user-queries.ts'

type UserList = InfiniteData<Page<User>>

const atMostAtOnce = 50

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
      const ids = [...changed.current].slice(0, atMostAtOnce)
      changed.current.clear()
      void readUsersAnew(queries, ids)
    }, 1_000)
  })
}

export async function readUsersAnew(queries: QueryClient, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    void queries.invalidateQueries({ queryKey: userQuery(id).queryKey })
    void queries.invalidateQueries({ queryKey: ['users', 'history', id] })
  }
  void queries.invalidateQueries({ queryKey: ['users', 'counts'] })
  const lists = { queryKey: ['users', 'list'] }
  void queries.invalidateQueries({ ...lists, predicate: (query) => !isLongList(query) })
  for (const { queryKey } of queries.getQueryCache().findAll({ ...lists, predicate: isLongList })) {
    const shown = (queries.getQueryData<UserList>(queryKey)?.pages ?? []).flatMap(({ items }) => items)
    for (const id of ids.filter((one) => shown.some((user) => user.id === one))) {
      const user = await queries.fetchQuery({ ...userQuery(id), staleTime: 0 }).catch(() => null)
      queries.setQueryData<UserList>(queryKey, (list) => list && withUser(list, id, user))
    }
  }
}

/** The list with one person as they are now; without them when they are gone. */
function withUser(list: UserList, id: string, user: User | null): UserList {
  const pages = list.pages.map((page) =>
    page.items.some((item) => item.id === id)
      ? { ...page, items: page.items.flatMap((item) => (item.id === id ? (user ?? []) : item)) }
      : page,
  )
  return { ...list, pages }
}
