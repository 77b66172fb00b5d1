// Who owns the license, its number, and its days with what each of them means.
import type { License } from '@sitzplan/contract/licenses'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayText, todayIn } from '../../platform/days.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Card } from '../../ui/page.tsx'
import classes from './license-facts.module.css'
import { daysOf, stagesOf } from './license-rules.ts'

export function LicenseFacts({ license, timeZone }: { license: License; timeZone: string }) {
  const { t } = useTranslation('license')
  const stages = stagesOf(daysOf(license.dates, timeZone), todayIn(timeZone))
  const facts: Fact[] = [
    [t('facts.owner'), license.owner],
    [t('facts.serial'), license.serial],
    [t('facts.kind'), t(license.trial ? 'facts.trial' : 'facts.subscription')],
    [t('facts.revision'), license.revision],
  ]
  return (
    <Card title={t('facts.title')}>
      <Facts facts={facts} />
      {stages.length > 0 && (
        <ol className={classes.stages} aria-label={t('stage.label')}>
          {stages.map(({ stage, day, isPast }) => (
            <li key={stage} data-past={isPast || undefined}>
              <span className={classes.dot}>
                {isPast && <IconCheck className={classes.tick} size={12} stroke={3} aria-hidden />}
              </span>
              <strong>{t(`stage.${stage}.title`)}</strong>
              <span>{dayText(day)}</span>
              <span className={classes.meaning}>{t(`stage.${stage}.meaning`)}</span>
              {isPast && <span className="visually-hidden">{t('stage.past')}</span>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
