// The rows of the list of users, half a page at a time: what did not change is not drawn again. Rows have no
// hooks of their own, and their links are followed by the table.
import type { User } from '@sitzplan/contract/users'
import { memo } from 'react'
import { serverNow } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { NearRows } from '../../ui/near-rows.tsx'
import { Initials } from '../../ui/person.tsx'
import { Tick } from '../../ui/tick.tsx'
import { type Chosen, isChosen } from './bulk-rules.ts'
import type { Column } from './user-columns.ts'
import { ProductChips, StatusMark } from './user-marks.tsx'
import type { RowTexts } from './user-row-texts.ts'
import classes from './user-table.module.css'

interface Shown {
  /** Null: nobody can be chosen. */
  chosen: Chosen | null
  columns: readonly Column[]
  texts: RowTexts
}

const usualRowHeight = 60

export const UserRows = memo(function UserRows({
  users,
  isFirst,
  ...shown
}: Shown & { users: readonly User[]; isFirst: boolean }) {
  return (
    <NearRows items={users} isFirst={isFirst} usualRowHeight={usualRowHeight}>
      {(user) => <Row key={user.id} user={user} {...shown} />}
    </NearRows>
  )
})

/** Whether a cell does not say itself what it is, where there are no heads. */
function needsLabel({ groups, products }: User, column: Column): boolean {
  if (column === 'groups') return groups.length > 0
  if (column === 'products') return products.length === 0
  return column === 'lastSignInAt' || column === 'language'
}

function Row({ user, columns, texts, chosen }: Shown & { user: User }) {
  const isIn = chosen !== null && isChosen(chosen, user.id)
  return (
    <tr data-chosen={isIn || undefined}>
      {chosen && (
        <td className={classes.choose}>
          <Tick
            checked={isIn}
            data-choose={user.id}
            aria-label={texts.choose(user.name)}
            // Heard by the table, for all rows alike.
            onChange={() => {}}
          />
        </td>
      )}
      <th scope="row" className={classes.person}>
        <Initials person={user} />
        <span className={classes.names}>
          <a href={`/users/${user.id}`} data-user={user.id} className={classes.link}>
            {user.name}
          </a>
          {user.email !== user.name && <span className={classes.email}>{user.email}</span>}
        </span>
      </th>
      {columns.map((column) => (
        <td key={column} data-column={column}>
          {needsLabel(user, column) && <span className={classes.cellLabel}>{texts.columnOf(column)}</span>}
          <Cell user={user} column={column} texts={texts} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ user, column, texts }: { user: User; column: Column; texts: RowTexts }) {
  switch (column) {
    case 'products':
      return <ProductChips products={user.products} texts={texts} />
    case 'groups':
      return user.groups.map(({ name }) => name).join(', ')
    case 'role':
      return texts.roleOf(user)
    case 'status':
      return <StatusMark status={user.status} text={texts.statusOf(user)} />
    case 'type':
      return texts.typeOf(user)
    case 'lastSignInAt':
      return <LastSignIn at={user.lastSignInAt} texts={texts} />
    case 'language':
      return texts.languageOf(user)
  }
}

const day = 86_400_000

/** Of today: how long ago, ticking. Before that: the date. */
function LastSignIn({ at, texts }: { at: string | null; texts: RowTexts }) {
  if (!at) return texts.never
  if (serverNow() - Date.parse(at) < day) return <Ago at={at} />
  return (
    <time dateTime={at} title={texts.momentOf(at)}>
      {texts.dayOf(at)}
    </time>
  )
}
