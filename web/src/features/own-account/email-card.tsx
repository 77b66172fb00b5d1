// My e-mail address: another one is asked for here, and confirmed by the link that is mailed to it.
import { Button, Group, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import { Card } from '../../ui/page.tsx'
import { ChangeEmail } from './change-email.tsx'
import classes from './own-account.module.css'
import { ownEmailQuery } from './own-account-queries.ts'

export function EmailCard() {
  const { t } = useTranslation(['ownAccount', 'common'])
  const {
    account: { timeZone },
    personalLinks,
  } = useMe()
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useQuery(ownEmailQuery)
  const close = () => setIsOpen(false)
  const sent = ({ email }: { email: string }) => {
    close()
    notifications.show({ message: t(personalLinks === 'mailed' ? 'email.sent' : 'common:noMail.ready', { email }) })
  }
  return (
    <Card title={t('email.title')}>
      <p className={classes.note}>{t(data?.isCompanys ? 'email.companys' : 'email.text')}</p>
      {data?.pending && (
        <p className={classes.note} role="status">
          {t('email.pending', { email: data.pending.email, until: dateTimeText(data.pending.expiresAt, timeZone) })}
        </p>
      )}
      {data && !data.isCompanys && personalLinks === 'withheld' && (
        <p className={classes.note}>{t('common:noMail.withheld')}</p>
      )}
      {data && !data.isCompanys && personalLinks !== 'withheld' && (
        <Group mt="md">
          <Button variant="default" size="compact-md" onClick={() => setIsOpen(true)}>
            {t('email.change')}
          </Button>
        </Group>
      )}
      <Modal opened={isOpen} onClose={close} title={t('email.change')}>
        <ChangeEmail onDone={sent} onCancel={close} />
      </Modal>
    </Card>
  )
}
