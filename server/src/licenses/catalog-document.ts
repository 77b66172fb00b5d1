// The vendor's catalogue as a signed document, for customers with an installation of their own: a license names products,
// and what is trusted about them is signed with the same key. The same rules as for licenses: one text, our keys alone.
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import { CatalogHeader, CatalogPayload } from '@sitzplan/contract/license-feed'
import { CompactSign } from 'jose'
import { Compile } from 'typebox/compile'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { catalogVersion, products, shown, takeOverCatalog } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { readParts } from './license-document.ts'
import { refuseForeign } from './receive-revision.ts'
import { signingKey } from './vendor-keys.ts'

const header = Compile(CatalogHeader)
const payload = Compile(CatalogPayload)

/** The present catalogue, signed. The same catalogue under the same key has the same text. */
export async function catalogDocument(queryable: Queryable, services: Pick<Services, 'config' | 'secrets'>) {
  const { vendorId, kid, key } = await signingKey(queryable, services)
  const content = { iss: vendorId, version: await catalogVersion(queryable), products: await soldProducts(queryable) }
  return new CompactSign(Buffer.from(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'catalog+jwt', kid })
    .sign(key)
}

const soldProducts = async (queryable: Queryable): Promise<CatalogProduct[]> => (await products(queryable)).map(shown)

/** Takes over a catalogue, unless one that is newer is known. Refuses as licenses are refused. */
export async function receiveCatalog(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, document: text, known }: { accountId: string; document: string; known: number | null },
): Promise<number> {
  const parts = readParts(text)
  if (!parts || !header.Check(parts.head) || !payload.Check(parts.content)) throw refused('format')
  await refuseForeign(tx, services, { text: parts.text, header: parts.head })
  const { version, products: catalog } = parts.content
  if (known !== null && version < known) throw refused('superseded')
  await takeOverCatalog(tx, origin, accountId, catalog)
  return version
}

const refused = (reason: string) => new Refusal('license_invalid', { reason })
