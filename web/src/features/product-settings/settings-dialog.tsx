// A product's settings of a user as a form, made from the product's schema.
import { Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { presentLanguage } from '../../platform/language.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import { SettingField } from './setting-field.tsx'
import { fieldsOf, refusedFields, type Schema, settingsWith, type Typed } from './settings-fields.ts'
import { settingsQuery, useReplaceSettings } from './settings-queries.ts'

interface Props {
  isOpen: boolean
  user: { id: string; name: string }
  product: { key: string; name: string }
  schema: Schema
  onClose(): void
}

export function SettingsDialog({ isOpen, user, product, schema, onClose }: Props) {
  const { t } = useTranslation('productSettings')
  const query = useQuery({ ...settingsQuery(user.id, product.key), enabled: isOpen })
  const [typed, setTyped] = useState<Typed>({})
  const replace = useReplaceSettings(user.id, product.key, () =>
    notifications.show({ message: t('saved', { name: user.name, product: product.name }) }),
  )
  const fields = fieldsOf(schema, query.data ?? {}, presentLanguage())
  const { settings, faults } = settingsWith(fields, query.data ?? {}, typed)
  const refused = refusedFields(fieldErrors(replace.error))
  const isReady = query.data !== undefined && Object.keys(typed).length > 0 && Object.keys(faults).length === 0
  const close = () => {
    setTyped({})
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('title', { product: product.name, name: user.name })}
      confirm={t('save')}
      isReady={isReady}
      mutation={replace}
      onConfirm={() => replace.mutate(settings, { onSuccess: close })}
      onClose={close}
    >
      <Loaded query={query} loading={<FieldsLoading />}>
        {(present) =>
          fields.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            fields.map((field) => (
              <SettingField
                key={field.name}
                field={field}
                value={present[field.name]}
                typed={typed[field.name]}
                error={faults[field.name] ? t(`fault.${faults[field.name] ?? 'json'}`) : refused[field.name]}
                onType={(text) => {
                  setTyped({ ...typed, [field.name]: text })
                  if (replace.isError) replace.reset()
                }}
              />
            ))
          )
        }
      </Loaded>
    </ConfirmDialog>
  )
}

function FieldsLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2].map((number) => (
        <Skeleton key={number} height={52} />
      ))}
    </LoadingShapes>
  )
}
