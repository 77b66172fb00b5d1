// Invitations: sent, looked at, accepted, declined, run out. What was given with one holds its seat from then on, until
// it is declined or 30 days are over.

import type { Activation, Invitation, InvitationSent } from '@sitzplan/contract/invitations'
import { textIn } from '@sitzplan/contract/languages'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { UserCaller } from '../access/caller.ts'
import { fullName } from '../access/full-name.ts'
import { touch } from '../access/touch.ts'
import type { Services } from '../app.ts'
import { assignmentsOf } from '../assignments/assignments.ts'
import { unassignAll } from '../assignments/people-away.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import { products } from '../catalog/catalog.ts'
import { companySignInOf } from '../enterprise-sign-in/enforcement.ts'
import { queueMail } from '../mail/mail.ts'
import { recipientOf } from '../mail/recipients.ts'
import { type LinkOwner, newLink, refuseDeadLink, spendOwnLink } from '../one-time-tokens/one-time-tokens.ts'
import { activeElsewhere } from '../people/people.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { logFailure } from '../platform/failure-log.ts'
import { isId } from '../platform/ids.ts'
import { countDone } from '../platform/jobs/one-by-one.ts'
import { isInDirectory } from '../scim/directory-users.ts'
import { countInvitation } from '../sign-in/throttle.ts'
import { activationWays } from './invitation-rules.ts'
import {
  endInvitation,
  type InviteeRow,
  isLapsed,
  selectInvitation,
  selectInvitee,
  selectInviteeForUpdate,
  selectLapsed,
  upsertInvitation,
} from './invitation-store.ts'

const linkLastsHours = 48

/** Sends somebody who is invited the link; a link sent before opens no more. */
export async function invite(
  tx: Transaction,
  services: Services,
  origin: Origin,
  owner: LinkOwner,
): Promise<InvitationSent> {
  const invitee = await inviteeForUpdate(tx, owner)
  await countInvitation(tx, owner.accountId, invitee.email)
  const { sent, link } = await renew(tx, services, origin, invitee)
  const name = nameOf(invitee)
  await queueMail(tx, services, { ...owner, email: invitee.email, name, language: invitee.language }, 'invitation', {
    account: invitee.account_name,
    inviter: origin.actor.kind === 'user' ? (origin.actor.name ?? undefined) : undefined,
    products: (await productsOf(tx, invitee)).map((product) => product.name),
    link,
    hours: linkLastsHours,
  })
  return {
    invitedTimes: sent.invited_times,
    sentAt: sent.sent_at.toISOString(),
    expiresAt: sent.expires_at.toISOString(),
  }
}

/** The link itself, for whoever hands it over: no mail is sent. */
export async function invitationLink(
  tx: Transaction,
  services: Services,
  origin: Origin,
  owner: LinkOwner,
): Promise<{ link: string; expiresAt: string }> {
  const { sent, link } = await renew(tx, services, origin, await inviteeForUpdate(tx, owner))
  return { link, expiresAt: sent.expires_at.toISOString() }
}

/** A new invitation of somebody who is invited; the link of the one before opens no more. */
async function renew(tx: Transaction, { config }: Services, origin: Origin, invitee: InviteeRow) {
  if (invitee.status !== 'invited')
    throw wrongState(invitee.status === 'active' ? 'already_active' : 'suspension_first')
  if (await isShutOut(tx, invitee)) throw wrongState('no_way_in')
  const owner = { accountId: invitee.account_id, userId: invitee.id }
  const secret = await newLink(tx, 'activate', owner, linkLastsHours * 3600)
  const invitedBy = origin.actor.kind === 'user' ? origin.actor.id : null
  const sent = await upsertInvitation(tx, owner, { invitedBy, lastsSeconds: linkLastsHours * 3600 })
  await recordAudit(tx, origin, {
    accountId: owner.accountId,
    action: 'invitation.sent',
    target: { kind: 'user', id: owner.userId, name: fullName(invitee) },
    after: { invitedTimes: sent.invited_times },
  })
  return { sent, link: `${config.publicUrl}${pageAddresses.activation}/${secret}` }
}

/** Whether they could not get in: passwords are switched off, and the address is of no domain of the account. */
const isShutOut = async (queryable: Queryable, { account_id, email }: InviteeRow): Promise<boolean> =>
  (await companySignInOf(queryable, account_id, email)) === 'shut_out'

/**
 * Invites somebody who is invited and has nothing to accept: never was sent anything, declined, or let it lapse. False when
 * there is nobody to invite, or nobody who could get in.
 */
export async function inviteUnlessPending(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, userId }: LinkOwner,
): Promise<boolean> {
  const invitee = await selectInvitee(tx, { accountId, userId })
  if (invitee?.status !== 'invited' || invitee.has_pending || (await isShutOut(tx, invitee))) return false
  await invite(tx, services, origin, { accountId, userId })
  return true
}

/** The same, asked for by an administrator who may act on that person. */
export async function inviteAgain(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  userId: string,
): Promise<InvitationSent> {
  const { id } = await touch(tx, caller, userId)
  return invite(tx, services, origin, { accountId: caller.accountId, userId: id })
}

