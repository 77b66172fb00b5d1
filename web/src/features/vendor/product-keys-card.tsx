// The keys by which products ask for seats, each for one product of every account.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { VendorProductKey } from '@sitzplan/contract/vendor'
import { IconApi, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { More } from '../../ui/more.tsx'
import { Card } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { useCatalogNames } from '../catalog/catalog-queries.ts'
import { RowsLoading } from './keys-card.tsx'
import { NewProductKeyDialog } from './new-product-key-dialog.tsx'
import classes from './vendor.module.css'
import { useProductKeyDeletion, useProductKeys } from './vendor-settings-queries.ts'

export function ProductKeysCard() {
  const { t } = useTranslation('vendorSettings')
  const keys = useProductKeys()
  const [isMaking, making] = useDisclosure(false)
  return (
    <Card
      title={t('productKeys.title')}
      actions={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={making.open}
          aria-haspopup="dialog"
        >
          {t('productKeys.new.button')}
        </Button>
      }
    >
      <p className={classes.note}>{t('productKeys.text')}</p>
      <Loaded query={keys} loading={<RowsLoading />}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items)
          if (shown.length === 0)
            return (
              <Empty
                icon={<IconApi size={28} stroke={1.5} aria-hidden />}
                title={t('productKeys.none')}
                text={t('productKeys.noneText')}
              />
            )
          return (
            <>
              <ul className={classes.rows}>
                {shown.map((key) => (
                  <Row key={key.id} productKey={key} />
                ))}
              </ul>
              {keys.hasNextPage && <More query={keys} shown={shown.length} total={pages[0]?.total ?? shown.length} />}
            </>
          )
        }}
      </Loaded>
      <NewProductKeyDialog isOpen={isMaking} onClose={making.close} />
    </Card>
  )
}

function Row({ productKey: { id, name, product, createdAt, lastUsedAt } }: { productKey: VendorProductKey }) {
  const { t } = useTranslation('vendorSettings')
  const timeZone = useTimeZone()
  const names = useCatalogNames()
  const [isAsking, asking] = useDisclosure(false)
  const deletion = useProductKeyDeletion(() => notifications.show({ message: t('productKeys.delete.done', { name }) }))
  return (
    <li>
      <IconApi size={22} stroke={1.5} aria-hidden />
      <div className={classes.rowText}>
        <h3>{name}</h3>
        <p>
          {names.product(product)} · {t('productKeys.made', { day: dateText(createdAt, timeZone) })} ·{' '}
          {t('productKeys.lastUsed')} <Ago at={lastUsedAt} />
        </p>
      </div>
      <Button variant="subtle" color="red" size="xs" onClick={asking.open} aria-haspopup="dialog">
        {t('productKeys.delete.button')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('productKeys.delete.title', { name })}
        confirm={t('productKeys.delete.button')}
        isRed
        mutation={deletion}
        onConfirm={() => deletion.mutate(id, { onSuccess: asking.close })}
        onClose={asking.close}
      >
        <p>{t('productKeys.delete.text')}</p>
      </ConfirmDialog>
    </li>
  )
}
