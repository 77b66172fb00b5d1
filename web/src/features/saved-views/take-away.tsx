// Deleting a saved view: at once, and taken back in the notice that tells it.
import { useTranslation } from 'react-i18next'
import { showUndoNotice } from '../../ui/undo-notice.tsx'
import { useBringBack, useDeleteView } from './saved-view-queries.ts'

export function useTakeAway(onDone: () => void) {
  const { t } = useTranslation('savedViews')
  const back = useBringBack()
  return useDeleteView((view) => {
    showUndoNotice({ message: t('deleted', { name: view.name }), undo: t('undo'), onUndo: () => back.mutate(view) })
    onDone()
  })
}