/** The last invitation of a user, and what became of it. */
export async function invitationOf(
  queryable: Queryable,
  { accountId, managedGroups }: UserCaller,
  userId: string,
): Promise<Invitation> {
  const row = isId(userId) && (await selectInvitation(queryable, { accountId, userId }, managedGroups))
  if (!row) throw notFound()
  return {
    state: row.state,
    sentAt: row.sent_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    invitedTimes: row.invited_times,
  }
}

/** What the page behind the link shows; opening it spends nothing. Refuses dead links, and who is suspended. */
export async function activation(services: Services, secret: string, address: string): Promise<Activation> {
  const { database } = services
  const link = await refuseDeadLink(database, 'activate', secret, address)
  const invitee = await selectInvitee(database, ownerOf(link))
  if (!invitee) throw new Refusal('link_used')
  if (invitee.status === 'suspended') throw new Refusal('user_suspended')
  return {
    email: invitee.email,
    givenName: invitee.given_name,
    account: { name: invitee.account_name },
    ways: await waysOf(database, invitee),
    products: await productsOf(database, invitee),
    expiresAt: link.expires_at.toISOString(),
  }
}

/** Declines, as the person the invitation is for. What was held for them is free; the inviter is told. */
export async function decline(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  secret: string,
): Promise<void> {
  const owner = await spendOwnLink(tx, 'activate', secret)
  const invitee = await inviteeForUpdate(tx, owner)
  refuseOthers(caller, invitee)
  if (invitee.status !== 'invited') throw wrongState('already_active')
  await giveBack(tx, services, origin, invitee, 'declined')
}

/**
 * Frees what is held for invitations that are 30 days old, and as long without one. One that fails holds up none of the
 * others. Returns how many lapsed.
 */
export async function lapseInvitations(services: Services, most = 100): Promise<number> {
  const lapsed = await selectLapsed(services.database, most)
  return countDone(lapsed, (owner) => lapse(services, owner), logFailure(services.log, 'letting an invitation lapse'))
}

const lapse = (services: Services, owner: LinkOwner): Promise<void> =>
  services.database.transaction(async (tx) => {
    const invitee = await selectInviteeForUpdate(tx, owner)
    // With the user locked: they may have been invited again meanwhile.
    if (!(await isLapsed(tx, owner))) return
    // What somebody has whom the directory keeps is the directory's to take.
    const isKept = await isInDirectory(tx, owner.accountId, owner.userId)
    if (invitee?.status === 'invited' && !isKept) await giveBack(tx, services, systemOrigin, invitee, 'lapsed')
    else await endInvitation(tx, owner, invitee?.status === 'active' ? 'accepted' : 'lapsed')
  })

async function giveBack(
  tx: Transaction,
  services: Services,
  origin: Origin,
  invitee: InviteeRow,
  state: 'declined' | 'lapsed',
): Promise<void> {
  const { account_id: accountId, id: userId } = invitee
  await unassignAll(tx, services, origin, { accountId, userId })
  const ended = await endInvitation(tx, { accountId, userId }, state)
  const person = fullName(invitee)
  await recordAudit(tx, origin, {
    accountId,
    action: `invitation.${state}`,
    target: { kind: 'user', id: userId, name: person },
  })
  const inviter = ended?.invited_by ? await recipientOf(tx, accountId, ended.invited_by) : null
  if (!inviter) return
  const link = `${services.config.publicUrl}${pageAddresses.users}/${userId}`
  const values = { person, account: invitee.account_name, link }
  await queueMail(tx, services, inviter, `invitation_${state}`, values, { about: userId })
}

const wrongState = (reason: 'already_active' | 'suspension_first' | 'no_way_in') =>
  new Refusal('wrong_state', { reason })

/** The person the link is for, locked. Refuses links of who is gone or suspended. */
export async function inviteeForUpdate(tx: Transaction, owner: LinkOwner): Promise<InviteeRow> {
  const invitee = await selectInviteeForUpdate(tx, owner)
  if (!invitee) throw new Refusal('link_used')
  return invitee
}

export async function waysOf(queryable: Queryable, invitee: InviteeRow) {
  const elsewhere =
    invitee.status === 'invited' && (await activeElsewhere(queryable, invitee.account_id, invitee.email))
  return activationWays({
    status: invitee.status,
    isActiveElsewhere: Boolean(elsewhere),
    companySignIn: await companySignInOf(queryable, invitee.account_id, invitee.email),
  })
}

/** A link in the wrong hands stays unspent: the transaction that spent it is undone by this. */
export function refuseOthers(caller: UserCaller, { email }: InviteeRow): void {
  if (caller.credential !== 'cookie' || caller.email !== email) throw new Refusal('not_your_invitation')
}

async function productsOf(queryable: Queryable, invitee: InviteeRow): Promise<Activation['products']> {
  const shown = (await assignmentsOf(queryable, invitee.account_id, [invitee.id])).get(invitee.id) ?? []
  const names = new Map((await products(queryable)).map(({ key, name }) => [key, textIn(name, invitee.language)]))
  return shown.map(({ key, state }) => ({ name: names.get(key) ?? key, state }))
}

/** For a salutation, which has no address in it. */
const nameOf = ({ given_name, family_name }: InviteeRow): string | null => `${given_name} ${family_name}`.trim() || null

function ownerOf({ account_id, user_id }: { account_id: string | null; user_id: string | null }): LinkOwner {
  if (account_id === null || user_id === null) throw new Refusal('link_used')
  return { accountId: account_id, userId: user_id }
}
