// Ordering licenses that somebody has just begun to wait for: one order for all of them.
import { notifications } from '@mantine/notifications'
import type { OrderLine } from '@sitzplan/contract/orders'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '../../platform/calls.ts'
import { CallRefused } from '../../platform/problems.ts'
import { type Missing, missingLines } from './missing-rules.ts'
import { usePlaceOrder } from './orders-queries.ts'

export function useOrderMissing(): { order(missing: readonly Missing[]): void } {
  const { t } = useTranslation('orders')
  const place = usePlaceOrder(() => notifications.show({ title: t('placed.title'), message: t('placed.text') }))
  return {
    order: (missing) => {
      const lines: OrderLine[] = missingLines(missing)
      if (lines.length === 0) return
      place.mutate(
        { body: { lines }, idempotencyKey: newIdempotencyKey() },
        {
          // They wait all the same: it can be ordered later.
          onError: (error) =>
            notifications.show({
              color: 'red',
              title: t('missing.failed'),
              message: error instanceof CallRefused ? error.problem.detail : t('missing.failedText'),
            }),
        },
      )
    },
  }
}
