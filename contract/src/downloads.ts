// The wire of desktop applications: where the vendor keeps them, and links to them that expire.
import Type, { type Static } from 'typebox'
import { Body, Key, Nullable, Time } from './common.ts'

export const ProductKeyParams = Type.Object({ key: Key })

export const DesktopApplication = Type.Object({
  url: Nullable(Type.String({ description: 'Null: the product has none.' })),
  changedAt: Nullable(Time),
})
export type DesktopApplication = Static<typeof DesktopApplication>

export const DesktopApplicationBody = Body({
  url: Nullable(
    Type.String({
      maxLength: 2000,
      description: 'Where the vendor keeps the file: a public address beginning with https.',
    }),
  ),
})

/** Leads to the file while it has not expired, whoever opens it: it is for the person who asked. */
export const DownloadLink = Type.Object({ url: Type.String(), expiresAt: Time })
export type DownloadLink = Static<typeof DownloadLink>

// 85 sealed bytes; what is longer is none of ours.
export const DownloadParams = Type.Object({ link: Type.String({ pattern: '^[A-Za-z0-9_-]{1,200}$' }) })
