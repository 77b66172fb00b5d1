// What stands in place of the sign-in form while there is nobody who could sign in.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Entrance } from '../sign-in/entrance.tsx'

export function NotSetUp() {
  const { t } = useTranslation(['setup', 'common'])
  return (
    <Entrance title={t('notYet.title')} text={t('notYet.text')}>
      <Button size="md" mt="lg" variant="default" onClick={() => location.reload()}>
        {t('common:reload')}
      </Button>
    </Entrance>
  )
}
