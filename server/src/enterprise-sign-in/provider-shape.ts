// An identity provider as administrators see it, with our own values to copy; never with its secret.
import { createHash } from 'node:crypto'
import type { IdentityProvider } from '@sitzplan/contract/enterprise-sign-in'
import type { Secrets } from '../platform/secrets.ts'
import type { OidcProvider } from './oidc.ts'
import type { ListedProviderRow, OidcSettings, ProviderRow, SamlSettings } from './provider-store.ts'
import type { OurSaml } from './saml.ts'
import { shownCertificate } from './saml-metadata.ts'

const purpose = 'identity-provider'

const pathOf = (id: string, last: string) => `/api/v1/sign-in/company/${id}/${last}`

/** One address a provider, so that no provider can pass an answer of another one's off as its own (mix-up). */
const redirectUriOf = (publicUrl: string, id: string) => `${publicUrl}${pathOf(id, 'callback')}`

export const ourSaml = (publicUrl: string, id: string): OurSaml => ({
  entityId: `${publicUrl}${pathOf(id, 'metadata')}`,
  assertionUrl: `${publicUrl}${pathOf(id, 'assertion')}`,
})

export const finishPath = (id: string) => pathOf(id, 'finish')

/** The settings by their kind; null while there are none. */
export const oidcSettingsOf = ({ kind, settings }: ProviderRow): OidcSettings | null =>
  kind === 'oidc' ? (settings as OidcSettings | null) : null
export const samlSettingsOf = ({ kind, settings }: ProviderRow): SamlSettings | null =>
  kind === 'saml' ? (settings as SamlSettings | null) : null

/**
 * A digest of what answers are judged by, and of whom they let in. What was begun with other settings comes to nothing:
 * it would be judged by those of somebody else.
 */
export const settingsMark = ({ settings, secrets, set_by_superadmin }: ProviderRow): string =>
  createHash('sha256')
    .update(JSON.stringify([settings, secrets?.toString('base64') ?? null, set_by_superadmin]))
    .digest('base64url')

export const sealClientSecret = (secrets: Secrets, secret: string | null): Buffer | null =>
  secret === null ? null : secrets.encrypt(Buffer.from(secret), purpose)

export function openedOidc(
  row: ProviderRow,
  settings: OidcSettings,
  { secrets, publicUrl }: { secrets: Secrets; publicUrl: string },
): OidcProvider {
  const clientSecret = row.secrets && secrets.decrypt(row.secrets, purpose).toString()
  return { settings, clientSecret, redirectUri: redirectUriOf(publicUrl, row.id) }
}

export function shownProvider(row: ListedProviderRow, publicUrl: string): IdentityProvider {
  const oidc = oidcSettingsOf(row)
  const saml = samlSettingsOf(row)
  const { entityId, assertionUrl } = ourSaml(publicUrl, row.id)
  const isSaml = row.kind === 'saml'
  const now = Date.now()
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    mode: row.mode,
    ours: {
      redirectUri: isSaml ? null : redirectUriOf(publicUrl, row.id),
      entityId: isSaml ? entityId : null,
      assertionUrl: isSaml ? assertionUrl : null,
      // The entity id is the address of the document that describes it.
      metadataUrl: isSaml ? entityId : null,
    },
    oidc: oidc && { ...oidc, hasClientSecret: row.secrets !== null },
    saml: saml && {
      ...saml,
      metadataReadAt: row.metadata_read_at?.toISOString() ?? null,
      metadataFault: row.metadata_fault,
      certificates: saml.certificates.map((one) => shownCertificate(one, now)),
    },
    createsUsers: row.creates_users,
    productsOfCreated: row.products_of_created,
    breakGlass:
      row.mode === 'enforced' && row.break_glass_user_id && row.break_glass_email && row.break_glass_name
        ? { id: row.break_glass_user_id, email: row.break_glass_email, name: row.break_glass_name }
        : null,
    testedAt: row.tested_at?.toISOString() ?? null,
    setBySuperadmin: row.set_by_superadmin,
    linkedUsers: row.linked_users,
    createdAt: row.created_at.toISOString(),
  }
}
