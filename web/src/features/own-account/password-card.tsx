// My password: changed here, with the present one.
import { Button, Group, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAskedToOpen } from '../../ui/asked-to-open.ts'
import { Card } from '../../ui/page.tsx'
import { ChangePassword } from './change-password.tsx'
import classes from './own-account.module.css'

export function PasswordCard() {
  const { t } = useTranslation('ownAccount')
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  useAskedToOpen('password', () => setIsOpen(true))
  const done = () => {
    close()
    notifications.show({ message: t('password.changed') })
  }
  return (
    <Card title={t('password.title')}>
      <p className={classes.note}>{t('password.text')}</p>
      <Group mt="md">
        <Button variant="default" size="compact-md" onClick={() => setIsOpen(true)}>
          {t('password.change')}
        </Button>
      </Group>
      <Modal opened={isOpen} onClose={close} title={t('password.change')}>
        <ChangePassword onDone={done} onCancel={close} />
      </Modal>
    </Card>
  )
}
