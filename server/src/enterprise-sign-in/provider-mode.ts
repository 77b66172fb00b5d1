// Off, enabled, enforced: what must be true before, and what ends with it.
import type { IdentityProvider, ProviderModeBody } from '@sitzplan/contract/enterprise-sign-in'
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { endCompanySignInsOf, endPasswordSignInsOf } from '../sign-in/sign-ins.ts'
import { countVerifiedDomains } from './domain-store.ts'
import { lockBreakGlassChoice } from './identity-store.ts'
import { isInUse, lockProviders, type ProviderRow, updateMode } from './provider-store.ts'
import { oneProvider, targetOf } from './providers.ts'

/**
 * Switches a provider. Enabled needs a verified domain, a test that went well and no other provider in use; enforced also
 * settings by which administrators are let in, and a superadmin who has signed in through it and whose password goes on
 * working. Enforcing ends all other sign-ins by password; switching off ends those through the provider, but for the one
 * with which it is done.
 */
export async function setMode(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, credential, credentialId }: UserCaller,
  id: string,
  { mode, breakGlass }: ProviderModeBody,
): Promise<IdentityProvider> {
  // One after the other in an account: there is one provider in use.
  const providers = await lockProviders(tx, accountId)
  const before = providers.find((one) => one.id === id.toLowerCase())
  if (!before) throw notFound()
  if (breakGlass !== undefined && mode !== 'enforced') throw invalidField('/breakGlass', 'unknown')
  if (mode !== 'off') await refuseUnready(tx, before, providers)
  if (mode === 'enforced' && !before.set_by_superadmin) throw wrongState('not_set_by_superadmin')
  const excepted = mode === 'enforced' ? await breakGlassUser(tx, before, breakGlass) : null
  await updateMode(tx, { ...before, mode, break_glass_user_id: excepted })
  if (mode === 'off')
    await endCompanySignInsOf(tx, accountId, { userId: null, kept: credential === 'cookie' ? credentialId : null })
  if (excepted) await endPasswordSignInsOf(tx, accountId, excepted)
  await recordAudit(tx, origin, {
    accountId,
    action: 'identity_provider.switched',
    target: targetOf(before),
    before: { mode: before.mode, breakGlass: before.break_glass_user_id },
    after: { mode, breakGlass: excepted },
  })
  tx.afterCommit(() => credentialCacheOf(services.database).forgetAccount(accountId))
  return oneProvider(services, tx, accountId, id)
}

async function refuseUnready(tx: Transaction, provider: ProviderRow, providers: readonly ProviderRow[]): Promise<void> {
  if (providers.some((one) => isInUse(one) && one !== provider)) throw wrongState('other_provider')
  if (provider.settings === null) throw wrongState('no_settings')
  if ((await countVerifiedDomains(tx, provider.account_id)) === 0) throw wrongState('no_domain')
  // What is in use may have new settings (a certificate, a secret) and is tested then.
  if (provider.mode === 'off' && provider.tested_at === null) throw wrongState('not_tested')
}

async function breakGlassUser(tx: Transaction, provider: ProviderRow, userId: string | undefined): Promise<string> {
  if (userId === undefined) throw invalidField('/breakGlass', 'required')
  const user = await lockBreakGlassChoice(tx, provider, userId)
  if (!user) throw invalidField('/breakGlass', 'breakGlass')
  if (!user.has_signed_in) throw wrongState('break_glass_not_signed_in')
  return user.id
}

const wrongState = (reason: string) => new Refusal('wrong_state', { reason })
