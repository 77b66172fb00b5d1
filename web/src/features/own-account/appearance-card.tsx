// In which language and light I see the pages. The language is mine wherever I sign in, the light this browser's.
import { useTranslation } from 'react-i18next'
import { presentLanguage } from '../../platform/language.ts'
import { AppearanceSwitch } from '../../shell/appearance-switch.tsx'
import { useChooseLanguage } from '../../shell/language-switch.tsx'
import { LanguageSelect } from '../../ui/language-select.tsx'
import { Card } from '../../ui/page.tsx'
import classes from './own-account.module.css'

export function AppearanceCard() {
  const { t } = useTranslation(['ownAccount', 'common'])
  const choose = useChooseLanguage()
  return (
    <Card title={t('appearance.title')}>
      <div className={classes.choices}>
        <div>
          <h3>{t('common:language')}</h3>
          <LanguageSelect
            aria-label={t('common:language')}
            value={presentLanguage()}
            onChange={(language) => void choose(language)}
          />
          <p className={classes.note}>{t('appearance.language')}</p>
        </div>
        <div>
          <h3>{t('common:colorScheme.label')}</h3>
          <AppearanceSwitch withNames />
          <p className={classes.note}>{t('appearance.scheme')}</p>
        </div>
      </div>
    </Card>
  )
}
