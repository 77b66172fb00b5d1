// The columns of the list of users, and which of them this browser shows.
import { useLocalStorage } from '@mantine/hooks'
import { useMemo } from 'react'
import type { SortColumn } from './user-list-rules.ts'

export const columns = ['products', 'groups', 'role', 'status', 'type', 'lastSignInAt', 'language'] as const
export type Column = (typeof columns)[number]

/** Of each column, for all rows alike: the least width in pixels, and its share of what is left. */
const columnWidths: Record<'person' | Column, [least: number, share: number]> = {
  person: [228, 15],
  products: [186, 12],
  groups: [110, 4],
  role: [108, 2],
  status: [98, 2],
  type: [92, 2],
  lastSignInAt: [118, 2],
  language: [84, 2],
}
const [gap, padding, choice] = [12, 20, 20]

/**
 * The grid of a row without the box that chooses it, and how narrow it may become with it: the usual columns fit where
 * rows are rows, more of them scroll.
 */
export function rowGrid(shown: readonly Column[], isChosenFrom: boolean): { template: string; least: number } {
  const widths = (['person', ...shown] as const).map((column) => columnWidths[column])
  const columns = widths.map(([least, share]) => `minmax(${least}px, ${share}fr)`)
  const least = widths.reduce((sum, [width]) => sum + width + gap, 2 * padding - gap)
  return { template: columns.join(' '), least: isChosenFrom ? least + choice + gap : least }
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
