// Light, dark, or like the system. Kept in this browser.
import { SegmentedControl, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './appearance-switch.module.css'

export const schemes = [
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
  { scheme: 'auto', icon: IconDeviceDesktop },
] as const
type Scheme = (typeof schemes)[number]['scheme']

/** `withNames`: with a word beside each sign. */
export function AppearanceSwitch({ withNames = false }: { withNames?: boolean }) {
  const { t } = useTranslation('common')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      size={withNames ? 'sm' : 'xs'}
      aria-label={t('colorScheme.label')}
      value={colorScheme}
      onChange={(scheme) => setColorScheme(scheme as Scheme)}
      data={schemes.map(({ scheme, icon: SchemeIcon }) => ({
        value: scheme,
        label: (
          <span className={classes.choice} data-named={withNames || undefined}>
            <SchemeIcon size={16} stroke={1.7} aria-hidden />
            {withNames ? t(`colorScheme.${scheme}`) : <VisuallyHidden>{t(`colorScheme.${scheme}`)}</VisuallyHidden>}
          </span>
        ),
      }))}
    />
  )
}
