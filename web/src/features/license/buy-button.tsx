// The way to more licenses: the vendor's shop, or else an order, or how to get them, beside the products.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconExternalLink, IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../../platform/me.ts'
import { OrderDialog } from '../orders/order-dialog.tsx'
import { useOffered } from '../orders/orders-queries.ts'
import { moreLicensesId } from '../products/products-rules.ts'

export function BuyButton({ shopUrl }: { shopUrl: string | null }) {
  const { t } = useTranslation('license')
  const maySeeProducts = useMay('products.view')
  if (shopUrl)
    return (
      <Button
        component="a"
        href={shopUrl}
        target="_blank"
        rel="noreferrer"
        variant="default"
        leftSection={<IconShoppingCart size={18} aria-hidden />}
        rightSection={<IconExternalLink size={14} aria-hidden />}
      >
        {t('buy')}
      </Button>
    )
  return maySeeProducts && <BuyHere />
}

function BuyHere() {
  const { t } = useTranslation('license')
  const [isOrdering, ordering] = useDisclosure(false)
  const { data: offered } = useOffered()
  const look = { variant: 'default', leftSection: <IconShoppingCart size={18} aria-hidden /> }
  if (!offered?.some(({ addLicenses }) => addLicenses.allowed))
    return (
      <Button component={Link} to={`/products#${moreLicensesId}`} {...look}>
        {t('buy')}
      </Button>
    )
  return (
    <>
      <Button aria-haspopup="dialog" onClick={ordering.open} {...look}>
        {t('buy')}
      </Button>
      {isOrdering && <OrderDialog mode="order" product={null} onClose={ordering.close} />}
    </>
  )
}
