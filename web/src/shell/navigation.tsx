// The pages this person may open, as links.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useOpenings } from '../features/saved-views/saved-view-queries.ts'
import { useWaitingCount } from '../features/sessions/seating.ts'
import { type Page, pages, sections } from '../pages.ts'
import { useMe } from '../platform/me.ts'
import classes from './shell.module.css'

export function Navigation() {
  const { t } = useTranslation('common')
  const me = useMe()
  const mine = pages.filter((page) => page.isFor(me))
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {sections.map((section) => (
        <Section key={section} name={section} links={mine.filter((page) => page.section === section)} />
      ))}
    </nav>
  )
}

function Section({ name, links }: { name: Page['section']; links: Page[] }) {
  const { t } = useTranslation('common')
  const titleId = useId()
  if (links.length === 0) return null
  const list = links.map((page) => <PageLink key={page.to} page={page} />)
  if (name === 'main') return list
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-labelledby={titleId} className={classes.section}>
      <p id={titleId}>{t(`nav.section.${name}`)}</p>
      {list}
    </div>
  )
}

function PageLink({ page }: { page: Page }) {
  const { t } = useTranslation('common')
  const opening = useOpenings()
  const { name, icon: PageIcon } = page
  return (
    <NavLink to={opening(page)} className={classes.link}>
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
