// Asking for a product: somebody wants one that their account owns, and an administrator gives it, by the one door, or
// declines with a sentence. One request is open for each person and product.

import type { Language } from '@sitzplan/contract/common'
import { textIn } from '@sitzplan/contract/languages'
import { pageAddresses } from '@sitzplan/contract/pages'
import type {
  AskableProduct,
  AskBody,
  GiveBody,
  OwnProductRequest,
  ProductRequest,
} from '@sitzplan/contract/product-requests'
import type { UserCaller } from '../access/caller.ts'
import { touch } from '../access/touch.ts'
import type { Services } from '../app.ts'
import { give } from '../assignments/giving.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { productByKey, products } from '../catalog/catalog.ts'
import { type MailServices, queueMail } from '../mail/mail.ts'
import { recipientOf, recipientsWith } from '../mail/recipients.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { isId, newId } from '../platform/ids.ts'
import {
  countRequests,
  insertRequest,
  type RequestRow,
  selectAskableProductIds,
  selectOwnRequests,
  selectRequests,
  selectRestAfterDecline,
  selectSeenRequest,
  updateToDeclined,
} from './product-request-store.ts'

/** After a no: administrators get a mail for every request. */
const restSeconds = 86_400

/** What somebody may ask for, in order of display, with what became of their last request. */
export async function askableProducts(
  queryable: Queryable,
  { accountId, userId }: Pick<UserCaller, 'accountId' | 'userId'>,
  language: Language,
): Promise<AskableProduct[]> {
  const askable = await selectAskableProductIds(queryable, accountId, userId)
  const requests = new Map((await selectOwnRequests(queryable, accountId, userId)).map((row) => [row.productId, row]))
  return (await products(queryable))
    .filter((product) => askable.has(product.id))
    .map(({ id, key, name, description, features, kinds }) => {
      const request = requests.get(id)
      return {
        key,
        name: textIn(name, language),
        description: textIn(description, language),
        features: features.map((feature) => ({
          key: feature.key,
          name: textIn(feature.name, language),
          description: textIn(feature.description, language),
        })),
        kinds,
        request: request && request.state !== 'given' ? shownFields(request) : null,
      }
    })
}

/** Throws `not_found` for what the account does not own, or the person has. */
export async function askForProduct(
  tx: Transaction,
  services: MailServices,
  origin: Origin,
  { accountId, userId, email, name }: Pick<UserCaller, 'accountId' | 'userId' | 'email' | 'name'>,
  { product: key, note }: AskBody,
): Promise<OwnProductRequest> {
  const product = await productByKey(tx, key)
  if (!product || !(await selectAskableProductIds(tx, accountId, userId)).has(product.id)) throw notFound()
  const right = { accountId, userId, productId: product.id }
  const retryAfterSeconds = await selectRestAfterDecline(tx, right, restSeconds)
  if (retryAfterSeconds !== null) throw new Refusal('too_many_requests', {}, { retryAfterSeconds })
  const request = await insertRequest(tx, { ...right, id: newId(), note: note?.trim() ?? null })
  if (!request) throw new Refusal('wrong_state', { reason: 'asked_already' })
  await recordAudit(tx, origin, {
    accountId,
    action: 'assignment.asked',
    target: { kind: 'user', id: userId, name },
    after: { product: key },
  })
  const link = `${services.config.publicUrl}${pageAddresses.users}`
  for (const to of await recipientsWith(tx, accountId, 'assignments.manage', userId))
    if (to.userId !== userId)
      await queueMail(
        tx,
        services,
        to,
        'product_wanted',
        {
          person: name || email,
          email,
          product: textIn(product.name, to.language),
          note: request.note ?? undefined,
          link,
        },
        { about: userId },
      )
  return { ...shownFields(request), product: key }
}

/** Gives it as anybody would who switches it on; without `kind` in the first one that has a free seat. */
export async function giveRequested(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  id: string,
  body: GiveBody,
  language: Language,
): Promise<ProductRequest> {
  const request = await openRequest(tx, caller, id)
  const { accountId } = caller
  const { userId, productId } = request
  const kind = body?.kind ?? (await freeKind(tx, services, accountId, request)) ?? request.kinds[0]
  if (!kind) throw new Refusal('no_seat_available', { reason: 'all_assigned' })
  await give(tx, services, origin, { accountId, userId, productId, kind, wait: body?.wait ?? false, notify: true })
  return answered(tx, caller, id, language)
}

async function freeKind(
  tx: Transaction,
  { seats }: Services,
  accountId: string,
  { productId, kinds }: RequestRow,
): Promise<ProductRequest['kinds'][number] | undefined> {
  const lines = (await seats.usage(tx, accountId)).filter((line) => line.productId === productId)
  // Membership of a pool takes none of its seats.
  return kinds.find((kind) => {
    const line = lines.find((each) => each.kind === kind)
    return line && (kind === 'concurrent' || line.total === null || line.used < line.total)
  })
}

export async function declineRequested(
  tx: Transaction,
  services: MailServices,
  origin: Origin,
  caller: UserCaller,
  id: string,
  answer: string,
  language: Language,
): Promise<ProductRequest> {
  const request = await openRequest(tx, caller, id)
  const { accountId } = caller
  await updateToDeclined(tx, accountId, request.id, answer.trim())
  await recordAudit(tx, origin, {
    accountId,
    action: 'assignment.declined',
    target: { kind: 'user', id: request.userId, name: request.name || request.email },
    after: { product: request.product },
    note: answer.trim(),
  })
  const to = await recipientOf(tx, accountId, request.userId)
  if (to) {
    const product = textIn(request.productName, to.language)
    const link = `${services.config.publicUrl}${pageAddresses.myProducts}`
    await queueMail(tx, services, to, 'product_declined', { product, answer: answer.trim(), link })
  }
  return answered(tx, caller, id, language)
}

/** Whoever gives products to somebody, or answers them, locks the person first: so does this, and then looks again. */
async function openRequest(tx: Transaction, caller: UserCaller, id: string): Promise<RequestRow> {
  const known = isId(id) ? await selectSeenRequest(tx, caller, id) : null
  if (!known) throw notFound()
  await touch(tx, caller, known.userId)
  const request = await selectSeenRequest(tx, caller, id)
  if (request?.state !== 'open') throw new Refusal('wrong_state', { reason: 'answered_already' })
  return request
}

async function answered(tx: Transaction, caller: UserCaller, id: string, language: Language): Promise<ProductRequest> {
  const request = await selectSeenRequest(tx, caller, id)
  if (!request) throw new Error('a request just answered is not there')
  return shown(request, language)
}

/** Of people whom the caller sees, newest first. */
export async function productRequests(
  queryable: Queryable,
  caller: UserCaller,
  { state = null, limit = 50, cursor }: { state?: ProductRequest['state'] | null; limit?: number; cursor?: string },
  language: Language,
): Promise<Page<ProductRequest>> {
  const rows = await selectRequests(queryable, caller, state, decodeCursor(cursor, 2), limit + 1)
  const total = await countRequests(queryable, caller, state)
  return pageOf(
    rows,
    limit,
    total,
    (row) => shown(row, language),
    ({ place, id }) => [place, id],
  )
}

const shownFields = ({ id, state, note, answer, askedAt, answeredAt }: RequestRow) => ({
  id,
  state,
  note,
  answer,
  askedAt: askedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
})

const shown = (row: RequestRow, language: Language): ProductRequest => ({
  ...shownFields(row),
  user: { id: row.userId, email: row.email, name: row.name },
  product: row.product,
  productName: textIn(row.productName, language),
  kinds: row.kinds,
})
