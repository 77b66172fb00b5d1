// Where the product's desktop application is kept, to which its technicians are led.
import { Skeleton, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import type { DesktopApplication } from '@sitzplan/contract/downloads'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, read } from '../../platform/calls.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { belowInput } from '../../ui/field-order.ts'
import { Card } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import { Section } from './section.tsx'
import { type EditedSection, useUnsaved } from './use-section.ts'

const pathOf = (key: string) => `/api/v1/vendor/catalog/${key}/application`
const queryKeyOf = (key: string) => ['vendor-application', key]

export function ApplicationSection({ product: { key } }: { product: CatalogProduct }) {
  const { t } = useTranslation('catalog')
  const application = useQuery({
    queryKey: queryKeyOf(key),
    queryFn: ({ signal }) => read<DesktopApplication>(pathOf(key), signal),
  })
  if (application.data) return <Editor productKey={key} saved={application.data.url ?? ''} />
  return (
    <Card title={t('application.title')}>
      <Loaded
        query={application}
        loading={
          <LoadingShapes>
            <Skeleton height={72} />
          </LoadingShapes>
        }
      >
        {() => null}
      </Loaded>
    </Card>
  )
}

function Editor({ productKey, saved }: { productKey: string; saved: string }) {
  const { t } = useTranslation('catalog')
  const section = useApplication(productKey, saved)
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
function useApplication(key: string, saved: string): EditedSection<{ url: string }> {
  const { t } = useTranslation('catalog')
  const queries = useQueryClient()
  const { start, draft, edit, discard, onSaved } = useDraft(saved, (url) => ({ url }))
  const isChanged = draft.url.trim() !== start
  const saving = useMutation({
    mutationFn: (wanted: string) =>
      call<DesktopApplication>('PUT', pathOf(key), { body: { url: wanted.trim() || null } }),
    onSuccess: (application) => {
      queries.setQueryData(queryKeyOf(key), application)
      notifications.show({ message: t('saved') })
    },
  })
  useUnsaved(isChanged)
  return {
    draft,
    errors: fieldErrors(saving.error),
    edit: (part) => {
      if (saving.error) saving.reset()
      edit(part)
    },
    isChanged,
    isSaving: saving.isPending,
    error: saving.error,
    save: () =>
      isChanged && !saving.isPending && saving.mutate(draft.url, { onSuccess: ({ url }) => onSaved(url ?? '') }),
    discard: () => {
      saving.reset()
      discard()
    },
  }
}
