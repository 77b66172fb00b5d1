// The wire of Enterprise Sign-In: e-mail domains, identity providers and their tests, and signing in with the company.
import Type, { type Static } from 'typebox'
import { AssignmentKind } from './assignments.ts'
import { Body, Id, Key, Line, List, Nullable, PageQuery, Person, Time } from './common.ts'
import { admissionFaults, answerChecks } from './company-sign-in-faults.ts'
import { PersonalLinks } from './me.ts'
import { TypedEmail } from './sign-in.ts'

// Domains

export const NewDomainBody = Body({ domain: Type.String({ minLength: 1, maxLength: 253 }) })

export const DomainProof = Type.Union([Type.Literal('dns'), Type.Literal('file')])
export type DomainProof = Static<typeof DomainProof>
export const VerifyDomainBody = Body({ by: DomainProof })

export const EmailDomain = Type.Object(
  {
    id: Id,
    domain: Type.String(),
    verifiedAt: Nullable(Time),
    verifiedBy: Nullable(DomainProof),
    dns: Type.Object(
      { name: Type.String(), type: Type.Literal('TXT'), value: Type.String() },
      { description: 'The DNS record that proves it.' },
    ),
    file: Type.Object(
      { url: Type.String(), content: Type.String() },
      { description: 'The file on the web server of the domain that proves it.' },
    ),
    createdAt: Time,
  },
  { $id: 'EmailDomain' },
)
export type EmailDomain = Static<typeof EmailDomain>
export const EmailDomainList = List(EmailDomain)
export const DomainsQuery = Body(PageQuery)
export const DomainParams = Body({ id: Id })

// Identity providers

export const ProviderKind = Type.Union([Type.Literal('oidc'), Type.Literal('saml')])
export type ProviderKind = Static<typeof ProviderKind>
export const ProviderMode = Type.Union([Type.Literal('off'), Type.Literal('enabled'), Type.Literal('enforced')])
export type ProviderMode = Static<typeof ProviderMode>

const Url = Type.String({ minLength: 1, maxLength: 2_000 })

const oidcFields = {
  issuer: Type.String({ minLength: 1, maxLength: 2_000, description: 'As the provider writes it: https://…' }),
  clientId: Line(500),
}
const Signed = Type.Union([Type.Literal('assertion'), Type.Literal('response'), Type.Literal('both')], {
  description: 'What must carry a valid signature.',
})
const samlFields = {
  entityId: Line(1_000),
  signInUrl: Url,
  signed: Signed,
  emailAttribute: Nullable(Line(300)),
}

export const OidcSettingsBody = Body({
  ...oidcFields,
  clientSecret: Type.Optional(
    Nullable(Type.String({ minLength: 1, maxLength: 1_000, description: 'Left out: the one that is there stays.' })),
  ),
})
export type OidcSettingsBody = Static<typeof OidcSettingsBody>

export const SamlSettingsBody = Body({
  ...samlFields,
  certificates: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 20_000 }), {
      minItems: 1,
      maxItems: 10,
      description: 'X.509, PEM or its base64 alone. Left out: those that are there stay.',
    }),
  ),
})
export type SamlSettingsBody = Static<typeof SamlSettingsBody>

export const SamlMetadataBody = Type.Union([
  Body({ url: Url }),
  Body({ document: Type.String({ minLength: 1, maxLength: 500_000 }) }),
])
export type SamlMetadataBody = Static<typeof SamlMetadataBody>

const ProductOfCreated = Body({ key: Key, kind: AssignmentKind })
const ProductsOfCreated = Type.Array(ProductOfCreated, { maxItems: 100 })

export const NewProviderBody = Body({ kind: ProviderKind, name: Line(100) })
export const ProviderPatchBody = Body({
  name: Type.Optional(Line(100)),
  oidc: Type.Optional(OidcSettingsBody),
  saml: Type.Optional(SamlSettingsBody),
  createsUsers: Type.Optional(Type.Boolean({ description: 'Who was not invited is added at their first sign-in.' })),
  productsOfCreated: Type.Optional(ProductsOfCreated),
})
export type ProviderPatchBody = Static<typeof ProviderPatchBody>

export const ProviderModeBody = Body({
  mode: ProviderMode,
  breakGlass: Type.Optional(Type.String({ ...Id, description: 'The superadmin whose password goes on working.' })),
})
export type ProviderModeBody = Static<typeof ProviderModeBody>

