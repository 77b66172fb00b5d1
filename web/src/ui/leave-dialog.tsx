// Asks before a page with unsaved changes is left.
import { useTranslation } from 'react-i18next'
import { useLeaveGuard } from '../platform/leave-guard.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'

/** Nothing is sent: going away cannot be refused. */
const nothingToDo = { isPending: false, error: null, reset: () => undefined }

export function LeaveDialog({ hasUnsaved }: { hasUnsaved: boolean }) {
  const { t } = useTranslation('common')
  const { isAsking, leave, stay } = useLeaveGuard(hasUnsaved)
  return (
    <ConfirmDialog
      isOpen={isAsking}
      isRed
      title={t('leave.title')}
      confirm={t('leave.confirm')}
      mutation={nothingToDo}
      onConfirm={leave}
      onClose={stay}
    >
      <p>{t('leave.text')}</p>
    </ConfirmDialog>
  )
}
