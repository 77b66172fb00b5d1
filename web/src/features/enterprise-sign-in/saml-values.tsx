// The values of a SAML provider by hand, and how strictly its answers are taken.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { IdentityProvider, SamlSettingsBody } from '@sitzplan/contract/enterprise-sign-in'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useChangeProvider } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'

type Signed = SamlSettingsBody['signed']

export function SamlValues({ provider, onSaved }: { provider: IdentityProvider; onSaved: () => void }) {
  const { t } = useTranslation('enterpriseSignIn')
  const { saml } = provider
  const [entityId, setEntityId] = useState(saml?.entityId ?? '')
  const [signInUrl, setSignInUrl] = useState(saml?.signInUrl ?? '')
  const [signed, setSigned] = useState<Signed>(saml?.signed ?? 'assertion')
  const [emailAttribute, setEmailAttribute] = useState(saml?.emailAttribute ?? '')
  const [pem, setPem] = useState('')
  const change = useChangeProvider(provider.id)
  const errors = fieldErrors(change.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (change.isPending) return
    const certificates = certificatesIn(pem)
    const body: SamlSettingsBody = {
      entityId: entityId.trim(),
      signInUrl: signInUrl.trim(),
      signed,
      emailAttribute: emailAttribute.trim() || null,
      ...(certificates.length > 0 && { certificates }),
    }
    change.mutate({ saml: body }, { onSuccess: onSaved })
  }
  const plain = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, autoComplete: 'off' }
  const certificateError = Object.entries(errors).find(([path]) => path.startsWith('saml/certificates'))?.[1]
  return (
    <form onSubmit={submit} noValidate className={classes.stack}>
      <TextInput
        {...plain}
        label={t('provider.theirEntityId')}
        value={entityId}
        maxLength={1000}
        error={errors['saml/entityId']}
        onChange={(event) => setEntityId(event.currentTarget.value)}
      />
      <TextInput
        {...plain}
        label={t('provider.signInUrl')}
        value={signInUrl}
        maxLength={2000}
        error={errors['saml/signInUrl']}
        onChange={(event) => setSignInUrl(event.currentTarget.value)}
      />
      <Textarea
        {...plain}
        label={t('provider.certificate')}
        description={t('provider.certificateHint')}
        autosize
        minRows={2}
        maxRows={8}
        value={pem}
        maxLength={100_000}
        error={certificateError}
        onChange={(event) => setPem(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('provider.signed')}
        value={signed}
        data={[
          { value: 'assertion', label: t('provider.signedAssertion') },
          { value: 'response', label: t('provider.signedResponse') },
          { value: 'both', label: t('provider.signedBoth') },
        ]}
        // The options are these three.
        onChange={(event) => setSigned(event.currentTarget.value as Signed)}
      />
      <TextInput
        {...plain}
        label={t('provider.emailAttribute')}
        description={t('provider.emailAttributeHint')}
        value={emailAttribute}
        maxLength={300}
        error={errors['saml/emailAttribute']}
        onChange={(event) => setEmailAttribute(event.currentTarget.value)}
      />
      {Object.keys(errors).length === 0 && <RefusalAlert error={change.error} />}
      <div className={classes.actions}>
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('provider.save')}
        </Button>
      </div>
    </form>
  )
}

/** Each certificate of a text: in PEM, or one as base64 alone. */
function certificatesIn(text: string): string[] {
  const pem = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
  return pem ?? (text.trim() === '' ? [] : [text.trim()])
}
