// What suspending, deleting and bringing back do to seats and sessions.
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import type { User } from '@sitzplan/contract/users'
import { IconArmchair, IconDeviceDesktopOff, IconHourglass, IconLogout, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import classes from './dialogs.module.css'
import { departureOf, obstacleTo } from './user-product-rules.ts'
import { assignableProductsQuery, useProductNames, userSessionsQuery } from './user-queries.ts'

export function DepartureEffects({ user, isForGood }: { user: User; isForGood: boolean }) {
  const { t } = useTranslation('users')
  const nameOf = useProductNames()
  const products = useQuery(assignableProductsQuery).data ?? []
  const maySeeSessions = useMay('sessions.view')
  const { data: sessions } = useQuery({ ...userSessionsQuery(user.id), enabled: maySeeSessions })
  const { named, concurrent, waiting } = departureOf(user)
  return (
    <section className={classes.effects}>
      <h3>{t('effect.title')}</h3>
      <ul>
        {sessions === undefined && !maySeeSessions && (
          <li>
            <IconDeviceDesktopOff size={16} aria-hidden />
            {t('effect.sessionsUnknown')}
          </li>
        )}
        {sessions !== undefined && sessions.length > 0 && (
          <li>
            <IconDeviceDesktopOff size={16} aria-hidden />
            {t('effect.sessions', { count: sessions.length })}
          </li>
        )}
        {named.map((key) => (
          <li key={key}>
            <IconArmchair size={16} aria-hidden />
            <span>
              {t('effect.seat', { product: nameOf(key) })}{' '}
              <NextText product={products.find((one) => one.key === key)} />
            </span>
          </li>
        ))}
        {concurrent.map((key) => (
          <li key={key}>
            <IconUsers size={16} aria-hidden />
            {t(isForGood ? 'effect.shared' : 'effect.sharedKept', { product: nameOf(key) })}
          </li>
        ))}
        {isForGood &&
          waiting.map((key) => (
            <li key={key}>
              <IconHourglass size={16} aria-hidden />
              {t('effect.waiting', { product: nameOf(key) })}
            </li>
          ))}
        <li>
          <IconLogout size={16} aria-hidden />
          {t('effect.signsOut')}
        </li>
      </ul>
    </section>
  )
}

/** Who gets the seat that becomes free. */
function NextText({ product }: { product: AssignableProduct | undefined }) {
  const { t } = useTranslation('users')
  const count = product?.named.waiting ?? 0
  return count > 0 ? t('effect.next', { count }) : t('effect.forSomebody')
}

/** Named licenses are asked for anew: some come at once, for some one waits. */
export function ReturnEffects({ user }: { user: User }) {
  const { t } = useTranslation('users')
  const nameOf = useProductNames()
  const products = useQuery(assignableProductsQuery).data ?? []
  const { waiting } = departureOf(user)
  if (waiting.length === 0) return null
  const isFree = (key: string) => {
    const product = products.find((one) => one.key === key)
    return product !== undefined && obstacleTo(product, 'named', 'active') === null
  }
  return (
    <section className={classes.effects}>
      <h3>{t('reactivate.asks', { count: waiting.length })}</h3>
      <ul>
        {waiting.map((key) => (
          <li key={key}>
            {isFree(key) ? <IconArmchair size={16} aria-hidden /> : <IconHourglass size={16} aria-hidden />}
            <span>
              <strong>{nameOf(key)}</strong>:{' '}
              {isFree(key) ? t('reactivate.getsFree') : t('reactivate.waits', { name: user.name })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
