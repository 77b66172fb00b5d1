// Asks before a revision is put in force that takes licenses away, or leaves fewer shared seats than are taken right now.
import { notifications } from '@mantine/notifications'
import type { License } from '@sitzplan/contract/licenses'
import type { SurplusLine } from '@sitzplan/contract/surplus'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useProductNames } from '../products/products-queries.ts'
import classes from './license.module.css'
import { useActivation } from './license-queries.ts'
import { blocking, draining, lineKey } from './license-rules.ts'
import { isOvertaken } from './overtaken.ts'
import { SurplusEffect } from './surplus-effect.tsx'
import { type Choices, removalsFrom } from './surplus-rules.ts'

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
        <SurplusEffect key={lineKey(line)} line={line} choice={choices.get(lineKey(line)) ?? new Map()} />
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
