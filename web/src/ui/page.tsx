// The frame of a page: its title (also of the window), a sentence, the one strong action, and cards.
import { createContext, type ReactNode, use, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './page.module.css'

/** Stands beside the title of every page: the app puts it there. */
export const BesideTitle = createContext<ReactNode>(null)

/** Says it when the page has become another: the app does. */
export const SayTitle = createContext<(title: string) => void>(() => undefined)

export function PageFrame({
  title,
  above,
  mark,
  text,
  actions,
  children,
}: {
  title: string
  /** The way back, for a page below another. */
  above?: ReactNode
  /** Stands before the title: whom or what the page is about. */
  mark?: ReactNode
  text?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation('common')
  const besideTitle = use(BesideTitle)
  const say = use(SayTitle)
  useEffect(() => {
    document.title = `${title} · ${t('productName')}`
    say(title)
  }, [title, t, say])
  return (
    <div className={classes.page}>
      {above && <div className={classes.above}>{above}</div>}
      <header className={classes.header}>
        <div className={classes.title}>
          {mark}
          <div>
            <div className={classes.titleLine}>
              <h1>{title}</h1>
              {besideTitle}
            </div>
            {text && <p>{text}</p>}
          </div>
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export function Card({
  title,
  actions,
  children,
  label,
}: {
  title?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** Names the card for a screen reader where it has no title. */
  label?: string
}) {
  return (
    <section className={classes.card} aria-label={label}>
      {title && (
        <div className={classes.cardHeader}>
          <h2>{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}
