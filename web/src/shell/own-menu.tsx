// My menu: appearance, my account, signing out.
import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconLogout, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../platform/me.ts'
import { Initials } from '../ui/person.tsx'
import { schemes } from './appearance-switch.tsx'
import classes from './own-menu.module.css'
import { useSignOut } from './sign-out.ts'

export function OwnMenu() {
  const { t } = useTranslation('common')
  const { user } = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  return (
    <Menu
      position="bottom-end"
      width={240}
      checkIcon={<IconCheck size={16} aria-hidden />}
      classNames={{ itemIndicator: classes.indicator }}
    >
      <Menu.Target>
        <UnstyledButton>
          <Initials person={user} />
          <span className="visually-hidden">{user.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email}</Menu.Label>
        <Menu.Item leftSection={<IconUser size={16} />} component={Link} to="/account">
          {t('nav.ownAccount')}
        </Menu.Item>
        <Menu.Label>{t('colorScheme.label')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}>
          {schemes.map(({ scheme, icon: SchemeIcon }) => (
            <Menu.RadioItem key={scheme} value={scheme} rightSection={<SchemeIcon size={16} />} closeMenuOnClick>
              {t(`colorScheme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t('nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
