// Makes a product key and shows it, this once.
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { textOf, useCatalog } from '../catalog/catalog-queries.ts'
import { useNewProductKey } from './vendor-settings-queries.ts'

export function NewProductKeyDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useTranslation('vendorSettings')
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('productKeys.new.title')}
      // A key that was shown is gone with one click beside the dialog.
      closeOnClickOutside={false}
    >
      {/* Each opening is a form, and a key, of its own. */}
      <NewProductKey onClose={onClose} />
    </Modal>
  )
}

function NewProductKey({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('vendorSettings')
  const { t: common } = useTranslation('common')
  const { keyOf } = useSubmissionKey()
  const catalog = useCatalog()
  const creation = useNewProductKey()
  const [product, setProduct] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)

  if (creation.data)
    return (
      <ShownOnce warning={t('productKeys.new.once')} done={t('productKeys.new.kept')} onClose={onClose}>
        <CopyField label={creation.data.name} text={creation.data.token} />
      </ShownOnce>
    )
  const errors = fieldErrors(creation.error)
  const make = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(product === null)
    if (product === null || creation.isPending) return
    const body = { product, ...(name.trim() && { name: name.trim() }) }
    creation.mutate({ body, idempotencyKey: keyOf(body) })
  }
  return (
    <form onSubmit={make} noValidate>
      <Stack gap="md">
        <Select
          data-autofocus
          label={t('productKeys.new.product')}
          description={t('productKeys.new.productText')}
          data={(catalog.data ?? []).map(({ key, name: texts }) => ({ value: key, label: textOf(texts) || key }))}
          value={product}
          allowDeselect={false}
          error={(isMissing && product === null && common('missing')) || errors.product}
          onChange={setProduct}
        />
        <TextInput
          label={t('productKeys.new.name')}
          description={t('productKeys.new.nameText')}
          maxLength={100}
          autoComplete="off"
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RefusalAlert error={creation.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={creation.isPending}>
            {t('productKeys.new.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
