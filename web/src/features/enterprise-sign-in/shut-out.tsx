// Whom enforcing keeps out, before it does: how many, and the first of them by name.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Loaded } from '../../ui/states.tsx'
import { type ShutOutReason, useShutOut } from './enterprise-queries.ts'

export function ShutOut({ providerId }: { providerId: string }) {
  const { t } = useTranslation('enterpriseSignIn')
  const outside = useShutOut(providerId, 'outside')
  const notYet = useShutOut(providerId, 'not_yet')
  const isNobody = outside.data?.total === 0 && notYet.data?.total === 0
  return (
    <div role="status">
      {isNobody && <p>{t('mode.shutNobody')}</p>}
      <People reason="outside" query={outside} />
      <People reason="not_yet" query={notYet} />
    </div>
  )
}

function People({ reason, query }: { reason: ShutOutReason; query: ReturnType<typeof useShutOut> }) {
  const { t } = useTranslation('enterpriseSignIn')
  return (
    <Loaded query={query}>
      {({ total, items }) =>
        total > 0 && (
          <p>
            {t(reason === 'outside' ? 'mode.shutOutside' : 'mode.shutNotYet', { count: total })}{' '}
            {items.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link to={`/users/${id}`}>{name}</Link>
              </span>
            ))}
            {total > items.length && ` ${t('mode.shutMore', { count: total - items.length })}`}.
          </p>
        )
      }
    </Loaded>
  )
}
