// The question mark beside a page's title. What it opens is loaded when it is asked for.
import { ActionIcon } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { lazy, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { PagePart } from '../../ui/page-part.tsx'
import type { HelpTopic } from './help-links.ts'
import classes from './page-help.module.css'

const HelpDrawer = lazy(() => import('./help-drawer.tsx'))

export function PageHelp({ topic }: { topic: HelpTopic }) {
  const { t } = useTranslation('common')
  const { pathname } = useLocation()
  const [isOpen, setIsOpen] = useState(false)
  // Kept once it was asked for: it slides out again.
  const [presses, setPresses] = useState(0)
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
          setPresses(presses + 1)
          setIsOpen(true)
        }}
      >
        <IconHelpCircle size={22} stroke={1.6} aria-hidden />
      </ActionIcon>
      {presses > 0 && (
        <PagePart attempt={presses} onFailed={() => setIsOpen(false)}>
          <HelpDrawer topic={topic} isOpen={isOpen} onClose={() => setIsOpen(false)} />
        </PagePart>
      )}
    </>
  )
}
