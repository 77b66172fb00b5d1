// The metadata of SAML providers that came from an address are read there again each day: a provider that exchanges its
// certificates tells so there, and nobody has to be there on that day. Who the provider is never changes by itself.
import { isDeepStrictEqual } from 'node:util'
import type { MetadataFault } from '@sitzplan/contract/enterprise-sign-in'
import type { Services } from '../app.ts'
import { recordAudit, systemOrigin } from '../audit/audit.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { logFailure } from '../platform/failure-log.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { claimProviderToRead, type DueProvider, updateMetadataRead } from './metadata-refresh-store.ts'
import { metadataAt } from './provider-settings.ts'
import { samlSettingsOf } from './provider-shape.ts'
import { type SamlSettings, selectProviderForUpdate, updateProvider } from './provider-store.ts'
import { auditedProvider, targetOf } from './providers.ts'
import { type ReadMetadata, readMetadata } from './saml-metadata.ts'

const restMilliseconds = 15 * 60_000

export const metadataRefresh = (services: Services): Repeating =>
  new Repeating(
    restMilliseconds,
    (stopping) => refreshMetadata(services, stopping),
    logFailure(services.log, 'reading metadata of SAML providers again'),
  )

/** Reads all that is due, one after the other: each may take its ten seconds. */
export async function refreshMetadata(services: Services, stopping?: AbortSignal): Promise<void> {
  while (!stopping?.aborted) {
    const due = await claimProviderToRead(services.database)
    if (!due) return
    const found = await readThere(services, due.url)
    await services.database.transaction(async (tx) => {
      const provider = await selectProviderForUpdate(tx, due.account_id, due.id)
      const before = provider && samlSettingsOf(provider)
      // Meanwhile somebody has entered something else.
      if (!provider || before?.metadataUrl !== due.url || provider.metadata_read_at === null) return
      const fault = typeof found === 'string' ? found : found.entityId === before.entityId ? null : 'other_provider'
      await updateMetadataRead(tx, due, fault)
      const settings = typeof found === 'string' || fault ? before : withFound(before, found)
      if (isDeepStrictEqual(settings, before)) return
      const after = { ...provider, settings }
      await updateProvider(tx, after)
      await recordAudit(tx, systemOrigin, {
        accountId: due.account_id,
        action: 'identity_provider.changed',
        target: targetOf(after),
        before: auditedProvider(provider),
        after: auditedProvider(after),
      })
    })
  }
}

async function readThere(services: Services, url: DueProvider['url']): Promise<ReadMetadata | MetadataFault> {
  try {
    const found = readMetadata(await metadataAt(services.outside, url))
    return typeof found === 'string' ? 'unreadable' : found
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return 'unreachable'
  }
}

/** As they were where the same certificates are found in another order: what is under way goes on. */
function withFound(before: SamlSettings, { signInUrl, certificates }: ReadMetadata): SamlSettings {
  const isSame = isDeepStrictEqual(new Set(before.certificates), new Set(certificates))
  return { ...before, signInUrl, certificates: isSame ? before.certificates : certificates }
}
