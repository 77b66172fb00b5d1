// That a group rule gives a product, too or alone: what only it gives is not taken away here.
import { pageAddresses } from '@sitzplan/contract/pages'
import type { User, UserSources } from '@sitzplan/contract/users'
import { IconListTree } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../../platform/me.ts'
import classes from './product-row.module.css'
import { userSourcesQuery } from './user-queries.ts'

type GivenBy = UserSources['products'][number]['sources']

/** By whom the user has the product; none until it is known. */
export function useGivenBy(user: User, product: string): GivenBy {
  const { data } = useQuery(userSourcesQuery(user.id))
  return data?.products.find(({ key }) => key === product)?.sources ?? []
}

export const isByRuleAlone = (sources: GivenBy) => sources.includes('rule') && !sources.includes('direct')

export function GivenByRule({ user, product, id }: { user: User; product: string; id?: string }) {
  const { t } = useTranslation('users')
  const sources = useGivenBy(user, product)
  const maySeeRules = useMay('provisioning.manage')
  if (!sources.includes('rule')) return null
  return (
    <p id={id} className={classes.rule}>
      <IconListTree size={16} aria-hidden />
      <span>
        {t(isByRuleAlone(sources) ? 'products.byRule' : 'products.alsoByRule')}{' '}
        {maySeeRules && <Link to={pageAddresses.groupRules}>{t('products.toRules')}</Link>}
      </span>
    </p>
  )
}
