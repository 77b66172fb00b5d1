// Asks before a page with unsaved changes is left.
import type { ReactNode } from 'react'
import type { useLeaveGuard } from '../platform/leave-guard.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'

interface Props {
  guard: ReturnType<typeof useLeaveGuard>
  title: string
  confirm: string
  children: ReactNode
}

/** Nothing is sent: going away cannot be refused. */
const nothingToDo = { isPending: false, error: null, reset: () => undefined }

export function LeaveDialog({ guard, ...said }: Props) {
  return (
    <ConfirmDialog
      isOpen={guard.isAsking}
      isRed
      mutation={nothingToDo}
      onConfirm={guard.leave}
      onClose={guard.stay}
      {...said}
    />
  )
}
