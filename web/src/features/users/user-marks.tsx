// What is said of a user in one glance: status, kind of license, products. Each by form and words, not by color alone.
import type { User } from '@sitzplan/contract/users'
import { IconHourglass, IconPlayerPauseFilled, IconUser, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Kind } from './user-list-rules.ts'
import classes from './user-marks.module.css'
import { useProductNames } from './user-queries.ts'

/** Active: a filled disc. Invited: a dashed ring. Suspended: a pause sign. */
export function StatusMark({ status }: { status: User['status'] }) {
  const { t } = useTranslation('common')
  return (
    <span className={classes.status} data-status={status}>
      <span className={classes.dot} aria-hidden>
        {status === 'suspended' && <IconPlayerPauseFilled size={10} />}
      </span>
      {t(`status.${status}`)}
    </span>
  )
}

/** One person: a seat of their own. Two: a seat that is shared. */
export function KindMark({ kind, size = 14 }: { kind: Kind; size?: number }) {
  const Sign = kind === 'named' ? IconUser : IconUsers
  return <Sign size={size} stroke={1.8} aria-hidden />
}

type UserProduct = User['products'][number]
const mostChips = 4

export function ProductChips({ products }: { products: readonly UserProduct[] }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const nameOf = useProductNames()
  if (products.length === 0) return <span className={classes.nothing}>{common('none')}</span>
  const shown = products.length > mostChips ? products.slice(0, mostChips - 1) : products
  const hidden = products.slice(shown.length)
  const wordsOf = ({ key, kind, state }: UserProduct) =>
    t(`chip.${state}`, { product: nameOf(key), kind: t(`kindInText.${kind}`) })
  return (
    <ul className={classes.chips}>
      {shown.map((product) => (
        <li
          key={`${product.key} ${product.state}`}
          className={classes.chip}
          data-state={product.state}
          title={wordsOf(product)}
        >
          {product.state === 'waiting' ? <IconHourglass size={13} aria-hidden /> : <KindMark kind={product.kind} />}
          <span aria-hidden>{nameOf(product.key)}</span>
          <span className="visually-hidden">{wordsOf(product)}</span>
        </li>
      ))}
      {hidden.length > 0 && (
        <li className={classes.chip} title={hidden.map(wordsOf).join('\n')}>
          <span aria-hidden>{t('moreProducts', { count: hidden.length })}</span>
          <span className="visually-hidden">{hidden.map(wordsOf).join('; ')}</span>
        </li>
      )}
    </ul>
  )
}
