// What a SAML provider gives: its metadata, by address or as a file; or the same values by hand.
import { Button, FileButton, TextInput } from '@mantine/core'
import type { IdentityProvider } from '@sitzplan/contract/enterprise-sign-in'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Certificates } from './certificates.tsx'
import { useLoadMetadata } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'
import { MetadataState } from './metadata-state.tsx'
import { SamlValues } from './saml-values.tsx'

export function SamlForm({ provider, onSaved }: { provider: IdentityProvider; onSaved: () => void }) {
  const { t } = useTranslation('enterpriseSignIn')
  const [url, setUrl] = useState(provider.saml?.metadataUrl ?? '')
  const load = useLoadMetadata(provider.id)
  const errors = fieldErrors(load.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (url.trim() !== '' && !load.isPending) load.mutate({ url: url.trim() }, { onSuccess: onSaved })
  }
  const loadFile = async (file: File | null) => {
    if (file) load.mutate({ document: (await file.text()).slice(0, 500_000) }, { onSuccess: onSaved })
  }
  return (
    <>
      <form onSubmit={submit} noValidate className={classes.stack}>
        <div className={classes.add}>
          <TextInput
            label={t('provider.metadata')}
            value={url}
            maxLength={2000}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            error={errors.url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Button type="submit" variant={provider.saml ? 'default' : 'filled'} loading={load.isPending}>
            {t('provider.loadUrl')}
          </Button>
          <FileButton accept=".xml,text/xml,application/xml,application/samlmetadata+xml" onChange={loadFile}>
            {(props) => (
              <Button {...props} variant="default" disabled={load.isPending}>
                {t('provider.loadFile')}
              </Button>
            )}
          </FileButton>
        </div>
        {Object.keys(errors).length === 0 && <RefusalAlert error={load.error} />}
      </form>
      <MetadataState provider={provider} />
      <Certificates provider={provider} />
      <details open={(provider.saml && provider.saml.metadataUrl === null) || undefined}>
        <summary>{t('provider.manual')}</summary>
        {/* What metadata have brought stands in the fields. */}
        <SamlValues key={JSON.stringify(provider.saml)} provider={provider} onSaved={onSaved} />
      </details>
    </>
  )
}
