// The frame around every page behind the sign-in: pages on the left (a drawer on a phone), who I am on top.
import { Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, Suspense, useEffect, useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { TermBanner } from '../features/license/term-banner.tsx'
import { later } from '../platform/later.ts'
import { useMe } from '../platform/me.ts'
import { SayTitle } from '../ui/page.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'
import { Navigation } from './navigation.tsx'
import { OwnMenu } from './own-menu.tsx'
import classes from './shell.module.css'

const PaletteTools = later(() => import('./palette/palette-tools.tsx'))

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common')
  const me = useMe()
  const [isOpen, { open, close }] = useDisclosure(false)
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has chosen a page wants to see it, also the same one
  useEffect(close, [key])

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('nav.skip')}
      </a>
      <aside className={classes.side}>
        <Mark />
        <Navigation />
      </aside>
      <div className={classes.main}>
        {/* No header: the kit's dialogs have one, and a page may have one banner. */}
        <section className={classes.top} aria-label={t('nav.top')}>
          <span className={classes.burger}>
            <Burger opened={isOpen} onClick={open} size="sm" aria-label={t('nav.open')} aria-expanded={isOpen} />
            <Mark />
          </span>
          <Suspense fallback={null}>
            <PaletteTools />
          </Suspense>
          <span className={classes.account}>{me.account.name}</span>
          <LanguageSwitch />
          <OwnMenu />
        </section>
        <ConnectionBanner />
        <TermBanner />
        <main id="content" tabIndex={-1} className={classes.content}>
          <Announced>{children}</Announced>
        </main>
      </div>
      <Drawer
        opened={isOpen}
        onClose={close}
        size={264}
        title={<Mark />}
        closeButtonProps={{ 'aria-label': t('nav.close') }}
        classNames={{ content: classes.drawer, header: classes.drawerHeader, close: classes.drawerClose }}
      >
        <Navigation />
      </Drawer>
    </div>
  )
}

interface Said {
  title: string
  isNews: boolean
}

/** A browser tells which page it opens, but not which one a script has put in its place. */
function Announced({ children }: { children: ReactNode }) {
  const [said, say] = useReducer(
    (before: Said | null, title: string) => (before?.title === title ? before : { title, isNews: before !== null }),
    null,
  )
  return (
    <SayTitle value={say}>
      <p className="visually-hidden" role="status">
        {said?.isNews && said.title}
      </p>
      {children}
    </SayTitle>
  )
}
