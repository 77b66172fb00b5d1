// What an OpenID provider gives: its issuer, and the client it has registered for us.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import type { IdentityProvider } from '@sitzplan/contract/enterprise-sign-in'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useChangeProvider } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'

export function OidcForm({ provider, onSaved }: { provider: IdentityProvider; onSaved: () => void }) {
  const { t } = useTranslation('enterpriseSignIn')
  const [issuer, setIssuer] = useState(provider.oidc?.issuer ?? '')
  const [clientId, setClientId] = useState(provider.oidc?.clientId ?? '')
  const [clientSecret, setClientSecret] = useState('')
  const isOther = issuer.trim() !== provider.oidc?.issuer || clientId.trim() !== provider.oidc.clientId
  const dropsSecret = isOther && provider.oidc?.hasClientSecret === true
  const change = useChangeProvider(provider.id)
  const errors = fieldErrors(change.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (change.isPending) return
    const oidc = {
      issuer: issuer.trim(),
      clientId: clientId.trim(),
      ...(clientSecret ? { clientSecret } : dropsSecret && { clientSecret: null }),
    }
    change.mutate(
      { oidc },
      {
        onSuccess: () => {
          setClientSecret('')
          onSaved()
        },
      },
    )
  }
  const plain = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, autoComplete: 'off' }
  return (
    <form onSubmit={submit} noValidate className={classes.stack}>
      <TextInput
        {...plain}
        label={t('provider.issuer')}
        description={t('provider.issuerHint')}
        value={issuer}
        maxLength={2000}
        error={errors['oidc/issuer']}
        onChange={(event) => setIssuer(event.currentTarget.value)}
      />
      <TextInput
        {...plain}
        label={t('provider.clientId')}
        value={clientId}
        maxLength={500}
        error={errors['oidc/clientId']}
        onChange={(event) => setClientId(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('provider.clientSecret')}
        description={
          provider.oidc?.hasClientSecret ? t(dropsSecret ? 'provider.secretOfOther' : 'provider.secretKept') : undefined
        }
        value={clientSecret}
        maxLength={1000}
        autoComplete="off"
        error={errors['oidc/clientSecret']}
        onChange={(event) => setClientSecret(event.currentTarget.value)}
      />
      {Object.keys(errors).length === 0 && <RefusalAlert error={change.error} />}
      <div className={classes.actions}>
        <Button type="submit" variant={provider.oidc ? 'default' : 'filled'} loading={change.isPending}>
          {t('provider.save')}
        </Button>
      </div>
    </form>
  )
}
