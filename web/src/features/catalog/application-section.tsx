// Where the product's desktop application is kept, to which its technicians are led.
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import type { DesktopApplication } from '@sitzplan/contract/downloads'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, read } from '../../platform/calls.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { belowInput } from '../../ui/field-order.ts'
import { Section } from './section.tsx'
import { type EditedSection, UnsavedContext } from './use-section.ts'

export function ApplicationSection({ product }: { product: CatalogProduct }) {
  const { t } = useTranslation('catalog')
  const section = useApplication(product.key)
  return (
    <Section title={t('application.title')} text={t('application.text')} section={section}>
      <TextInput
        label={t('application.label')}
        type="url"
        inputWrapperOrder={belowInput}
        description={t('application.example')}
        maxLength={2000}
        value={section.draft.url}
        error={section.errors.url}
        onChange={(event) => section.edit({ url: event.currentTarget.value })}
      />
    </Section>
  )
}

/** Not a field of the product: saved by a call of its own. */
function useApplication(key: string): EditedSection<{ url: string }> {
  const { t } = useTranslation('catalog')
  const queries = useQueryClient()
  const path = `/api/v1/vendor/catalog/${key}/application`
  const queryKey = ['vendor-application', key]
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => read<DesktopApplication>(path, signal) })
  const [edited, setEdited] = useState<string | null>(null)
  const saved = data?.url ?? ''
  const url = edited ?? saved
  const isChanged = edited !== null && edited.trim() !== saved
  const saving = useMutation({
    mutationFn: (wanted: string) => call<DesktopApplication>('PUT', path, { body: { url: wanted || null } }),
    onSuccess: (application) => {
      queries.setQueryData(queryKey, application)
      setEdited(null)
      notifications.show({ message: t('saved') })
    },
  })
  const id = useId()
  const report = use(UnsavedContext)
  useEffect(() => {
    report(id, isChanged)
    return () => report(id, false)
  }, [report, id, isChanged])
  return {
    draft: { url },
    errors: fieldErrors(saving.error),
    edit: (part) => {
      saving.reset()
      setEdited(part.url ?? url)
    },
    isChanged,
    isSaving: saving.isPending,
    error: saving.error,
    save: () => saving.mutate(url.trim()),
    discard: () => {
      saving.reset()
      setEdited(null)
    },
  }
}
