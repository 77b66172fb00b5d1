// A product of a user as a switch. One kind with a free seat is given at once; with a choice to make, or no seat free,
// the row opens and says what there is.
import { Button, Group, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import type { Removal } from '@sitzplan/contract/removals'
import type { Session } from '@sitzplan/contract/seats'
import type { User } from '@sitzplan/contract/users'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useOrderMissing } from '../orders/use-order-missing.ts'
import { RemovedNotice } from '../product-settings/removed-notice.tsx'
import { SettingsDialog } from '../product-settings/settings-dialog.tsx'
import { BilledByQueues } from './billed-by-queues.tsx'
import { GivenByRule, isByRuleAlone, useGivenBy } from './given-by-rule.tsx'
import { KindChoice } from './kind-choice.tsx'
import classes from './product-row.module.css'
import { Gives, KindState, ProductRow } from './product-row.tsx'
import { RemoveProductDialog } from './remove-product-dialog.tsx'
import type { Kind } from './user-list-rules.ts'
import { useAssign, useUnassign } from './user-mutations.ts'
import { kindsToChoose, obstacleTo, proposedKind, rightOf } from './user-product-rules.ts'

export function ProductSwitch({
  user,
  product,
  sessions,
  removal,
  notify,
}: {
  user: User
  product: AssignableProduct
  /** The user's running sessions; null for who may not see them. */
  sessions: readonly Session[] | null
  /** That it was taken away lately, and can be brought back. */
  removal: Removal | null
  /** Whether the user is told by mail. */
  notify: boolean
}) {
  const { t } = useTranslation('users')
  const { t: settings } = useTranslation('productSettings')
  const name = user.name
  const right = rightOf(user, product.key)
  const choices = kindsToChoose(product, right)
  const running = sessions?.filter((session) => session.product === product.key) ?? null
  const [isChoosing, setChoosing] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const [isSetting, setSetting] = useState(false)
  const toggle = useRef<HTMLInputElement>(null)
  const assign = useAssign(user.id, (given, { kind, had }) => {
    const words = { name, product: product.name, kind: t(`kindInText.${given.kind}`) }
    notifications.show({ message: t(kind === had ? 'products.kept' : `products.${given.state}`, words) })
  })
  const unassign = useUnassign(user.id, ({ had }) =>
    notifications.show({
      message: t(had ? 'products.removed' : 'products.noLongerWaits', { name, product: product.name }),
    }),
  )
  const { order } = useOrderMissing()
  const isWorking = assign.isPending || unassign.isPending
  const rule = useId()
  const isKept = isByRuleAlone(useGivenBy(user, product.key))
  const isOn = right.has !== null || right.waitsFor !== null
  const present = right.waitsFor ?? right.has

  const close = () => {
    setChoosing(false)
    toggle.current?.focus()
  }
  const give = (kind: Kind, wait: boolean, isOrdering = false) =>
    assign.mutate(
      { key: product.key, kind, wait, notify, had: right.has?.kind ?? null },
      {
        onSuccess: ({ state }) => {
          if (isOrdering && state === 'waiting') order([{ key: product.key, kind }])
          close()
        },
        // Refused: somebody else was faster, and now there is something to decide.
        onError: () => setChoosing(true),
      },
    )
  const take = () =>
    unassign.mutate({ key: product.key, notify, had: right.has !== null }, { onSuccess: () => setRemoving(false) })
  const press = () => {
    if (isWorking) return
    assign.reset()
    unassign.reset()
    if (isOn) {
      // Whoever takes away what is in use, what others wait for, or what was set up is told first.
      if (right.has && (running?.length !== 0 || product.named.waiting > 0 || product.settings)) setRemoving(true)
      else take()
      return
    }
    const [only] = choices
    if (choices.length === 1 && only && obstacleTo(product, only, user.status) === null) give(only, false)
    else setChoosing(!isChoosing)
  }

  return (
    <ProductRow
      product={product}
      isOn={isOn}
      // While one chooses, the numbers stand with the choices.
      kinds={isChoosing && choices.length > 1 ? [] : choices}
      control={
        <Switch
          ref={toggle}
          size="md"
          classNames={{ track: classes.track }}
          checked={isOn}
          // Not disabled while it works: the focus would be lost.
          aria-busy={isWorking}
          aria-label={t('products.switch', { product: product.name, name })}
          disabled={isKept}
          aria-describedby={isKept ? rule : undefined}
          onChange={press}
        />
      }
    >
      <KindState right={right} />
      <GivenByRule id={rule} user={user} product={product.key} />
      <BilledByQueues user={user} product={product.key} />
      <Gives product={product} />
      {isOn && !isChoosing && (
        <Group gap="xs">
          {product.settings && (
            <Button
              variant="default"
              size="xs"
              aria-label={settings('openOf', { product: product.name, name })}
              aria-haspopup="dialog"
              onClick={() => setSetting(true)}
            >
              {settings('open')}
            </Button>
          )}
          {choices.length > 1 && !(right.has && right.waitsFor) && (
            <Button variant="default" size="xs" onClick={() => setChoosing(true)}>
              {t('products.changeKind')}
            </Button>
          )}
          {right.has && right.waitsFor && (
            <Button
              variant="default"
              size="xs"
              loading={assign.isPending}
              onClick={() => give(right.has?.kind ?? 'named', false)}
            >
              {t('products.keepKind', { kind: t(`kindInText.${right.has.kind}`) })}
            </Button>
          )}
        </Group>
      )}
      {!isOn && !isChoosing && removal && <RemovedNotice removal={removal} name={name} product={product.name} />}
      {isChoosing && (
        <KindChoice
          user={user}
          product={product}
          present={present?.kind ?? null}
          choices={choices}
          proposed={
            choices.find((kind) => present && kind !== present.kind) ?? proposedKind(product, choices, user.status)
          }
          isPending={assign.isPending}
          onChoose={give}
          onCancel={close}
        />
      )}
      {!isRemoving && <RefusalAlert error={assign.error ?? unassign.error} />}
      {product.settings && (
        <SettingsDialog
          isOpen={isSetting}
          user={{ id: user.id, name }}
          product={product}
          schema={product.settings.schema}
          onClose={() => setSetting(false)}
        />
      )}
      <RemoveProductDialog
        isOpen={isRemoving}
        user={user}
        product={product}
        kind={right.has?.kind ?? 'named'}
        sessions={running}
        mutation={unassign}
        onConfirm={take}
        onClose={() => setRemoving(false)}
      />
    </ProductRow>
  )
}