const Certificate = Type.Object({
  subject: Type.String(),
  notBefore: Time,
  notAfter: Time,
  fingerprint: Type.String({ description: 'SHA-256' }),
  state: Type.Union([Type.Literal('valid'), Type.Literal('expiring'), Type.Literal('expired')], {
    description: 'expiring: within 30 days.',
  }),
})
export type Certificate = Static<typeof Certificate>

const MetadataFault = Type.Enum(['unreachable', 'unreadable', 'other_provider'], {
  description: 'Why the metadata could not be read the last time; then those read before are used.',
})
export type MetadataFault = Static<typeof MetadataFault>

export const IdentityProvider = Type.Object(
  {
    id: Id,
    kind: ProviderKind,
    name: Type.String(),
    mode: ProviderMode,
    ours: Type.Object(
      {
        redirectUri: Nullable(Type.String()),
        entityId: Nullable(Type.String()),
        assertionUrl: Nullable(Type.String()),
        metadataUrl: Nullable(Type.String()),
      },
      { description: 'What is to be entered at the provider.' },
    ),
    oidc: Nullable(Type.Object({ ...oidcFields, hasClientSecret: Type.Boolean() })),
    saml: Nullable(
      Type.Object({
        ...samlFields,
        metadataUrl: Nullable(
          Type.String({ description: 'Read there again every day, at `metadataReadAt` last, while that is not null.' }),
        ),
        metadataReadAt: Nullable(Time),
        metadataFault: Nullable(MetadataFault),
        certificates: Type.Array(Certificate),
      }),
    ),
    createsUsers: Type.Boolean(),
    productsOfCreated: ProductsOfCreated,
    breakGlass: Nullable(Person),
    testedAt: Nullable(Time),
    setBySuperadmin: Type.Boolean({
      description: 'Administrators are let in only by settings that a superadmin has entered.',
    }),
    linkedUsers: Type.Integer({ description: 'How many have signed in through it.' }),
    createdAt: Time,
  },
  { $id: 'IdentityProvider' },
)
export type IdentityProvider = Static<typeof IdentityProvider>
export const IdentityProviderList = List(IdentityProvider)
export const ProvidersQuery = Body(PageQuery)
export const ProviderParams = Body({ id: Id })
export const LinkedUserParams = Body({ id: Id, user: Id })

/** Superadmins with a password, and whether each has signed in through the provider: then they may be the break-glass one. */
export const BreakGlassChoice = Type.Object({ user: Person, hasSignedIn: Type.Boolean() }, { $id: 'BreakGlassChoice' })
export type BreakGlassChoice = Static<typeof BreakGlassChoice>
export const BreakGlassList = List(BreakGlassChoice)

/** Whom enforcing would keep out. */
export const ShutOutQuery = Body({
  ...PageQuery,
  reason: Type.Union([Type.Literal('outside'), Type.Literal('not_yet')], {
    description:
      'outside: active people with an address outside the verified domains. not_yet: the other active people, whom the provider has never signed in.',
  }),
})
export const ShutOutList = List(Person)

export const ProviderTest = Type.Object(
  {
    at: Time,
    by: Nullable(Person),
    isGood: Type.Boolean(),
    failed: Nullable(Type.Enum([...answerChecks])),
    detail: Nullable(Type.String({ description: 'Technical, in English, of the failed check.' })),
    issuer: Nullable(Type.String()),
    subject: Nullable(Type.String()),
    email: Nullable(Type.String()),
    name: Nullable(Type.String()),
    outcome: Nullable(Type.Enum(['known', 'linked', 'created', ...admissionFaults])),
    values: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  },
  { $id: 'ProviderTest' },
)
export type ProviderTest = Static<typeof ProviderTest>
export const LastTest = Type.Object({ test: Nullable(ProviderTest) })

// Signing in

export const SignInWayBody = Body({ email: TypedEmail })
export const SignInWays = Type.Object(
  {
    ways: Type.Array(Type.Union([Type.Literal('company'), Type.Literal('password')]), {
      description: 'What the verified domain of the address asks for; never whether anybody has it.',
    }),
    personalLinks: PersonalLinks,
  },
  { $id: 'SignInWays' },
)
export type SignInWays = Static<typeof SignInWays>

export const CompanySignInBody = Body({
  email: TypedEmail,
  next: Type.Optional(
    Type.String({ minLength: 1, maxLength: 2_000, description: 'A path of ours to open afterwards.' }),
  ),
})
export const CompanySignInStart = Type.Object(
  { redirectTo: Type.String({ description: "The provider's page to open." }) },
  { $id: 'CompanySignInStart' },
)
export const CallbackParams = Body({ provider: Id })
