// The vendor's customer accounts: how many people each has, whether it works, and adding one.
import { Button, Skeleton } from '@mantine/core'
import { pageAddresses } from '@sitzplan/contract/pages'
import { IconBuilding, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { searched } from '../../platform/searched.ts'
import { useAskedToOpen } from '../../ui/asked-to-open.ts'
import { More } from '../../ui/more.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { useCatalog } from '../catalog/catalog-queries.ts'
import { AccountRow } from './account-row.tsx'
import { useAccounts } from './accounts-queries.ts'
import { NewAccountDialog } from './new-account-dialog.tsx'

export function AccountsPage() {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  const [parameters, setParameters] = useAddressParameters()
  const search = searched(parameters.get('search'), 100)
  const accounts = useAccounts(search)
  const [isAdding, setIsAdding] = useState(false)
  const add = () => setIsAdding(true)
  useAskedToOpen('new', add)
  // The order that works: what is not in the catalogue is in no license.
  const catalog = useCatalog()
  const lacksProducts = catalog.data?.length === 0
  const find = (text: string) => setParameters(text ? { search: text } : {})

  return (
    <PageFrame
      title={t('title')}
      text={t('text')}
      actions={
        <Button
          variant={lacksProducts ? 'default' : 'filled'}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={add}
          aria-haspopup="dialog"
        >
          {t('add')}
        </Button>
      }
    >
      <SearchField label={t('search')} value={search} maxLength={100} onChange={find} />
      <Card label={t('title')}>
        <Loaded query={accounts} loading={<AccountsLoading />}>
          {({ pages }) => {
            const shown = pages.flatMap(({ items }) => items)
            if (shown.length === 0 && !search && catalog.isPending) return <AccountsLoading />
            if (shown.length === 0)
              return search ? (
                <Empty
                  icon={<IconSearch size={32} aria-hidden />}
                  title={t('notFound.title', { search })}
                  text={t('notFound.text')}
                  action={
                    <Button variant="default" onClick={() => find('')}>
                      {common('clearFilters')}
                    </Button>
                  }
                />
              ) : (
                <NoAccounts lacksProducts={lacksProducts} onAdd={add} />
              )
            return (
              <>
                <ul>
                  {shown.map((account) => (
                    <AccountRow key={account.id} account={account} />
                  ))}
                </ul>
                <More query={accounts} shown={shown.length} total={pages[0]?.total ?? shown.length} />
              </>
            )
          }}
        </Loaded>
      </Card>
      <NewAccountDialog isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </PageFrame>
  )
}

function NoAccounts({ lacksProducts, onAdd }: { lacksProducts: boolean; onAdd(): void }) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  return (
    <Empty
      icon={<IconBuilding size={32} aria-hidden />}
      title={t('empty.title')}
      text={t(lacksProducts ? 'empty.noProducts' : 'empty.text')}
      action={
        lacksProducts ? (
          <Button component={Link} to={pageAddresses.catalog}>
            {common('goTo', { page: common('nav.catalog') })}
          </Button>
        ) : (
          <Button variant="default" onClick={onAdd}>
            {t('add')}
          </Button>
        )
      }
    />
  )
}

function AccountsLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2].map((number) => (
        <Skeleton key={number} height={44} />
      ))}
    </LoadingShapes>
  )
}
