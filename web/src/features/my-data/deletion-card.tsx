// What becomes of all this when the person is deleted.
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/page.tsx'
import classes from './my-data.module.css'

const steps = ['atOnce', 'restorable', 'erased', 'stays'] as const

export function DeletionCard() {
  const { t } = useTranslation('myData')
  return (
    <Card title={t('deletion.title')}>
      <p className={classes.none}>{t('deletion.text')}</p>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>
            <h3>{t(`deletion.${step}`)}</h3>
            <p>{t(`deletion.${step}Text`)}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
