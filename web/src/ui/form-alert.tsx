// Why a form was not accepted, above its button: read out at once, and told by a sign as well as by color.
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CallRefused, isRefused, Unreachable } from '../platform/problems.ts'
import classes from './form-alert.module.css'

export function FormAlert({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div role="alert" className={classes.alert}>
      <IconAlertCircle size={20} aria-hidden />
      <div>
        <strong>{title}</strong>
        {children && <p>{children}</p>}
      </div>
    </div>
  )
}

/** The server's refusal in its own words, or that it does not answer. Nothing without an error. */
export function RefusalAlert({ error }: { error: unknown }) {
  const { t } = useTranslation('common')
  if (!error) return null
  if (error instanceof CallRefused)
    return (
      <FormAlert title={error.problem.title}>
        {isRefused(error, 'invalid_request') && error.problem.errors ? t('atTheFields') : error.problem.detail}
      </FormAlert>
    )
  if (error instanceof Unreachable) return <FormAlert title={t('notSent.title')}>{t('notSent.text')}</FormAlert>
  return <FormAlert title={t('failed.unexpected')} />
}
