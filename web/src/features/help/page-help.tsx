// The question mark beside a page's title. What it opens is loaded when it is asked for.
import { ActionIcon } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { HelpTopic } from './help-links.ts'
import classes from './page-help.module.css'

const HelpDrawer = lazy(() => import('./help-drawer.tsx'))

export function PageHelp({ topic }: { topic: HelpTopic }) {
  const { t } = useTranslation('common')
  const { pathname } = useLocation()
  const [isOpen, setIsOpen] = useState(false)
  // Kept once it was asked for: it slides out again.
  const [wasOpened, setWasOpened] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has followed a link of it wants to see the page
  useEffect(() => setIsOpen(false), [pathname])
  return (
    <>
      <ActionIcon
        variant="subtle"
        size={32}
        className={classes.button}
        aria-label={t('help')}
        title={t('help')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => {
          setWasOpened(true)
          setIsOpen(true)
        }}
      >
        <IconHelpCircle size={22} stroke={1.6} aria-hidden />
      </ActionIcon>
      {wasOpened && (
        <Suspense>
          <HelpDrawer topic={topic} isOpen={isOpen} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
