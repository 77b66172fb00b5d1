// Free seats breathe, in rooms of tiles alone: twenty that did in a field of 2,000 took its frames from 17 to 67 ms (95th
// percentile, drawn without graphics). Whoever is disturbed by it stops it, for good in this browser; who asked their system
// for less motion sees none.
import { Button } from '@mantine/core'
import { useLocalStorage, useReducedMotion } from '@mantine/hooks'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export function useBreathing(): { isOn: boolean; button: ReactNode } {
  const { t } = useTranslation('sessions')
  const isReduced = useReducedMotion()
  const [motion, setMotion] = useLocalStorage<'on' | 'off'>({ key: 'seating-plan-motion', defaultValue: 'on' })
  const isOn = motion !== 'off'
  return {
    isOn,
    button: !isReduced && (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={isOn ? <IconPlayerPause size={14} aria-hidden /> : <IconPlayerPlay size={14} aria-hidden />}
        onClick={() => setMotion(isOn ? 'off' : 'on')}
      >
        {t(isOn ? 'motion.stop' : 'motion.start')}
      </Button>
    ),
  }
}
