// One queue: its supervisors and agents, and what it is called.
import { Alert, Button, Tabs } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Queue } from '@sitzplan/contract/queues'
import { IconAlertTriangle, IconTrash, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { managesGroupsOnly, useMay, useMe } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { AddMembers } from './add-members.tsx'
import { QueueSettings } from './queue-form.tsx'
import { QueueMembers } from './queue-members.tsx'
import { useDeleteQueue } from './queue-mutations.ts'
import { queueQuery } from './queue-queries.ts'
import classes from './queues.module.css'
import { TypeMark } from './type-mark.tsx'

export function QueuePage() {
  const { t } = useTranslation('queues')
  const { id = '' } = useParams()
  const query = useQuery(queueQuery(id))
  useRefreshed(['queues'], ({ event }) => event === 'users')
  return (
    <Loaded query={query} isPage>
      {(queue) => (
        <PageFrame
          title={queue.name}
          text={
            <span className={classes.facts}>
              <TypeMark type={queue.type} />
              <span>{t('members', { count: queue.members })}</span>
            </span>
          }
          above={<BackLink to="/queues">{t('back')}</BackLink>}
        >
          {!queue.isOwned && (
            <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
              <strong>{t('notOwned.title')}</strong>
              <br />
              {t('notOwned.text')}
            </Alert>
          )}
          {queue.externalId !== null && <p className={classes.note}>{t('syncedText')}</p>}
          <QueueTabs key={queue.id} queue={queue} />
        </PageFrame>
      )}
    </Loaded>
  )
}

function QueueTabs({ queue }: { queue: Queue }) {
  const { t } = useTranslation('queues')
  const [parameters, setParameters] = useAddressParameters()
  const mayManage = useMay('queues.manage')
  const isLimited = managesGroupsOnly(useMe())
  const maySet = mayManage && !isLimited
  const maySee = useMay('users.view')
  const tab = maySet && parameters.get('tab') === 'settings' ? 'settings' : 'members'
  return (
    <Tabs
      value={tab}
      onChange={(next) => setParameters(next === 'settings' ? { tab: 'settings' } : {})}
      keepMounted={false}
      classNames={{ list: classes.tabs, panel: classes.panel }}
    >
      <Tabs.List>
        <Tabs.Tab value="members">{t('tabs.members')}</Tabs.Tab>
        {maySet && <Tabs.Tab value="settings">{t('tabs.settings')}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="members" className={classes.stack}>
        {maySee && mayManage && queue.isOwned && <AddMembers queue={queue.id} />}
        {maySee ? (
          <QueueMembers queue={queue} mayChange={mayManage} />
        ) : (
          <Card label={t('tabs.members')}>
            <Empty
              icon={<IconUsers size={32} aria-hidden />}
              title={t('members', { count: queue.members })}
              text={t('unseenText')}
            />
          </Card>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="settings" className={classes.stack}>
        <Card title={t('rename')}>
          <QueueSettings queue={queue} />
        </Card>
        <DeleteQueue queue={queue} />
      </Tabs.Panel>
    </Tabs>
  )
}

function DeleteQueue({ queue: { id, name, members } }: { queue: Queue }) {
  const { t } = useTranslation('queues')
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const removal = useDeleteQueue(id, () => {
    notifications.show({ message: t('deleted', { name }) })
    void navigate('/queues')
  })
  return (
    <div>
      <Button
        variant="outline"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('delete')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('deleteTitle', { name })}
        confirm={t('delete')}
        isRed
        mutation={removal}
        onConfirm={() => removal.mutate()}
        onClose={() => setOpen(false)}
      >
        <p>{t('deleteText', { count: members })}</p>
        <p>{t('deleteFinal')}</p>
      </ConfirmDialog>
    </div>
  )
}
