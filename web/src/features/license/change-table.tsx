// Lines that a new revision changes, old → new, and where more is in use than it leaves.
import { Button } from '@mantine/core'
import type { LicenseChange } from '@sitzplan/contract/licenses'
import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconArrowRight,
  IconCircleCheckFilled,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { address } from '../../platform/calls.ts'
import { useMay } from '../../platform/me.ts'
import { numberText } from '../../platform/time.ts'
import { useProductNames } from '../products/products-queries.ts'
import classes from './change-table.module.css'
import { useLineName } from './license-lines.tsx'
import { blocking, draining, lineKey } from './license-rules.ts'

interface Props {
  changes: LicenseChange[]
  /** How many of a red line are chosen to be taken away with the activation. */
  chosenOf(change: LicenseChange): number
  /** Whether this person may take licenses of the line away, or retire its devices. */
  mayRemove(change: LicenseChange): boolean
  onRemove(change: LicenseChange): void
}

export function ChangeTable({ changes, chosenOf, mayRemove, onRemove }: Props) {
  const { t } = useTranslation('license')
  const { t: common } = useTranslation('common')
  const names = useProductNames()
  const lineName = useLineName()
  const amount = (total: number | null) => (total === null ? common('unrestricted') : numberText(total))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.tableFrame} tabIndex={0} aria-label={t('pending.changes')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('pending.line')}</th>
            <th scope="col">{t('pending.total')}</th>
            <th scope="col">{t('pending.used')}</th>
            <th scope="col">{t('pending.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={lineKey(change)}>
              <th scope="row">
                {names.product(change.product)}
                <span>{lineName(change)}</span>
              </th>
              <td data-label={t('pending.total')}>
                {amount(change.from)} <IconArrowRight className={classes.arrow} size={14} aria-hidden />
                <span className="visually-hidden">{t('pending.becomes')}</span> <strong>{amount(change.to)}</strong>
              </td>
              <td data-label={t('pending.used')}>{numberText(change.used)}</td>
              <td>
                <Effect
                  change={change}
                  chosen={chosenOf(change)}
                  onRemove={mayRemove(change) ? () => onRemove(change) : null}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface EffectProps {
  change: LicenseChange
  chosen: number
  onRemove: (() => void) | null
}

function Effect({ change, chosen, onRemove }: EffectProps) {
  const { t } = useTranslation('license')
  const { t: surplusText } = useTranslation('surplus')
  const maySeeUsers = useMay('users.view')
  const names = useProductNames()
  const { product, kind, surplus } = change
  const isEnough = chosen >= surplus
  const Mark = isEnough ? IconCircleCheckFilled : IconAlertOctagonFilled
  const remove = kind === 'device' ? 'devices.remove' : 'remove'
  if (blocking([change]).length > 0)
    return (
      <span className={classes.blocked}>
        <Mark className={classes.effectMark} data-enough={isEnough} size={16} aria-hidden />
        <span>
          {!isEnough && t('pending.surplus', { count: surplus - chosen })}
          {onRemove && (
            <Button
              size="compact-sm"
              variant={isEnough ? 'default' : 'filled'}
              color={isEnough ? undefined : 'red'}
              onClick={onRemove}
              aria-haspopup="dialog"
              aria-label={`${surplusText(chosen > 0 ? 'change' : remove)}: ${names.product(product)}`}
            >
              {surplusText(chosen > 0 ? 'change' : remove)}
            </Button>
          )}
          {chosen > 0 && (
            <span className="soft">
              {surplusText(kind === 'device' ? 'devices.ready' : 'ready', { count: chosen })}
            </span>
          )}
          {!onRemove && maySeeUsers && kind === 'named' && (
            <Link to={address('/users', { product, kind })}>{t('pending.whoHas')}</Link>
          )}
        </span>
      </span>
    )
  if (draining([change]).length > 0)
    return (
      <span className={classes.drains}>
        <IconAlertTriangleFilled className={`${classes.effectMark} ${classes.drainMark}`} size={16} aria-hidden />
        <span>{t('pending.drain', { count: surplus })}</span>
      </span>
    )
  return <span className="soft">{t('pending.coversUse')}</span>
}
