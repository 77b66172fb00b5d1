// Who I am, to Sitzplan.
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { Card } from '../../ui/page.tsx'
import { Initials } from '../../ui/person.tsx'
import { useRoleNames } from '../roles/role-queries.ts'
import classes from './own-account.module.css'

export function WhoCard() {
  const { t } = useTranslation('ownAccount')
  const { user, account } = useMe()
  const roleName = useRoleNames()
  return (
    <Card label={t('who.label')}>
      <div className={classes.who}>
        <Initials person={user} size={56} />
        <div>
          <h2>{user.name}</h2>
          {user.name !== user.email && <p>{user.email}</p>}
        </div>
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('who.role')}</dt>
          <dd>{roleName(user.role)}</dd>
        </div>
        <div>
          <dt>{t('who.account')}</dt>
          <dd>{account.name}</dd>
        </div>
      </dl>
      <p className={classes.note}>{t(user.role === 'operator' ? 'who.changeOperator' : 'who.change')}</p>
    </Card>
  )
}
