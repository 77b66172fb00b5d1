// What is said of a user in one glance: status, kind of license, products. Each by form and words, not by color alone.
import type { User } from '@sitzplan/contract/users'
import { IconHourglass, IconPlayerPauseFilled, IconUser, IconUsers } from '@tabler/icons-react'
import type { Kind } from './user-list-rules.ts'
import classes from './user-marks.module.css'
import type { RowTexts } from './user-row-texts.ts'

/** Active: a filled disc. Invited: a dashed ring. Suspended: a pause sign. */
export function StatusMark({ status, text }: { status: User['status']; text: string }) {
  return (
    <span className={classes.status} data-status={status}>
      <span className={classes.dot} aria-hidden>
        {status === 'suspended' && <IconPlayerPauseFilled size={10} />}
      </span>
      {text}
    </span>
  )
}

/** One person: a seat of their own. Two: a seat that is shared. */
export function KindMark({ kind, size = 14 }: { kind: Kind; size?: number }) {
  const Sign = kind === 'named' ? IconUser : IconUsers
  return <Sign size={size} stroke={1.8} aria-hidden />
}

const mostChips = 4

export function ProductChips({ products, texts }: { products: User['products']; texts: RowTexts }) {
  if (products.length === 0) return <span className={classes.nothing}>{texts.none}</span>
  const shown = products.length > mostChips ? products.slice(0, mostChips - 1) : products
  const hidden = products.slice(shown.length)
  return (
    <ul className={classes.chips}>
      {shown.map((product) => {
        const words = texts.productWords(product)
        return (
          <li key={`${product.key} ${product.state}`} className={classes.chip} data-state={product.state} title={words}>
            {product.state === 'waiting' ? <IconHourglass size={13} aria-hidden /> : <KindMark kind={product.kind} />}
            <span aria-hidden>{texts.productName(product.key)}</span>
            <span className="visually-hidden">{words}</span>
          </li>
        )
      })}
      {hidden.length > 0 && (
        <li className={classes.chip} title={hidden.map(texts.productWords).join('\n')}>
          <span aria-hidden>{texts.more(hidden.length)}</span>
          <span className="visually-hidden">{hidden.map(texts.productWords).join('; ')}</span>
        </li>
      )}
    </ul>
  )
}
