// Asks before a revision is put in force that takes licenses away, or leaves fewer shared seats than are taken right now.
import { notifications } from '@mantine/notifications'
import type { License } from '@sitzplan/contract/licenses'
import type { SurplusLine } from '@sitzplan/contract/surplus'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useProductNames } from '../products/products-queries.ts'
import classes from './license.module.css'
import { useLineName } from './license-lines.tsx'
import { useActivation } from './license-queries.ts'
import { blocking, draining, lineKey } from './license-rules.ts'
import { isOvertaken } from './overtaken.ts'
import { type Choice, type Choices, interrupted, removalsFrom } from './surplus-rules.ts'

interface Props {
  pending: NonNullable<License['pending']>
  /** The red lines, and whom the licenses are taken from. */
  lines: SurplusLine[]
  choices: Choices
  isOpen: boolean
  onClose(): void
}

export function ActivateDialog({ pending, lines, choices, isOpen, onClose }: Props) {
  const { t } = useTranslation('license')
  const { t: surplusText } = useTranslation('surplus')
  const names = useProductNames()
  const activation = useActivation(({ revision }) => notifications.show({ message: t('activate.done', { revision }) }))
  const shrinking = draining(pending.changes)
  const others = pending.changes.length - shrinking.length - blocking(pending.changes).length
  const { revision } = pending
  const activate = () =>
    activation.mutate(
      { revision, removals: removalsFrom(lines, choices) },
      { onSuccess: onClose, onError: (error) => isOvertaken(error) && close() },
    )
  const close = () => {
    activation.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('activate.title', { revision })}
      confirm={t('pending.activate')}
      mutation={activation}
      onConfirm={activate}
      onClose={onClose}
    >
      {lines.map((line) => (
        <Removed key={lineKey(line)} line={line} choice={choices.get(lineKey(line)) ?? new Map()} />
      ))}
      {shrinking.map(({ product, to, used, surplus }) => (
        <p key={product} className={classes.consequence}>
          <strong>{names.product(product)}.</strong>{' '}
          {t('activate.drain', { used: numberText(used), to: numberText(to ?? 0), count: surplus })}
        </p>
      ))}
      {others > 0 && <p>{t('activate.others', { count: others })}</p>}
      {lines.length > 0 && <p>{surplusText('effect.undo')}</p>}
    </ConfirmDialog>
  )
}

/** So many are named; of the others there is only the number. */
const mostNames = 5

function Removed({ line, choice }: { line: SurplusLine; choice: Choice }) {
  const { t, i18n } = useTranslation('surplus')
  const names = useProductNames()
  const lineName = useLineName()
  const isOfDevices = line.kind === 'device'
  const people = isOfDevices
    ? line.devices.filter(({ device }) => choice.has(device)).map(({ device, name }) => ({ id: device, name }))
    : line.holders.filter(({ user }) => choice.has(user.id)).map(({ user }) => user)
  const named = people.slice(0, mostNames).map(({ name }) => name)
  const list = new Intl.ListFormat(i18n.language).format(named)
  const all =
    people.length > mostNames ? t('effect.more', { names: named.join(', '), count: people.length - mostNames }) : list
  const working = interrupted(choice, line).length
  return (
    <div className={classes.consequence}>
      <strong>
        {names.product(line.product)}, {lineName(line)}.
      </strong>{' '}
      {t(isOfDevices ? 'devices.retires' : 'effect.loses', { names: all, count: people.length })}{' '}
      {people.map(({ id, name }) => {
        const instead = choice.get(id)
        if (!instead) return null
        const what = `${names.product(instead.product)} (${lineName(instead)})`
        return <span key={id}>{t('effect.gets', { name, what })} </span>
      })}
      {working > 0 && t('effect.interrupted', { count: working })}
    </div>
  )
}
