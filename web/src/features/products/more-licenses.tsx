// How to get more licenses: why they cannot be added from here, and what to do instead. Told once for all products
// for which it is the same.
import type { Product } from '@sitzplan/contract/catalog'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Card } from '../../ui/page.tsx'
import classes from './products.module.css'
import { moreLicensesId, whyNotAdded } from './products-rules.ts'
import { WayToMore } from './way-to-more.tsx'

export function MoreLicenses({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation('products')
  const groups = whyNotAdded(products)
  const card = useRef<HTMLDivElement>(null)
  const { hash } = useLocation()
  // The browser looks for the place before the products are there.
  useEffect(() => {
    if (hash !== `#${moreLicensesId}`) return
    card.current?.scrollIntoView()
    card.current?.focus({ preventScroll: true })
  }, [hash])
  if (groups.length === 0) return null
  return (
    <div id={moreLicensesId} ref={card} tabIndex={-1} className={classes.moreLicenses}>
      <Card title={t('more.title')}>
        <dl>
          {groups.map(({ reason, products: members }) => (
            <div key={reason}>
              <dt>
                {t(`more.${reason}.why`)}
                <span className={classes.members}>{members.map(({ name }) => name).join(', ')}</span>
              </dt>
              <dd>
                <WayToMore reason={reason} products={members} />
              </dd>
            </div>
          ))}
        </dl>
        <p className={classes.explained}>{t('more.arrival')}</p>
      </Card>
    </div>
  )
}
