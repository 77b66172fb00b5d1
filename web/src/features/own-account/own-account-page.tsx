// My account: who I am, how I see the pages, what I sign in with and where, and what acts as me. The same for everybody, the
// vendor's operators too.
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'
import { SecondFactorCard } from '../second-factor/second-factor-card.tsx'
import { AppearanceCard } from './appearance-card.tsx'
import { EmailCard } from './email-card.tsx'
import classes from './own-account.module.css'
import { PasswordCard } from './password-card.tsx'
import { SignInsCard } from './sign-ins-card.tsx'
import { TokensCard } from './tokens-card.tsx'
import { WhoCard } from './who-card.tsx'

export default function OwnAccountPage() {
  const { t } = useTranslation('ownAccount')
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <WhoCard />
          <AppearanceCard />
        </div>
        <div className={classes.column}>
          <EmailCard />
          <PasswordCard />
          <SecondFactorCard />
          <SignInsCard />
          <TokensCard />
        </div>
      </div>
    </PageFrame>
  )
}
