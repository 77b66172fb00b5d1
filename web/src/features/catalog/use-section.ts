// A section of the product page: edited and saved on its own. What is not being edited follows what others save; what is
// being edited is compared with what it began from, so that only the operator's own changes are sent.

import { notifications } from '@mantine/notifications'
import type { CatalogProduct, ProductPatch } from '@sitzplan/contract/catalog'
import { createContext, use, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldErrors, fieldErrors } from '../../platform/problems.ts'
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
  const [edited, setEdited] = useState<{ start: CatalogProduct; draft: Draft } | null>(null)
  const change = useProductChange(product.key, () => notifications.show({ message: t('saved') }))
  const patch = edited && patchOf(edited.start, edited.draft)
  const isChanged = patch !== null
  useUnsaved(isChanged)
  const draft = edited?.draft ?? draftOf(product)
  const discard = () => {
    change.reset()
    setEdited(null)
  }
  return {
    draft,
    errors: fieldErrors(change.error),
    edit: (part) => {
      if (change.error) change.reset()
      setEdited((last) => ({
        start: last?.start ?? product,
        draft: { ...(last?.draft ?? draftOf(product)), ...part },
      }))
    },
    isChanged,
    isSaving: change.isPending,
    error: change.error,
    save: () => {
      if (!patch || change.isPending) return
      // What is typed while it is being saved is the next change.
      change.mutate(patch, {
        onSuccess: (saved) => setEdited((last) => (last === edited ? null : last && { ...last, start: saved })),
      })
    },
    discard,
  }
}
