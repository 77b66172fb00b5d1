// The way to more licenses: the vendor's shop, or else how to get them, beside the products.
import { Button } from '@mantine/core'
import { IconExternalLink, IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../../platform/me.ts'
import { moreLicensesId } from '../products/more-licenses.tsx'

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
  if (!maySeeProducts) return null
  return (
    <Button
      component={Link}
      to={`/products#${moreLicensesId}`}
      variant="default"
      leftSection={<IconShoppingCart size={18} aria-hidden />}
    >
      {t('buy')}
    </Button>
  )
}
