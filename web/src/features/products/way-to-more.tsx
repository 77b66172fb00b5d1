// What to do where more licenses are not ordered here: asking the vendor's sales or, from an installation that does not
// reach the vendor, whom.
import { Button } from '@mantine/core'
import { pageAddresses } from '@sitzplan/contract/pages'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLicense } from '../license/license-queries.ts'
import { usePaymentMethods } from '../payment/payment-queries.ts'
import { ContactSales } from './contact-sales.tsx'
import classes from './products.module.css'
import type { WhyNotAdded } from './products-rules.ts'

export function WayToMore({ reason, products }: WhyNotAdded) {
  const { t } = useTranslation('products')
  const { data: license } = useLicense()
  const canAsk = license?.vendor !== null
  return (
    <>
      {t(canAsk ? `more.${reason}.ask` : `more.${reason}.way`)}{' '}
      {!canAsk && license?.serial && t('more.serial', { serial: license.serial })}
      {canAsk && (
        <span className={classes.actions}>
          {reason === 'no_payment_method' && <AddCardLink />}
          <ContactSales products={products} />
        </span>
      )}
    </>
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
