// The pages this person may open, as links.
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useWaitingCount } from '../features/sessions/seating.ts'
import { type Page, pages } from '../pages.ts'
import { useMe } from '../platform/me.ts'
import classes from './shell.module.css'

const sections = ['main', 'vendor', 'contract', 'settings', 'own'] as const

export function Navigation() {
  const { t } = useTranslation('common')
  const me = useMe()
  const mine = pages.filter((page) => page.isFor(me))
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {sections.map((section) => {
        const links = mine.filter((page) => page.section === section)
        if (links.length === 0) return null
        return (
          <Fragment key={section}>
            {section !== 'main' && <p className={classes.section}>{t(`nav.${section}`)}</p>}
            {links.map((page) => (
              <PageLink key={page.to} page={page} />
            ))}
          </Fragment>
        )
      })}
    </nav>
  )
}

function PageLink({ page: { name, to, icon: PageIcon } }: { page: Page }) {
  const { t } = useTranslation('common')
  return (
    <NavLink to={to} className={classes.link}>
      <PageIcon size={18} stroke={1.6} aria-hidden />
      <span>{t(`nav.${name}`)}</span>
      {name === 'sessions' && <WaitingBadge />}
    </NavLink>
  )
}

function WaitingBadge() {
  const { t } = useTranslation('common')
  const count = useWaitingCount()
  if (!count) return null
  return (
    <span className={classes.badge}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('nav.waiting', { count })}</span>
    </span>
  )
}
