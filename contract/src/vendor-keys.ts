// The wire of the vendor's keys: their public parts and what they are good for. No private part is ever in an answer.
import Type, { type Static } from 'typebox'
import { Body, List, Nullable, PageQuery, Time } from './common.ts'

const Jwk = Type.Object(
  {
    kty: Type.String(),
    crv: Type.String(),
    x: Type.String(),
    kid: Type.String(),
    alg: Type.String(),
    use: Type.String(),
  },
  { description: 'The public part (RFC 8037 §2), for customers to trust.' },
)

export const VendorKey = Type.Object(
  {
    kid: Type.String({ description: 'Its thumbprint (RFC 7638); documents name it.' }),
    status: Type.Union(
      [Type.Literal('signing'), Type.Literal('ready'), Type.Literal('retired'), Type.Literal('revoked')],
      {
        description:
          'signing: revisions are signed with it. ready: trusted, and may sign. retired: trusted, and signs nothing more. revoked: nothing that it signed is accepted.',
      },
    ),
    keptIn: Type.Union([Type.Literal('database'), Type.Literal('file')], {
      description: 'database: encrypted. file: outside of it (SITZPLAN_SIGNING_KEY).',
    }),
    createdAt: Time,
    signsSince: Nullable(Time),
    retiredAt: Nullable(Time),
    revokedAt: Nullable(Time),
    publicKey: Jwk,
  },
  { $id: 'VendorKey' },
)
export type VendorKey = Static<typeof VendorKey>
export const VendorKeyList = List(VendorKey)
export const VendorKeysQuery = Body(PageQuery)

export const VendorKeyParams = Body({ kid: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) })

export const NewVendorKeyBody = Body({
  signs: Type.Optional(
    Type.Boolean({
      default: true,
      description:
        'Whether it signs from now on. false: it is prepared, so that customers with an installation of their own can be given its public part first.',
    }),
  ),
})
export type NewVendorKeyBody = Static<typeof NewVendorKeyBody>

/** Every key that counts (RFC 7517 §5): what a customer's installation is given as SITZPLAN_VENDOR_KEY. */
export const VendorKeySet = Type.Object({ keys: Type.Array(Jwk) })
export type VendorKeySet = Static<typeof VendorKeySet>
