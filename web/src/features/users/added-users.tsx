// Whom one added just now, one after the other, and what each of them got.
import type { User } from '@sitzplan/contract/users'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Card } from '../../ui/page.tsx'
import classes from './added-users.module.css'
import { useProductNames } from './user-queries.ts'

export function AddedUsers({ users }: { users: readonly User[] }) {
  const { t } = useTranslation('users')
  if (users.length === 0) return null
  return (
    <Card title={t('new.addedTitle')}>
      <ul className={classes.list}>
        {users.map((user) => (
          <li key={user.id}>
            <IconCheck size={16} aria-hidden />
            <span>
              <Link to={`/users/${user.id}`}>{user.name}</Link> <WhatTheyGot user={user} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function WhatTheyGot({ user: { products } }: { user: User }) {
  const { t } = useTranslation('users')
  const nameOf = useProductNames()
  const inState = (state: 'assigned' | 'waiting') =>
    products
      .filter((product) => product.state === state)
      .map(({ key }) => nameOf(key))
      .join(', ')
  const [has, waitsFor] = [inState('assigned'), inState('waiting')]
  const parts = [has && t('new.has', { products: has }), waitsFor && t('new.waitsFor', { products: waitsFor })]
  return <span className="soft">{parts.filter(Boolean).join(', ') || t('new.hasNothing')}</span>
}
