// The frame of the pages before the sign-in: what is asked for on paper, a drawn seating plan on ink beside it.
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { AppearanceSwitch } from '../../shell/appearance-switch.tsx'
import { LanguageSwitch } from '../../shell/language-switch.tsx'
import { Mark } from '../../shell/mark.tsx'
import classes from './entrance.module.css'
import { HousePlan } from './house-plan.tsx'

interface Props {
  title: string
  text?: ReactNode
  /** More than a few fields: begins further up. */
  isLong?: boolean
  children?: ReactNode
}

export function Entrance({ title, text, isLong, children }: Props) {
  const { t } = useTranslation(['signIn', 'common'])
  useEffect(() => {
    document.title = `${title} · ${t('common:productName')}`
  }, [title, t])
  return (
    <div className={classes.entrance}>
      <div className={classes.paper}>
        <header className={classes.top}>
          <Mark />
          <span className={classes.switches}>
            <LanguageSwitch />
            <AppearanceSwitch />
          </span>
        </header>
        <main className={classes.main} data-long={isLong || undefined}>
          <h1>{title}</h1>
          {text && <p className={classes.text}>{text}</p>}
          {children}
        </main>
      </div>
      <aside className={classes.ink} aria-label={t('plan.label')}>
        <div className={classes.plan}>
          <HousePlan description={t('plan.description')} />
          <p>{t('plan.claim')}</p>
          <p>{t('plan.explained')}</p>
        </div>
      </aside>
    </div>
  )
}
