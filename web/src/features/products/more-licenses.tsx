// How to get more licenses: why they cannot be added from here, and what to do instead. Told once for all products
// for which it is the same.
import type { Product } from '@sitzplan/contract/catalog'
import type { License } from '@sitzplan/contract/licenses'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../platform/calls.ts'
import { useMay } from '../../platform/me.ts'
import { Card } from '../../ui/page.tsx'
import classes from './products.module.css'
import { whyNotAdded } from './products-rules.ts'

export const moreLicensesId = 'more-licenses'

export function MoreLicenses({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation('products')
  const groups = whyNotAdded(products)
  const { data: license } = useQuery({
    queryKey: ['license'],
    queryFn: ({ signal }) => read<License>('/api/v1/license', signal),
    enabled: useMay('licenses.view') && groups.length > 0,
  })
  if (groups.length === 0) return null
  return (
    <div id={moreLicensesId} className={classes.moreLicenses}>
      <Card title={t('more.title')}>
        <dl>
          {groups.map(({ reason, products: members }) => (
            <div key={reason}>
              <dt>
                {t(`more.${reason}.why`)}
                <span className={classes.members}>{members.map(({ name }) => name).join(', ')}</span>
              </dt>
              <dd>
                {t(`more.${reason}.way`)} {license?.serial && t('more.serial', { serial: license.serial })}
              </dd>
            </div>
          ))}
        </dl>
        <p className={classes.explained}>{t('more.arrival')}</p>
      </Card>
    </div>
  )
}
