// The wire of Sitzplan as OpenID provider: the vendor's clients, and the page on which a product's sign-in goes on. What
// products themselves call is OpenID Connect (Core 1.0), not ours.
import Type, { type Static } from 'typebox'
import { Body, Id, Key, Line, List, Nullable, PageQuery, Time } from './common.ts'

const Kind = Type.Union([Type.Literal('confidential'), Type.Literal('public')], {
  description:
    'confidential: a server, which keeps a client secret. public: a program or a page in the browser, which cannot (RFC 6749 §2.1).',
})
export type OpenidClientKind = Static<typeof Kind>

const Uris = (minItems: number, description: string) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { minItems, maxItems: 20, description })
const redirectUris = Uris(
  1,
  'Where people are sent back to after signing in, compared character by character. https; http only to the own computer (localhost, 127.0.0.1, [::1]; a public client may use any port there); a public client also a scheme of its own like com.example.app:/callback (RFC 8252 §7.1).',
)
const postLogoutRedirectUris = Uris(0, 'Where people may be sent after signing out (RP-Initiated Logout 1.0 §3).')

const fields = {
  name: Line(100),
  product: Nullable(Key),
  redirectUris,
  postLogoutRedirectUris,
}

/** A product or website of the vendor that signs people in with Sitzplan. */
export const OpenidClient = Type.Object({
  id: Type.String({ description: 'The client_id.' }),
  ...fields,
  kind: Kind,
  createdAt: Time,
})
export type OpenidClient = Static<typeof OpenidClient>
export const OpenidClientList = List(OpenidClient)
export const OpenidClientsQuery = Body(PageQuery)
export const OpenidClientParams = Body({ id: Id })

export const NewOpenidClientBody = Body({
  name: fields.name,
  kind: Kind,
  product: Type.Optional(
    Nullable(Type.String({ ...Key, description: 'Whose entitlements it is told; without it, of all products.' })),
  ),
  redirectUris,
  postLogoutRedirectUris: Type.Optional(postLogoutRedirectUris),
})
export type NewOpenidClientBody = Static<typeof NewOpenidClientBody>

export const OpenidClientPatch = Type.Partial(Type.Object(fields), { additionalProperties: false })
export type OpenidClientPatch = Static<typeof OpenidClientPatch>

const secret = Nullable(Type.String({ description: 'Shown this once. Public clients have none.' }))
export const NewOpenidClient = Type.Object({ ...OpenidClient.properties, secret })
export type NewOpenidClient = Static<typeof NewOpenidClient>

/** The uid of a sign-in on its way, as its page's address has it. */
export const ProductSignInParams = Body({ uid: Type.String({ minLength: 1, maxLength: 100 }) })

export const ProductSignIn = Type.Object({
  client: Type.String({ description: 'What the vendor calls it.' }),
  email: Nullable(Type.String({ description: 'Who is expected, where the product knows (login_hint).' })),
  waitsFor: Type.Union([Type.Literal('sign-in'), Type.Literal('confirmation'), Type.Null()], {
    description:
      'sign-in: nobody is signed in, or the product wants it anew. confirmation: that the product may know who is signed in. null: nothing, it goes on.',
  }),
})
export type ProductSignIn = Static<typeof ProductSignIn>

export const ProductSignInContinued = Type.Object({ redirectTo: Type.String() })
export type ProductSignInContinued = Static<typeof ProductSignInContinued>
