// An import that runs: how far it is, for the eye each second and for the ear each tenth, and a way to stop it.
import { Button, Progress } from '@mantine/core'
import type { PeopleImport } from '@sitzplan/contract/people-import'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Card } from '../../ui/page.tsx'
import { useStop } from './import-queries.ts'
import classes from './people-import.module.css'

export function ImportProgress({ one }: { one: PeopleImport }) {
  const { t } = useTranslation('peopleImport')
  const [isAsked, setIsAsked] = useState(false)
  const stop = useStop(one.id)
  const done = one.results.added + one.results.changed + one.results.unchanged + one.results.failed
  const share = one.lines === 0 ? 0 : (100 * done) / one.lines
  return (
    <Card label={t('title_running')}>
      <div className={classes.stack}>
        <p className={classes.sum}>{t('progress', { done: numberText(done), lines: numberText(one.lines) })}</p>
        <Progress value={share} size="lg" aria-label={t('title_running')} animated />
        <span className="visually-hidden" role="status">
          {t('heard', { percent: Math.floor(share / 10) * 10 })}
        </span>
        <p className="soft">{t('goesOn')}</p>
        <div>
          <Button variant="default" onClick={() => setIsAsked(true)}>
            {t('stop')}
          </Button>
        </div>
        <ConfirmDialog
          isOpen={isAsked}
          title={t('stopTitle')}
          confirm={t('stop')}
          isRed
          mutation={stop}
          onConfirm={() => stop.mutate(undefined, { onSuccess: () => setIsAsked(false) })}
          onClose={() => setIsAsked(false)}
        >
          <p>{t('stopText')}</p>
        </ConfirmDialog>
      </div>
    </Card>
  )
}
