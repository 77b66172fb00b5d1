// The second step: what is to be entered at the provider, and what the provider gives to be entered here.
import { Anchor, Button, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { IdentityProvider } from '@sitzplan/contract/enterprise-sign-in'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { useChangeProvider, useRemoveProvider } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'
import { OidcForm } from './oidc-form.tsx'
import { ProductsOfCreated } from './products-of-created.tsx'
import { SamlForm } from './saml-form.tsx'

export function ProviderCard({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation('enterpriseSignIn')
  const [isRemoving, setIsRemoving] = useState(false)
  const remove = useRemoveProvider()
  const isSetUp = provider.oidc !== null || provider.saml !== null
  const onSaved = () => notifications.show({ message: t('provider.saved') })
  return (
    <Card
      title={`${t('provider.title')}: ${provider.name}`}
      actions={
        provider.mode === 'off' && (
          <Button variant="subtle" size="compact-sm" onClick={() => setIsRemoving(true)}>
            {t('provider.remove')}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        <OurValues ours={provider.ours} />
        <h3>{t('provider.theirs')}</h3>
        {isSetUp && !provider.setBySuperadmin && <p>{t('provider.setByOther')}</p>}
        {provider.kind === 'oidc' ? (
          <OidcForm provider={provider} onSaved={onSaved} />
        ) : (
          <SamlForm provider={provider} onSaved={onSaved} />
        )}
        <h3>{t('provider.people')}</h3>
        <CreatesUsers provider={provider} />
        {provider.createsUsers && <ProductsOfCreated provider={provider} />}
      </div>
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('provider.removeTitle')}
        confirm={t('provider.remove')}
        isRed
        mutation={remove}
        onClose={() => setIsRemoving(false)}
        onConfirm={() => remove.mutate(provider.id)}
      >
        <p>{t('provider.removeText', { count: provider.linkedUsers })}</p>
      </ConfirmDialog>
    </Card>
  )
}

function OurValues({ ours }: Pick<IdentityProvider, 'ours'>) {
  const { t } = useTranslation('enterpriseSignIn')
  return (
    <>
      <h3>{t('provider.ours')}</h3>
      {(['redirectUri', 'entityId', 'assertionUrl', 'metadataUrl'] as const).map((name) => {
        const text = ours[name]
        return text && <CopyField key={name} label={t(`provider.${name}`)} text={text} />
      })}
      {ours.metadataUrl && (
        <Anchor href={new URL(ours.metadataUrl).pathname} download>
          {t('provider.download')}
        </Anchor>
      )}
    </>
  )
}

function CreatesUsers({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation('enterpriseSignIn')
  const change = useChangeProvider(provider.id)
  const { permissions } = useMe()
  return (
    <>
      <Switch
        label={t('provider.createsUsers')}
        description={t('provider.createsUsersHint')}
        checked={provider.createsUsers}
        disabled={change.isPending || (!provider.createsUsers && !permissions.includes('users.manage'))}
        onChange={(event) => change.mutate({ createsUsers: event.currentTarget.checked })}
      />
      <RefusalAlert error={change.error} />
    </>
  )
}
