// The columns of the list of users, and which of them this browser shows.
import { useLocalStorage } from '@mantine/hooks'
import { useMemo } from 'react'
import type { SortColumn } from './user-list-rules.ts'

export const columns = ['products', 'groups', 'role', 'status', 'type', 'lastSignInAt', 'language'] as const
export type Column = (typeof columns)[number]

/** Width of each column, for all rows alike. */
export const columnWidths: Record<'person' | Column, string> = {
  person: 'minmax(220px, 5fr)',
  products: 'minmax(190px, 6fr)',
  groups: 'minmax(110px, 2fr)',
  role: 'minmax(88px, 1fr)',
  status: 'minmax(104px, 1fr)',
  type: 'minmax(82px, 1fr)',
  lastSignInAt: 'minmax(132px, 1fr)',
  language: 'minmax(84px, 1fr)',
}

export const sortableColumns: Partial<Record<Column, SortColumn>> = {
  role: 'role',
  status: 'status',
  lastSignInAt: 'lastSignInAt',
}

const usual: Column[] = ['products', 'role', 'status', 'type', 'lastSignInAt']

/** The columns that are shown, in their order, and a switch for each. */
export function useColumns(): { shown: Column[]; toggle(column: Column): void } {
  const [chosen, setChosen] = useLocalStorage<Column[]>({
    key: 'sitzplan.users.columns',
    defaultValue: usual,
    getInitialValueInEffect: false,
  })
  const known = Array.isArray(chosen) ? chosen : usual
  const shown = useMemo(() => columns.filter((column) => known.includes(column)), [known])
  return {
    shown,
    toggle: (column) => setChosen(known.includes(column) ? known.filter((one) => one !== column) : [...known, column]),
  }
}
