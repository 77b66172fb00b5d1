// What needs somebody, each with the way to it.
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCertificate,
  IconCircleCheck,
  IconHandStop,
  IconHourglass,
  IconMessageQuestion,
  IconPlayerPause,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { address } from '../../platform/calls.ts'
import { useMay, useMe } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { Card } from '../../ui/page.tsx'
import { Failed } from '../../ui/states.tsx'
import { useHeldCount } from '../group-rules/group-rule-queries.ts'
import { useLicense } from '../license/license-queries.ts'
import { useOpenProductRequests } from '../product-requests/product-requests-queries.ts'
import { useProducts } from '../products/products-queries.ts'
import { useSeatingPlan } from '../sessions/seating.ts'
import { type Attention, attentionOf } from './attention-rules.ts'
import classes from './overview.module.css'
import { useGettingStarted, useHelpRequests } from './overview-queries.ts'
import { CardLoading } from './usage-card.tsx'

export function AttentionCard() {
  const { t } = useTranslation('overview')
  const products = useProducts()
  const license = useLicense()
  const helpRequests = useHelpRequests()
  const plan = useSeatingPlan()
  const asking = useOpenProductRequests()
  const held = useHeldCount()
  const queries = [products, plan, license, helpRequests, asking, held]
  const failed = queries.find(({ error, data }) => error && data === undefined)
  const isLoading = queries.some(({ isLoading }) => isLoading)
  const items = attentionOf({
    license: license.data,
    products: products.data,
    rooms: plan.data?.rooms,
    helpRequests: helpRequests.data ?? [],
    asking: asking.data?.total,
    held: held.data,
  })
  return (
    <Card title={t('attention.title')}>
      {failed ? (
        <Failed error={failed.error} onRetry={failed.refetch} />
      ) : isLoading ? (
        <CardLoading />
      ) : items.length === 0 ? (
        <Calm />
      ) : (
        <ul className={classes.items}>
          {items.map((item) => (
            <AttentionItem key={keyOf(item)} item={item} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Calm() {
  const { t } = useTranslation('overview')
  const mayReadLicense = useMay('licenses.view')
  const mayReadProducts = useMay('products.view')
  // All is in order once the account has begun.
  const guide = useGettingStarted()
  const isNew = guide?.putAway === false && guide.steps.some(({ done }) => !done)
  const text = mayReadLicense && mayReadProducts ? 'attention.noneText' : 'attention.noneTextSeats'
  return (
    <p className={classes.calm}>
      <IconCircleCheck size={22} aria-hidden />
      <span>
        <strong>{t(isNew ? 'attention.noneNew' : 'attention.none')}</strong>
        {t(isNew ? 'attention.noneTextNew' : text)}
      </span>
    </p>
  )
}

function keyOf(item: Attention): string {
  if (item.kind === 'help') return `help ${item.request.id}`
  if (item.kind === 'devices') return `devices ${item.product.key} ${item.resource.key}`
  return 'product' in item ? `${item.kind} ${item.product.key}` : item.kind
}

function AttentionItem({ item }: { item: Attention }) {
  const said = useSaid(item)
  return (
    <li data-weight={said.weight}>
      <span className={classes.icon}>{said.icon}</span>
      <span className={classes.said}>
        <strong>{said.title}</strong>
        <span>{said.text}</span>
      </span>
      {said.to && <Link to={said.to}>{said.link}</Link>}
    </li>
  )
}

interface Said {
  icon: ReactNode
  weight: 'stop' | 'warning' | 'note'
  title: string
  text: ReactNode
  to: string | null
  link: string
}

function useSaid(item: Attention): Said {
  const { t } = useTranslation('overview')
  const { timeZone } = useMe().account
  const maySeeLicense = useMay('licenses.view')
  const maySeeUsers = useMay('users.view')
  const maySeeSessions = useMay('sessions.view')
  const maySeeDevices = useMay('devices.manage')
  const license = { to: maySeeLicense ? '/license' : null, link: t('attention.toLicense') }
  const sessions = (product: string) => ({
    to: maySeeSessions ? address('/sessions', { product }) : null,
    link: t('attention.toSessions'),
  })
  const warning = <IconAlertTriangle size={20} aria-hidden />
  const stop = <IconAlertOctagon size={20} aria-hidden />
  switch (item.kind) {
    case 'license': {
      const date = item.until ? dateText(item.until, timeZone) : ''
      return {
        icon: item.status === 'warning' ? warning : stop,
        weight: item.status === 'warning' ? 'warning' : 'stop',
        title: t(`attention.license.${item.status}`, { date }),
        text: t(`attention.license.${item.status}Text`),
        ...license,
      }
    }
    case 'noLicense':
      return {
        icon: warning,
        weight: 'warning',
        title: t('attention.noLicense'),
        text: t('attention.noLicenseText'),
        ...license,
      }
    case 'pending':
      return {
        icon: <IconCertificate size={20} aria-hidden />,
        weight: item.isBlocked ? 'stop' : 'note',
        title: t('attention.pending', { revision: item.revision }),
        text: t(item.isBlocked ? 'attention.pendingBlocked' : 'attention.pendingText'),
        ...license,
      }
    case 'help': {
      const { user, product, productName, at } = item.request
      return {
        icon: <IconHandStop size={20} aria-hidden />,
        weight: 'warning',
        title: t('attention.help', { name: user.name, product: productName }),
        text: <Ago at={at} />,
        ...sessions(product),
      }
    }
    case 'held':
      return {
        icon: <IconPlayerPause size={20} aria-hidden />,
        weight: 'warning',
        title: t('attention.held', { count: item.count }),
        text: t('attention.heldText'),
        to: '/group-rules/held',
        link: t('attention.toHeld'),
      }
    case 'asks':
      return {
        icon: <IconMessageQuestion size={20} aria-hidden />,
        weight: 'note',
        title: t('attention.asks', { count: item.count }),
        text: t('attention.asksText'),
        to: maySeeUsers ? '/users' : null,
        link: t('attention.toRequests', { count: item.count }),
      }
    case 'surplus':
      return {
        icon: stop,
        weight: 'stop',
        title: t('attention.surplus', { count: item.surplus, product: item.product.name }),
        text: t('attention.surplusText'),
        ...sessions(item.product.key),
      }
    case 'exhausted':
      return {
        icon: <IconHourglass size={20} aria-hidden />,
        weight: 'warning',
        title: t('attention.exhausted', { count: item.waiting, product: item.product.name }),
        text: t('attention.exhaustedText'),
        ...sessions(item.product.key),
      }
    case 'waitingForLicense':
      return {
        icon: <IconHourglass size={20} aria-hidden />,
        weight: 'warning',
        title: t('attention.waitingForLicense', { count: item.waiting, product: item.product.name }),
        text: t('attention.waitingForLicenseText'),
        to: maySeeUsers ? address('/users', { product: item.product.key }) : null,
        link: t('attention.toUsers'),
      }
    case 'short':
      return {
        icon: warning,
        weight: 'note',
        title: t('attention.short', { count: item.left, product: item.product.name }),
        text: t('attention.shortText'),
        to: '/products',
        link: t('attention.toProduct'),
      }
    case 'devices':
      return {
        icon: warning,
        weight: 'note',
        title: t('attention.devices', { count: item.left, resource: item.resource.name }),
        text: t('attention.devicesText'),
        to: maySeeDevices ? address('/devices', { product: item.product.key, resource: item.resource.key }) : null,
        link: t('attention.toDevices'),
      }
  }
}
