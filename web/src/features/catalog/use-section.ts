// A section of the product page: edited and saved on its own.

import { notifications } from '@mantine/notifications'
import type { CatalogProduct, ProductPatch } from '@sitzplan/contract/catalog'
import { createContext, use, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldErrors, fieldErrors } from '../../platform/problems.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { useProductChange } from './catalog-queries.ts'

/** Tells the page which sections have unsaved changes. */
export const UnsavedContext = createContext<(section: string, isUnsaved: boolean) => void>(() => undefined)

export function useUnsaved(isUnsaved: boolean): void {
  const id = useId()
  const report = use(UnsavedContext)
  useEffect(() => {
    report(id, isUnsaved)
    return () => report(id, false)
  }, [report, id, isUnsaved])
}

export interface EditedSection<Draft> {
  draft: Draft
  errors: FieldErrors
  edit(part: Partial<Draft>): void
  isChanged: boolean
  isSaving: boolean
  error: unknown
  save(): void
  discard(): void
}

export function useSection<Draft extends object>(
  product: CatalogProduct,
  draftOf: (product: CatalogProduct) => Draft,
  patchOf: (start: CatalogProduct, draft: Draft) => ProductPatch | null,
): EditedSection<Draft> {
  const { t } = useTranslation('catalog')
  const { start, draft, edit, discard, onSaved } = useDraft(product, draftOf)
  const change = useProductChange(product.key, () => notifications.show({ message: t('saved') }))
  const patch = patchOf(start, draft)
  const isChanged = patch !== null
  useUnsaved(isChanged)
  return {
    draft,
    errors: fieldErrors(change.error),
    edit: (part) => {
      if (change.error) change.reset()
      edit(part)
    },
    isChanged,
    isSaving: change.isPending,
    error: change.error,
    save: () => {
      if (patch && !change.isPending) change.mutate(patch, { onSuccess: onSaved })
    },
    discard: () => {
      change.reset()
      discard()
    },
  }
}
