// Adding a product: what it is called, its key, and how it is sold. Everything else follows on its page.
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { CatalogProduct, SoldKind } from '@sitzplan/contract/catalog'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors, isRefused } from '../../platform/problems.ts'
import { isKey } from '../../platform/searched.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { belowInput } from '../../ui/field-order.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import classes from './catalog.module.css'
import { textOf, useNewProduct } from './catalog-queries.ts'
import { keyOf, textFields, textsOf } from './entry-rules.ts'
import { KindsField } from './kinds-field.tsx'
import { TextFields } from './text-fields.tsx'

interface Props {
  onClose(): void
  onMade(product: CatalogProduct): void
}

export function NewProductDialog({ isOpen, ...form }: Props & { isOpen: boolean }) {
  const { t } = useTranslation('catalog')
  return (
    <Modal opened={isOpen} onClose={form.onClose} title={t('new.title')} size="lg" centered>
      {/* Each opening is a form of its own: one that was given up does not come back. */}
      <NewProduct {...form} />
    </Modal>
  )
}

function NewProduct({ onClose, onMade }: Props) {
  const { t } = useTranslation('catalog')
  const { t: common } = useTranslation('common')
  const { keyOf: submissionKeyOf } = useSubmissionKey()
  const creation = useNewProduct(({ name }) => notifications.show({ message: t('new.done', { name: textOf(name) }) }))
  const [name, setName] = useState(textFields(null))
  const [typedKey, setTypedKey] = useState<string | null>(null)
  const [kinds, setKinds] = useState<SoldKind[]>(['named'])
  const names = textsOf(name)
  const key = typedKey ?? keyOf(textOf(names))
  const errors = fieldErrors(creation.error)
  const isTaken = isRefused(creation.error, 'key_taken')
  const isReady = names !== null && isKey(key) && kinds.length > 0
  const edited =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      if (creation.error) creation.reset()
      set(value)
    }
  const create = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || creation.isPending) return
    const body = { key, name: names, kinds }
    creation.mutate({ body, idempotencyKey: submissionKeyOf(body) }, { onSuccess: onMade })
  }
  return (
    <form className={classes.section} onSubmit={create} noValidate>
      <TextFields
        label={t('texts.name')}
        texts={name}
        path="name"
        errors={errors}
        isRequired
        isNew
        onChange={edited(setName)}
      />
      <TextInput
        label={t('entry.keyLabel')}
        inputWrapperOrder={belowInput}
        description={t('new.keyText')}
        value={key}
        maxLength={63}
        error={isTaken ? t('new.taken') : (errors.key ?? (key !== '' && !isKey(key) && t('entry.key')))}
        onChange={(event) => edited(setTypedKey)(event.currentTarget.value || null)}
      />
      <KindsField kinds={kinds} error={errors.kinds} onChange={edited(setKinds)} />
      {!isTaken && <RefusalAlert error={creation.error} />}
      <Group justify="end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" disabled={!isReady} loading={creation.isPending}>
          {t('new.create')}
        </Button>
      </Group>
    </form>
  )
}
