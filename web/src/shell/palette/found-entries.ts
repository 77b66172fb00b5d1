// Whom the server finds while one types: people, for operators accounts; and those who were opened last.
import { useDebouncedValue } from '@mantine/hooks'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { User } from '@sitzplan/contract/users'
import type { VendorAccount } from '@sitzplan/contract/vendor'
import { IconBuilding, IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { accountsKey, accountsPath } from '../../features/accounts/accounts-queries.ts'
import { userQuery } from '../../features/users/user-queries.ts'
import { address, read } from '../../platform/calls.ts'
import { useMay, useMe } from '../../platform/me.ts'
import { searched } from '../../platform/searched.ts'
import type { Entry } from './entry.ts'
import { isFitting } from './finding-rules.ts'

const mostFound = 6
const restMilliseconds = 200
const personPrefix = 'person:'

interface Found {
  entries: Entry[]
  /** What is typed has not been answered yet. */
  isSearching: boolean
  error: unknown
}

/** What is typed on gives up what was asked before. */
export function useFoundEntries(typed: string): Found {
  const isOperator = useMe().user.role === 'operator'
  const mayFind = useMay('users.view') || isOperator
  const text = searched(typed.trim(), 100)
  const [search] = useDebouncedValue(text, restMilliseconds)
  const query = useQuery({
    queryKey: isOperator ? [...accountsKey, 'palette', search] : ['users', 'palette', search],
    queryFn: ({ signal }) => (isOperator ? accountsFound : peopleFound)(search, signal),
    enabled: mayFind && search !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  })
  const isAsked = mayFind && text !== ''
  const found = isAsked && search !== '' ? (query.data ?? []) : []
  const isAnswered = search === text && !query.isPlaceholderData
  return {
    // Whoever goes on typing and presses Enter at once does not mean somebody found before.
    entries: isAnswered ? found : found.filter((one) => isFitting(one, text)),
    isSearching: isAsked && (search !== text || query.isFetching),
    error: isAsked ? query.error : null,
  }
}

/** The names of people one opened lately; whom one may no longer see is left out. */
export function useRecentPeople(recent: readonly string[]): Entry[] {
  const maySee = useMay('users.view')
  const ids = recent.flatMap((id) => (id.startsWith(personPrefix) ? [id.slice(personPrefix.length)] : []))
  return useQueries({
    queries: maySee ? ids.map((id) => ({ ...userQuery(id), retry: false, staleTime: 60_000 })) : [],
    combine: (answers) => answers.flatMap(({ data }) => (data ? [personEntry(data)] : [])),
  })
}

async function peopleFound(search: string, signal: AbortSignal): Promise<Entry[]> {
  const { items } = await read<{ items: User[] }>(address('/api/v1/users', { search, limit: mostFound }), signal)
  return items.map(personEntry)
}

async function accountsFound(search: string, signal: AbortSignal): Promise<Entry[]> {
  const { items } = await read<{ items: VendorAccount[] }>(address(accountsPath, { search, limit: mostFound }), signal)
  return items.map(({ id, name }) => ({
    id: `account:${id}`,
    group: 'accounts',
    name,
    icon: IconBuilding,
    to: `${pageAddresses.accounts}/${id}`,
  }))
}

const personEntry = ({ id, name, email }: User): Entry => ({
  id: personPrefix + id,
  group: 'people',
  name,
  also: email,
  ...(email !== name && { detail: email }),
  icon: IconUser,
  to: `${pageAddresses.users}/${id}`,
})
