// Enterprise Sign-In, set up from top to bottom: domains, provider, test, switched on.
import { NativeSelect } from '@mantine/core'
import type { IdentityProvider } from '@sitzplan/contract/enterprise-sign-in'
import { pageAddresses } from '@sitzplan/contract/pages'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { CertificateWarning } from './certificates.tsx'
import { DomainsCard } from './domains-card.tsx'
import { useProviders } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'
import { ModeCard } from './mode-card.tsx'
import { NewProvider } from './new-provider.tsx'
import { ProviderCard } from './provider-card.tsx'
import { TestCard } from './test-card.tsx'

export default function EnterpriseSignInPage() {
  const { t } = useTranslation('enterpriseSignIn')
  const providers = useProviders()
  const asked = useLocation().pathname.slice(pageAddresses.enterpriseSignIn.length + 1)
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <Loaded query={providers}>{({ items }) => <Steps providers={items} asked={asked} />}</Loaded>
    </PageFrame>
  )
}

/** `asked`: the provider that the address names; else the one in use, or the first. */
function Steps({ providers, asked }: { providers: IdentityProvider[]; asked: string }) {
  const { t } = useTranslation('enterpriseSignIn')
  const navigate = useNavigate()
  const open = (id: string) => navigate(`${pageAddresses.enterpriseSignIn}/${id}`)
  const chosen =
    providers.find(({ id }) => id === asked) ?? providers.find(({ mode }) => mode !== 'off') ?? providers[0] ?? null
  return (
    <div className={classes.steps}>
      {chosen && <CertificateWarning provider={chosen} />}
      <DomainsCard />
      {providers.length > 1 && (
        <NativeSelect
          label={t('provider.choose')}
          value={chosen?.id}
          maw={420}
          data={providers.map(({ id, name, mode }) => ({ value: id, label: `${name} · ${t(`mode.${mode}`)}` }))}
          onChange={(event) => open(event.currentTarget.value)}
        />
      )}
      {chosen ? (
        // Another provider is another form.
        <ProviderCard key={chosen.id} provider={chosen} />
      ) : (
        <Card title={t('provider.title')}>
          <p className={classes.intro}>{t('provider.text')}</p>
          <NewProvider onDone={open} />
        </Card>
      )}
      {chosen && <TestCard provider={chosen} />}
      {chosen && <ModeCard provider={chosen} />}
      {chosen && (
        <Card title={t('provider.add')}>
          <NewProvider onDone={open} />
        </Card>
      )}
    </div>
  )
}
