// What can be done to a person as a whole: suspend, lift the suspension, another e-mail address, delete. Each asks first,
// and says what happens.
import { ActionIcon, Button, Menu } from '@mantine/core'
import type { User } from '@sitzplan/contract/users'
import { IconDots, IconMail, IconPlayerPause, IconPlayerPlay, IconShieldOff, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, useMe } from '../../platform/me.ts'
import { ResetSecondFactorDialog } from '../second-factor/reset-dialog.tsx'
import { ChangeEmailDialog } from './change-email-dialog.tsx'
import { DeleteDialog, ReactivateDialog, SuspendDialog } from './departure-dialogs.tsx'

type Action = 'suspend' | 'reactivate' | 'changeEmail' | 'resetSecondFactor' | 'delete'

export function UserActions({ user }: { user: User }) {
  const { t } = useTranslation(['users', 'secondFactor'])
  const mayManage = useMay('users.manage')
  const isMyself = useMe().user.id === user.id
  const [action, setAction] = useState<Action | null>(null)
  const close = () => setAction(null)
  // Nobody suspends or deletes themself.
  if (!mayManage || isMyself) return null
  return (
    <>
      {user.status === 'suspended' && (
        <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => setAction('reactivate')}>
          {t('reactivate.action')}
        </Button>
      )}
      {user.status === 'active' && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} aria-hidden />}
          onClick={() => setAction('suspend')}
        >
          {t('suspend.action')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('head.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {user.status === 'active' && (
            <Menu.Item leftSection={<IconMail size={16} />} onClick={() => setAction('changeEmail')}>
              {t('profile.changeEmail')}
            </Menu.Item>
          )}
          {user.status === 'active' && (
            <Menu.Item leftSection={<IconShieldOff size={16} />} onClick={() => setAction('resetSecondFactor')}>
              {t('secondFactor:reset.action')}
            </Menu.Item>
          )}
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setAction('delete')}>
            {t('delete.action')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SuspendDialog user={user} isOpen={action === 'suspend'} onClose={close} />
      <ReactivateDialog user={user} isOpen={action === 'reactivate'} onClose={close} />
      <ChangeEmailDialog user={user} isOpen={action === 'changeEmail'} onClose={close} />
      <ResetSecondFactorDialog user={user} isOpen={action === 'resetSecondFactor'} onClose={close} />
      <DeleteDialog user={user} isOpen={action === 'delete'} onClose={close} />
    </>
  )
}
