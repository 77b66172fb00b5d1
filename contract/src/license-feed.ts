// The wire between a vendor's Sitzplan and a customer's own: the feed, the signed catalogue, and what administrators see.
import Type, { type Static } from 'typebox'
import { CatalogProduct } from './catalog.ts'
import { Body, Id, List, Nullable, PageQuery, Time } from './common.ts'
import { mostDocumentBytes } from './license-limits.ts'

/** Protected header of a catalogue document. Closed, as that of a license. */
export const CatalogHeader = Body({ alg: Type.String(), typ: Type.Literal('catalog+jwt'), kid: Type.String() })

const { prices: _prices, ...unpriced } = CatalogProduct.properties
/**
 * A product as a document has it. What came later may be missing in one that an older server signed; prices are between
 * the vendor and its accounts.
 */
export const DocumentProduct = Type.Object({
  ...unpriced,
  ...Type.Partial(
    Type.Pick(CatalogProduct, [
      'moduleOf',
      'requires',
      'brings',
      'settingsSchema',
      'settingsRetentionDays',
      'billedBy',
    ]),
  ).properties,
})

export type DocumentProduct = Static<typeof DocumentProduct>

/** Payload of a catalogue document: what the lines of licenses name. `version` in milliseconds since 1970. */
export const CatalogPayload = Body({
  iss: Type.String({ minLength: 1, maxLength: 200 }),
  version: Type.Integer({ minimum: 0, maximum: 32_504_000_000_000 }),
  products: Type.Array(DocumentProduct, { maxItems: 5_000 }),
})
export type CatalogPayload = Static<typeof CatalogPayload>

const Document = Type.String({ minLength: 1, maxLength: mostDocumentBytes })

/** What the vendor's feed answers. */
export const FeedAnswer = Type.Object({
  document: Nullable(Type.String({ description: 'The newest revision’s license document; null before the first.' })),
  catalog: Type.String({ description: 'The signed catalogue (`typ: "catalog+jwt"`).' }),
})
export type FeedAnswer = Static<typeof FeedAnswer>

export const FeedToken = Type.Object({
  url: Type.String({ description: 'For SITZPLAN_LICENSE_FEED.' }),
  token: Type.String({ description: 'For SITZPLAN_FEED_TOKEN; shown once. An earlier one is dead.' }),
})
export type FeedToken = Static<typeof FeedToken>

const uuid = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
/** How an installation tells the feed which one it is. None of it opens anything. */
export const FeedHeaders = Type.Object({
  'sitzplan-installation': Type.Optional(
    Type.String({ pattern: `^${uuid}$`, description: 'Its id. Made at its first start; a copy of it has the same.' }),
  ),
  'sitzplan-state': Type.Optional(
    Type.String({ pattern: `^${uuid}$`, description: 'A new random one with each call.' }),
  ),
  'sitzplan-state-before': Type.Optional(
    Type.String({
      pattern: `^${uuid}(,${uuid}){0,19}$`,
      description:
        'Those it may have told before: of the last answered call, and of all since. Where the last one told is not among them, there is a copy.',
    }),
  ),
})

/** An installation that reads the feed of an account, as operators see it. */
export const Installation = Type.Object({
  id: Id,
  firstReadAt: Time,
  readAt: Time,
  copies: Type.Integer({
    description: 'How often it came from another state than it had told last: it is there twice, or was restored.',
  }),
  copiedAt: Nullable(Time),
})
export type Installation = Static<typeof Installation>
export const InstallationList = List(Installation)
export const InstallationsQuery = Body(PageQuery)

export const CatalogDocument = Type.Object({ document: Type.String() })
export type CatalogDocument = Static<typeof CatalogDocument>

export const LoadCatalogBody = Body({ document: Document })
export const LoadedCatalog = Type.Object({
  version: Type.Integer(),
  isNew: Type.Boolean({ description: 'false: it was known already.' }),
})
export type LoadedCatalog = Static<typeof LoadedCatalog>
