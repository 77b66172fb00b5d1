// How to get more licenses: why they cannot be added from here, and what to do instead. Told once for all products
// for which it is the same.
import { Button } from '@mantine/core'
import type { Product } from '@sitzplan/contract/catalog'
import { pageAddresses } from '@sitzplan/contract/pages'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { Card } from '../../ui/page.tsx'
import { useLicense } from '../license/license-queries.ts'
import { usePaymentMethods } from '../payment/payment-queries.ts'
import { ContactSales } from './contact-sales.tsx'
import classes from './products.module.css'
import { moreLicensesId, whyNotAdded } from './products-rules.ts'

export function MoreLicenses({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation('products')
  const groups = whyNotAdded(products)
  const { data: license } = useLicense()
  const card = useRef<HTMLDivElement>(null)
  const { hash } = useLocation()
  // The browser looks for the place before the products are there.
  useEffect(() => {
    if (hash !== `#${moreLicensesId}`) return
    card.current?.scrollIntoView()
    card.current?.focus({ preventScroll: true })
  }, [hash])
  if (groups.length === 0) return null
  // From an installation of its own the vendor cannot be reached.
  const canAsk = license?.vendor !== null
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
                {t(canAsk ? `more.${reason}.ask` : `more.${reason}.way`)}{' '}
                {!canAsk && license?.serial && t('more.serial', { serial: license.serial })}
                {canAsk && (
                  <div className={classes.ways}>
                    {reason === 'no_payment_method' && <AddCardLink />}
                    <ContactSales products={members} />
                  </div>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p className={classes.explained}>{t('more.arrival')}</p>
      </Card>
    </div>
  )
}

/** Where the vendor takes cards, the way to leave one. */
function AddCardLink() {
  const { t } = useTranslation('payment')
  const { data } = usePaymentMethods()
  if (!data?.takesCards) return null
  return (
    <Button size="xs" component={Link} to={pageAddresses.payment}>
      {t(data.card ? 'card.replace' : 'card.add')}
    </Button>
  )
}
