// The wire of the sealed audit log: how far it is sealed, with which key, and the log as a file.
import Type, { type Static } from 'typebox'
import { Body, Nullable, Time } from './common.ts'

export const SealKey = Type.Object(
  {
    kty: Type.Literal('OKP'),
    crv: Type.Literal('Ed25519'),
    x: Type.String(),
    kid: Type.String({ description: 'Fingerprint of the key: its thumbprint (RFC 7638).' }),
    alg: Type.Literal('EdDSA'),
    use: Type.Literal('sig'),
  },
  { $id: 'SealKey' },
)
export type SealKey = Static<typeof SealKey>

export const AuditSeal = Type.Object({
  head: Nullable(
    Type.Object(
      {
        block: Type.Integer({ description: 'Number of the newest block.' }),
        hash: Type.String({
          description: 'Its SHA-256. Whoever keeps it elsewhere can tell later that nothing before was rewritten.',
        }),
        sealedAt: Time,
      },
      { description: 'null: nothing is sealed yet.' },
    ),
  ),
  kid: Type.String({ description: 'Fingerprint of the key that signs.' }),
  mayDownload: Type.Boolean({ description: 'Whether you may have the log as a file: you see everybody.' }),
})
export type AuditSeal = Static<typeof AuditSeal>

export const SealedLogQuery = Body({
  from: Type.Optional(Time),
  to: Type.Optional(Time),
})
export type SealedLogQuery = Static<typeof SealedLogQuery>
