// Begins setting up a provider, by the protocol it speaks: its own addresses are known from then on.
import { Button } from '@mantine/core'
import type { ProviderKind } from '@sitzplan/contract/enterprise-sign-in'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useAddProvider } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'

export function NewProvider({ onDone }: { onDone: (id: string) => void }) {
  const { t } = useTranslation('enterpriseSignIn')
  const add = useAddProvider()
  const begin = (kind: ProviderKind) =>
    add.mutate({ kind, name: t(`provider.${kind}Name`) }, { onSuccess: ({ id }) => onDone(id) })
  return (
    <div className={classes.stack}>
      <RefusalAlert error={add.error} />
      <div className={classes.actions}>
        <Button variant="default" disabled={add.isPending} onClick={() => begin('oidc')}>
          {t('provider.addOidc')}
        </Button>
        <Button variant="default" disabled={add.isPending} onClick={() => begin('saml')}>
          {t('provider.addSaml')}
        </Button>
      </div>
    </div>
  )
}
