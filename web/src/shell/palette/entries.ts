// What is known without searching: this person's pages, what they may begin, and the products.
import { useMantineColorScheme } from '@mantine/core'
import { pageAddresses } from '@sitzplan/contract/pages'
import { IconKeyboard, IconLogout, IconMoon, IconPackage, IconSun } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { catalogQuery, textOf } from '../../features/catalog/catalog-queries.ts'
import { ownProductsQuery } from '../../features/my-products/my-products-queries.ts'
import { productsQuery } from '../../features/products/products-queries.ts'
import { useOpenings } from '../../features/saved-views/saved-view-queries.ts'
import { pages } from '../../pages.ts'
import { useMay, useMe } from '../../platform/me.ts'
import { useSignOut } from '../sign-out.ts'
import { actionsFor } from './actions.ts'
import type { Entry } from './entry.ts'

export function useKnownEntries(showShortcuts: () => void): Entry[] {
  const actions = useActions(showShortcuts)
  return [...actions, ...usePages(), ...useProductEntries()]
}

function usePages(): Entry[] {
  const { t } = useTranslation(['palette', 'common'])
  const me = useMe()
  const opening = useOpenings()
  return pages
    .filter((page) => page.isFor(me))
    .map(({ name, section, icon, to }) => ({
      id: `page:${name}`,
      group: 'pages',
      name: t(`common:nav.${name}`),
      also: t(`also.page.${name}`),
      ...(section !== 'main' && { detail: t(`common:nav.section.${section}`) }),
      icon,
      to: opening({ name, to }),
    }))
}

function useActions(showShortcuts: () => void): Entry[] {
  const { t } = useTranslation('palette')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  const atOnce = [
    ...(colorScheme === 'light' ? [] : [{ name: 'light', icon: IconSun, act: () => setColorScheme('light') } as const]),
    ...(colorScheme === 'dark' ? [] : [{ name: 'dark', icon: IconMoon, act: () => setColorScheme('dark') } as const]),
    { name: 'shortcuts', icon: IconKeyboard, act: showShortcuts } as const,
    { name: 'signOut', icon: IconLogout, act: () => void signOut() } as const,
  ]
  return [...actionsFor(useMe()), ...atOnce].map(({ name, ...rest }) => ({
    id: `action:${name}`,
    group: 'actions',
    name: t(`action.${name}`),
    also: t(`also.action.${name}`),
    ...rest,
  }))
}

/** Each where this person reads about it: in the account's list, in the catalogue, or among their own. */
function useProductEntries(): Entry[] {
  const isOperator = useMe().user.role === 'operator'
  const maySee = useMay('products.view')
  const { data: owned } = useQuery({ ...productsQuery, enabled: maySee && !isOperator, staleTime: 60_000 })
  const { data: sold } = useQuery({ ...catalogQuery, enabled: isOperator, staleTime: 60_000 })
  const isMember = !maySee && !isOperator
  const { data: own } = useQuery({ ...ownProductsQuery, enabled: isMember, refetchInterval: false, staleTime: 60_000 })
  const products = [
    ...(owned ?? []).map(({ key, name }) => ({ key, name, to: `${pageAddresses.products}#product-${key}` })),
    ...(sold ?? []).map(({ key, name }) => ({ key, name: textOf(name), to: `${pageAddresses.catalog}/${key}` })),
    ...(own?.items ?? []).map(({ product, name }) => ({ key: product, name, to: pageAddresses.myProducts })),
  ]
  return products.map(({ key, name, to }) => ({
    id: `product:${key}`,
    group: 'products',
    name,
    also: key,
    icon: IconPackage,
    to,
  }))
}
