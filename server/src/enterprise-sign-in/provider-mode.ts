// Off, enabled, enforced: what must be true before, and what ends with it.
import type { IdentityProvider, ProviderModeBody } from '@sitzplan/contract/enterprise-sign-in'
import { credentialCacheOf } from '../access/credential-cache.ts'
import { lockAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { endPasswordSignInsOf } from '../sign-in/sign-ins.ts'
import { countVerifiedDomains } from './domain-store.ts'
import { lockBreakGlassChoice } from './identity-store.ts'
import { lockProviderInUse, type ProviderRow, selectProviderForUpdate, updateMode } from './provider-store.ts'
import { oneProvider, targetOf } from './providers.ts'

/**
 * Switches a provider. Enabled needs a verified domain, a test that went well and no other provider in use; enforced also
 * a superadmin who has signed in through it and whose password goes on working. Enforcing ends all other sign-ins by
 * password.
 */
export async function setMode(
  tx: Transaction,
  services: Services,
  origin: Origin,
  accountId: string,
  id: string,
  { mode, breakGlass }: ProviderModeBody,
): Promise<IdentityProvider> {
  // One after the other in an account: there is one provider in use.
  await lockAccount(tx, accountId)
  const before = await selectProviderForUpdate(tx, accountId, id)
  if (!before) throw notFound()
  if (breakGlass !== undefined && mode !== 'enforced') throw invalidField('/breakGlass', 'unknown')
  if (mode !== 'off') await refuseUnready(tx, before)
  const excepted = mode === 'enforced' ? await breakGlassUser(tx, before, breakGlass) : null
  await updateMode(tx, { ...before, mode, break_glass_user_id: excepted })
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

async function refuseUnready(tx: Transaction, provider: ProviderRow): Promise<void> {
  const inUse = await lockProviderInUse(tx, provider.account_id)
  if (inUse && inUse.id !== provider.id) throw wrongState('other_provider')
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
