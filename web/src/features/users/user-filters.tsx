// Finding people: a search, filters by category and value, and the filters that are set, each with a way to take it
// off. Everything stands in the address.
import { Button, CloseButton, Menu, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconColumns3, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CategoryFilter } from './category-filter.tsx'
import { FilterChips } from './filter-chips.tsx'
import { type Column, columns } from './user-columns.ts'
import classes from './user-filters.module.css'
import type { FilterCategory, UserListView } from './user-list-rules.ts'

interface Filtering {
  view: UserListView
  categories: readonly FilterCategory[]
  onChange(values: Partial<UserListView>): void
}

export function UserFilters({
  onClear,
  children,
  ...filtering
}: Filtering & {
  onClear(): void
  /** Stands at the end of the row. */
  children?: ReactNode
}) {
  const category = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.filters}>
      <Search view={filtering.view} onChange={filtering.onChange} />
      <CategoryFilter categories={filtering.categories} onChange={filtering.onChange} categoryRef={category} />
      {children}
      <FilterChips {...filtering} onClear={onClear} onGone={() => category.current?.focus()} />
    </div>
  )
}

function Search({ view, onChange }: Pick<Filtering, 'view' | 'onChange'>) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const asked = view.search ?? ''
  const [text, setText] = useState(asked)
  const ask = useDebouncedCallback((search: string) => onChange({ search: search.trim() || undefined }), 250)
  // Somebody else changed the address: a chip, the way back.
  useEffect(() => {
    setText((present) => (present.trim() === asked ? present : asked))
  }, [asked])
  const change = (search: string) => {
    setText(search)
    ask(search)
  }
  return (
    <TextInput
      type="search"
      className={classes.search}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text && <CloseButton size="sm" aria-label={common('clearFilters')} onClick={() => change('')} />}
      value={text}
      maxLength={200}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}

export function ColumnMenu({ shown, onToggle }: { shown: readonly Column[]; onToggle(column: Column): void }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" className={classes.columns} leftSection={<IconColumns3 size={16} aria-hidden />}>
          {common('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map((column) => (
          <Menu.CheckboxItem
            key={column}
            closeMenuOnClick={false}
            checked={shown.includes(column)}
            onChange={() => onToggle(column)}
          >
            {t(`column.${column}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
