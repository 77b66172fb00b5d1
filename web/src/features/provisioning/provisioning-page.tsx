// Provisioning, from how it stands to what it may do: the directory, its tokens, what it called, its settings.
import { Skeleton } from '@mantine/core'
import type { Provisioning } from '@sitzplan/contract/provisioning'
import type { Token } from '@sitzplan/contract/tokens'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import { CallsCard } from './calls-card.tsx'
import { ConnectCard } from './connect-card.tsx'
import { provisioningQuery, scimTokensQuery } from './provisioning-queries.ts'
import { SettingsCard } from './settings-card.tsx'
import { StateCard } from './state-card.tsx'
import { stateOf } from './state-rules.ts'
import { TokenDialog } from './token-dialog.tsx'
import { TokensCard } from './tokens-card.tsx'

export default function ProvisioningPage() {
  const { t } = useTranslation('provisioning')
  const provisioning = useQuery(provisioningQuery)
  const tokens = useQuery(scimTokensQuery)
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <Loaded query={provisioning} loading={<CardsLoading />}>
        {(state) => (
          <Loaded query={tokens} loading={<CardsLoading />}>
            {({ items }) => <Cards provisioning={state} tokens={items} />}
          </Loaded>
        )}
      </Loaded>
    </PageFrame>
  )
}

function Cards({ provisioning, tokens }: { provisioning: Provisioning; tokens: Token[] }) {
  const state = stateOf(provisioning, tokens.length)
  const [making, setMaking] = useState<{ isOpen: boolean; replaces: Token | null }>({ isOpen: false, replaces: null })
  const make = (replaces: Token | null) => setMaking({ isOpen: true, replaces })
  return (
    <>
      <StateCard provisioning={provisioning} tokens={tokens} state={state} onMake={() => make(null)} />
      <ConnectCard baseUrl={provisioning.baseUrl} isOpen={provisioning.lastCallAt === null} />
      <TokensCard tokens={tokens} onMake={make} />
      <CallsCard />
      <SettingsCard kept={provisioning} />
      <TokenDialog
        isOpen={making.isOpen}
        replaces={making.replaces}
        baseUrl={provisioning.baseUrl}
        onClose={() => setMaking((last) => ({ ...last, isOpen: false }))}
      />
    </>
  )
}

function CardsLoading() {
  return (
    <LoadingShapes>
      <Skeleton height={120} radius="lg" />
      <Skeleton height={260} radius="lg" />
      <Skeleton height={200} radius="lg" />
    </LoadingShapes>
  )
}
