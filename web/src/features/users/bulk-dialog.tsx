// A change to several users, from the question to the result: what exactly, how far it is, what worked and what did not,
// and taking it back.
import { Button, Checkbox, Group, Modal, Progress, Select, Stack } from '@mantine/core'
import type { BulkAction } from '@sitzplan/contract/bulk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { groupsQuery } from '../groups/group-queries.ts'
import { OrderWaiting } from '../orders/order-waiting.tsx'
import type { BulkKind } from './bulk-bar.tsx'
import { BulkOutcome } from './bulk-outcome.tsx'
import { type Chosen, countOf, undoOf } from './bulk-rules.ts'
import { useBulk } from './use-bulk.ts'
import { type Kind, kinds } from './user-list-rules.ts'
import { assignableProductsQuery } from './user-queries.ts'

export function BulkDialog({
  kind,
  chosen,
  onClose,
}: {
  kind: BulkKind
  chosen: Chosen
  /** `isDone`: something was done, and the selection has served. */
  onClose(isDone: boolean): void
}) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const { sendsMail } = useMe()
  const bulk = useBulk()
  const [target, setTarget] = useState<string | null>(null)
  const [notify, setNotify] = useState(true)
  const [isUndone, setUndone] = useState(false)
  const count = countOf(chosen)
  const action = actionOf(kind, target, notify)
  const isOver = bulk.isDone || bulk.error !== null
  const close = () => {
    if (!bulk.isRunning) onClose(isOver)
  }
  return (
    <Modal opened onClose={close} size="lg" title={t(`bulk.title.${kind}`, { count })}>
      <Stack gap="md">
        {!isOver && !bulk.isRunning && (
          <>
            <p className="soft">
              {t(`bulk.text.${kind}`)} {kind === 'resendInvitation' && !sendsMail && common('noMail.handOn')}
            </p>
            <Target kind={kind} value={target} onChange={setTarget} />
            {sendsMail && (kind === 'assign' || kind === 'remove') && (
              <Checkbox
                label={t('products.notify')}
                checked={notify}
                onChange={(event) => setNotify(event.currentTarget.checked)}
              />
            )}
          </>
        )}
        {bulk.isRunning && (
          <>
            <p className="soft" role="status">
              {t('bulk.running', { count: bulk.results.length })}
            </p>
            <Progress
              value={(100 * bulk.results.length) / Math.max(1, count)}
              aria-label={t('bulk.progress')}
              animated
            />
          </>
        )}
        {isOver && <BulkOutcome results={bulk.results} isUndone={isUndone} />}
        {bulk.isDone && !isUndone && action?.do === 'assign' && <OrderWaiting product={action.product} />}
        <RefusalAlert error={bulk.error} />
        <Group justify="flex-end" gap="xs">
          {isOver ? (
            <>
              {!isUndone && undoOf(bulk.results).length > 0 && (
                <Button
                  variant="default"
                  onClick={() => {
                    setUndone(true)
                    bulk.undo()
                  }}
                >
                  {t('bulk.undo')}
                </Button>
              )}
              <Button onClick={close}>{common('close')}</Button>
            </>
          ) : (
            <>
              <Button variant="default" disabled={bulk.isRunning} onClick={close}>
                {common('cancel')}
              </Button>
              <Button
                color={kind === 'delete' || kind === 'suspend' || kind === 'remove' ? 'red' : undefined}
                disabled={!action}
                loading={bulk.isRunning}
                onClick={() => action && bulk.start(chosen, action)}
              >
                {t(`bulk.confirm.${kind}`)}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

/** The product, with its kind, or the group that it is about. */
function Target({
  kind,
  value,
  onChange,
}: {
  kind: BulkKind
  value: string | null
  onChange(value: string | null): void
}) {
  const { t } = useTranslation('users')
  const isOfGroup = kind === 'addToGroup' || kind === 'removeFromGroup'
  const { data: products = [] } = useQuery(assignableProductsQuery)
  const { data: groups = [] } = useQuery({ ...groupsQuery, enabled: isOfGroup })
  if (needsNothing(kind)) return null
  const data = isOfGroup
    ? groups.map(({ id, name }) => ({ value: id, label: name }))
    : products.flatMap(({ key, name, kinds: sold }) => {
        const assigned = kinds.filter((one) => sold.includes(one))
        if (kind === 'remove') return assigned.length > 0 ? [{ value: key, label: name }] : []
        return assigned.map((one) => ({
          value: `${key} ${one}`,
          label: t('filter.productOfKind', { product: name, kind: t(`kindInText.${one}`) }),
        }))
      })
  return (
    <Select
      label={t(isOfGroup ? 'column.group' : 'bulk.product')}
      data={data}
      value={value}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('bulk.nothingFound')}
      data-autofocus
      onChange={onChange}
    />
  )
}

const needsNothing = (kind: BulkKind) =>
  kind === 'suspend' || kind === 'reactivate' || kind === 'resendInvitation' || kind === 'delete'

/** Null while something is still to be chosen. */
function actionOf(kind: BulkKind, target: string | null, notify: boolean): BulkAction | null {
  if (needsNothing(kind)) return { do: kind }
  if (!target) return null
  if (kind === 'addToGroup' || kind === 'removeFromGroup') return { do: kind, group: target }
  const [product = '', as] = target.split(' ')
  if (kind === 'remove') return { do: kind, product, notify }
  return { do: kind, product, kind: as as Kind, wait: true, notify }
}
