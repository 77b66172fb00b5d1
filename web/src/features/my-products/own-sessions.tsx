// What I run right now, and ending it from here: for the laptop that was left on.
import { Button, Skeleton } from '@mantine/core'
import type { Entitlement, Session } from '@sitzplan/contract/seats'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Lasting } from '../../ui/ago.tsx'
import { Card } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Mark } from '../sessions/marks.tsx'
import { EndOwnSessionDialog } from './end-own-session-dialog.tsx'
import classes from './my-products.module.css'

interface Props {
  query: Pick<UseQueryResult<{ items: Session[] }>, 'data' | 'error' | 'isPending' | 'refetch'>
  products: Entitlement[]
}

export function OwnSessions({ query, products }: Props) {
  const { t } = useTranslation('myProducts')
  const [ending, setEnding] = useState<Session | null>(null)
  const nameOf = (key: string) => products.find(({ product }) => product === key)?.name ?? key
  return (
    <Card title={t('sessions.title')}>
      <Loaded query={query} loading={<Skeleton height={44} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.hint}>{t('sessions.none')}</p>
          ) : (
            <ul className={classes.rows}>
              {items.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  product={nameOf(session.product)}
                  onEnd={() => setEnding(session)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <EndOwnSessionDialog
        session={ending}
        product={ending ? nameOf(ending.product) : ''}
        onClose={() => setEnding(null)}
      />
    </Card>
  )
}

function SessionRow({ session, product, onEnd }: { session: Session; product: string; onEnd: () => void }) {
  const { t } = useTranslation(['myProducts', 'common'])
  const { device, seat, activity, startedAt } = session
  return (
    <li>
      <Mark state={activity} />
      <div className={classes.rowText}>
        <strong>{product}</strong>
        <span>
          {device ? (device.name ?? device.id) : t('sessions.noDevice')} · {t(`common:activity.${activity}`)}
          {seat.number !== null && ` · ${t('sessions.seat', { number: seat.number })}`}
        </span>
      </div>
      <span className={classes.estimate}>
        <span className="visually-hidden">{t('sessions.since')} </span>
        <Lasting since={startedAt} />
      </span>
      <Button variant="default" size="compact-sm" onClick={onEnd}>
        {t('sessions.end')}
        <span className="visually-hidden">: {product}</span>
      </Button>
    </li>
  )
}
