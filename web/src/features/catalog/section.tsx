// The frame of a section: its fields, and once something is changed the buttons that save or discard it.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import classes from './catalog.module.css'
import type { EditedSection } from './use-section.ts'

interface Props {
  title: string
  text: string
  section: EditedSection<object>
  /** False while something is still wrong or missing. */
  isReady?: boolean
  children: ReactNode
}

export function Section({ title, text, section, isReady = true, children }: Props) {
  const { t } = useTranslation('catalog')
  const { t: common } = useTranslation('common')
  const { isChanged, isSaving, error, save, discard } = section
  return (
    <Card title={title}>
      <form
        className={classes.section}
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) save()
        }}
      >
        <p className={classes.note}>{text}</p>
        {children}
        <RefusalAlert error={error} />
        <div className={classes.bar} data-unsaved={isChanged || undefined}>
          <span role="status">{isChanged && t('unsaved')}</span>
          {isChanged && (
            <>
              <Button variant="default" onClick={discard} disabled={isSaving}>
                {t('discard')}
              </Button>
              <Button type="submit" disabled={!isReady} loading={isSaving}>
                {common('save')}
                <span className="visually-hidden">: {title}</span>
              </Button>
            </>
          )}
        </div>
      </form>
    </Card>
  )
}
