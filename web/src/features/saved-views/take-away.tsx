// Deleting a saved view: at once, and taken back in the notice that tells it.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useBringBack, useDeleteView } from './saved-view-queries.ts'
import classes from './saved-views.module.css'

const shownMilliseconds = 12_000

export function useTakeAway(onDone: () => void) {
  const { t } = useTranslation('savedViews')
  const back = useBringBack()
  return useDeleteView((view) => {
    const notice = `deleted-${view.id}`
    notifications.show({
      id: notice,
      autoClose: shownMilliseconds,
      message: (
        <span className={classes.notice}>
          {t('deleted', { name: view.name })}
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              notifications.hide(notice)
              back.mutate(view)
            }}
          >
            {t('undo')}
          </Button>
        </span>
      ),
    })
    onDone()
  })
}
