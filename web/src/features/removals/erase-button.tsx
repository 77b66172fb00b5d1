// Erasing a deleted user at once, who could still be brought back: asked for once more before.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useErase } from './removals-queries.ts'

export function EraseButton({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('removals')
  const [isErasing, setIsErasing] = useState(false)
  const erase = useErase(() => notifications.show({ message: t('eraseDialog.done', { name }) }))
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="xs"
        aria-label={t('eraseName', { name })}
        aria-haspopup="dialog"
        onClick={() => setIsErasing(true)}
      >
        {t('erase')}
      </Button>
      <ConfirmDialog
        isOpen={isErasing}
        title={t('eraseDialog.title', { name })}
        confirm={t('erase')}
        isRed
        mutation={erase}
        onConfirm={() => erase.mutate(id, { onSuccess: () => setIsErasing(false) })}
        onClose={() => setIsErasing(false)}
      >
        <p>{t('eraseDialog.text')}</p>
      </ConfirmDialog>
    </>
  )
}
