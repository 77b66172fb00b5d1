// The list of users as a table; on a narrow page each row becomes a card. The name is the link to the person, and the
// whole row follows it.
import type { User } from '@sitzplan/contract/users'
import { useQueryClient } from '@tanstack/react-query'
import type { CSSProperties, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { rowParts } from '../../ui/row-parts.ts'
import { Tick } from '../../ui/tick.tsx'
import { type Chosen, isChosen } from './bulk-rules.ts'
import { type Column, rowGrid, sortableColumns } from './user-columns.ts'
import { userQuery } from './user-queries.ts'
import { useRowTexts } from './user-row-texts.ts'
import { UserRows } from './user-rows.tsx'
import classes from './user-table.module.css'
import { Head, type Sorting, SortMenu } from './user-table-heads.tsx'

/** Half a page: drawing a whole one holds up who scrolls. */
const peopleTogether = 25

export function UserTable({
  pages,
  columns,
  chosen,
  onToggle,
  ...sorting
}: Sorting & {
  pages: readonly { items: User[] }[]
  columns: readonly Column[]
  chosen: Chosen | null
  onToggle(ids: readonly string[]): void
}) {
  const { t } = useTranslation('users')
  const texts = useRowTexts()
  const follow = useLinkToUser(pages)
  const { template, least } = rowGrid(columns, chosen !== null)
  const shown = pages.flatMap(({ items }) => items.map(({ id }) => id))
  const parts = pages.flatMap(({ items }) => rowParts(items, peopleTogether))
  const areAll = chosen !== null && shown.every((id) => isChosen(chosen, id))
  const press = (event: MouseEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.choose : undefined
    if (id) onToggle([id])
    else follow(event)
  }
  return (
    <>
      <SortMenu {...sorting} />
      <div className={classes.scroll}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: only links and boxes are heard, and they click by keyboard too */}
        <table
          className={classes.table}
          data-choice={chosen !== null || undefined}
          style={{ '--columns': template, '--least': `${least}px` } as CSSProperties}
          onClick={press}
        >
          <caption className="visually-hidden">{t('title')}</caption>
          <thead>
            <tr>
              {chosen && (
                <th scope="col" className={classes.choose}>
                  <Tick checked={areAll} aria-label={t('bulk.chooseShown')} onChange={() => onToggle(shown)} />
                </th>
              )}
              <Head column="person" sortColumns={['name', 'email']} {...sorting} />
              {columns.map((column) => {
                const sortable = sortableColumns[column]
                return <Head key={column} column={column} sortColumns={sortable ? [sortable] : []} {...sorting} />
              })}
            </tr>
          </thead>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts follow each other, and none comes between
            <UserRows key={index} users={part} isFirst={index === 0} columns={columns} texts={texts} chosen={chosen} />
          ))}
        </table>
      </div>
    </>
  )
}

/** Follows the links of the rows within the app; with a modifier key the browser does. */
function useLinkToUser(pages: readonly { items: User[] }[]): (event: MouseEvent) => void {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { search: list } = useLocation()
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-user]') : null
    const id = link?.dataset.user
    if (!id || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const user = pages.flatMap(({ items }) => items).find((one) => one.id === id)
    // What is known is shown at once, and read anew.
    if (user) queries.setQueryData(userQuery(id).queryKey, user, { updatedAt: 0 })
    navigate(`/users/${id}`, { state: { list } })
  }
}
