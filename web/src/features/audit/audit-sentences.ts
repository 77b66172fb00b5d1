// Which sentence tells an event of the audit log. Pure: the sentences themselves stand in the catalogue.
import type { AuditEvent } from '@sitzplan/contract/audit'
import type { audit } from '../../messages/en/audit.ts'

export type Sentence = keyof typeof audit.sentence
type Action = keyof typeof audit.action
export type Group =
  | 'users'
  | 'groups'
  | 'assignments'
  | 'sessions'
  | 'devices'
  | 'license'
  | 'orders'
  | 'signIn'
  | 'tokens'
  | 'account'
  | 'catalog'
  | 'openid'
  | 'other'

/** Values of a sentence besides actor and target. */
export interface Values {
  product?: string
  kind?: string
  from?: string
  to?: string
  number?: string
  name?: string
}

type Fields = Record<string, unknown>

/** Actions by what they are about, for the filter. Others that occur are listed under `other`. */
export const groups: { group: Group; actions: string[] }[] = [
  {
    group: 'users',
    actions: [
      'user.created',
      'user.changed',
      'user.email_asked',
      'user.email_changed',
      'user.suspended',
      'user.reactivated',
      'user.deleted',
      'users.exported',
      'users.imported',
      'audit.exported',
      'usage.viewed',
      'usage.plan_viewed',
      'invitation.sent',
      'invitation.link_read',
      'invitation.declined',
      'invitation.lapsed',
      'user.activated',
      'user.transferred',
      'user.restored',
      'user.taken_over',
      'user.erased',
      'own_data.read',
    ],
  },
  {
    group: 'groups',
    actions: [
      'group.created',
      'group.changed',
      'group.taken_over',
      'group.let_go',
      'group.deleted',
      'group.member_added',
      'group.member_removed',
      'queue.created',
      'queue.changed',
      'queue.deleted',
      'queue.member_added',
      'queue.member_changed',
      'queue.member_removed',
      'role.created',
      'role.changed',
      'role.deleted',
    ],
  },
  {
    group: 'assignments',
    actions: [
      'assignment.assigned',
      'assignment.completed',
      'assignment.removed',
      'assignment.not_sold',
      'product_settings.changed',
      'assignment.asked',
      'assignment.declined',
    ],
  },
  { group: 'sessions', actions: ['session.ended', 'help.requested'] },
  {
    group: 'devices',
    actions: ['device.registered', 'device.deregistered', 'device.renamed', 'device.retired', 'device.brought_back'],
  },
  {
    group: 'license',
    actions: [
      'license.received',
      'license.activated',
      'license.undone',
      'license.refused',
      'license.clock_back',
      'license.reported',
      'license.serial_entered',
      'license.issued',
      'veto.set',
      'veto.lifted',
      'vendor_key.created',
      'vendor_key.chosen',
      'vendor_key.retired',
      'vendor_key.revoked',
      'license_feed.opened',
      'license_feed.copy_seen',
      'license_feed.closed',
    ],
  },
  {
    group: 'orders',
    actions: [
      'order.requested',
      'order.confirmed',
      'order.fulfilled',
      'order.rejected',
      'order.cancelled',
      'order.charging',
      'order.charged',
      'order.charge_failed',
      'order.refunded',
      'order.asked',
      'order.declined',
      'card.added',
      'card.replaced',
      'card.removed',
    ],
  },
  {
    group: 'signIn',
    actions: [
      'sign_in.succeeded',
      'sign_in.ended',
      'sign_in.ended_everywhere',
      'password.changed',
      'password.reset',
      'domain.added',
      'domain.verified',
      'domain.removed',
      'identity_provider.created',
      'identity_provider.changed',
      'identity_provider.switched',
      'identity_provider.deleted',
      'identity.linked',
      'identity.unlinked',
      'sign_in.refused',
      'second_factor.begun',
      'second_factor.turned_on',
      'second_factor.codes_renewed',
      'second_factor.turned_off',
      'second_factor.reset',
    ],
  },
  { group: 'tokens', actions: ['token.created', 'token.replaced', 'token.deleted'] },
  {
    group: 'account',
    actions: [
      'account.created',
      'account.changed',
      'account.suspended',
      'account.reactivated',
      'account.guide_put_away',
      'account.guide_brought_back',
      'provisioning.changed',
      'group_rules.changed',
      'held_changes.held',
      'held_changes.confirmed',
      'held_changes.discarded',
    ],
  },
  { group: 'catalog', actions: ['catalog.created', 'catalog.changed', 'catalog.application_changed'] },
  {
    group: 'openid',
    actions: [
      'openid_client.created',
      'openid_client.changed',
      'openid_client.secret_renewed',
      'openid_client.deleted',
      'openid_key.renewed',
    ],
  },
]

export const groupOf = (action: string): Group =>
  groups.find(({ actions }) => actions.includes(action))?.group ?? 'other'

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/** A sentence that has a name, too, for the filter. */
const plain: Record<string, Sentence & Action> = {
  'user.created': 'userCreated',
  'user.email_asked': 'emailAsked',
  'user.email_changed': 'emailChanged',
  'user.suspended': 'userSuspended',
  'user.reactivated': 'userReactivated',
  'user.deleted': 'userDeleted',
  'invitation.sent': 'invitationSent',
  'invitation.link_read': 'invitationLinkRead',
  'invitation.declined': 'invitationDeclined',
  'invitation.lapsed': 'invitationLapsed',
  'user.activated': 'userActivated',
  'user.transferred': 'userTransferred',
  'user.restored': 'userRestored',
  'user.taken_over': 'userTakenOver',
  'user.erased': 'userErased',
  'password.reset': 'passwordReset',
  'users.exported': 'usersExported',
  'users.imported': 'usersImported',
  'audit.exported': 'auditExported',
  'usage.viewed': 'usageViewed',
  'usage.plan_viewed': 'usagePlanViewed',
  'group.created': 'groupCreated',
  'group.changed': 'groupChanged',
  'group.taken_over': 'groupTakenOver',
  'group.let_go': 'groupLetGo',
  'group.deleted': 'groupDeleted',
  'group.member_added': 'memberAdded',
  'group.member_removed': 'memberRemoved',
  'queue.created': 'queueCreated',
  'queue.changed': 'queueChanged',
  'queue.deleted': 'queueDeleted',
  'queue.member_added': 'queueMemberAdded',
  'queue.member_changed': 'queueMemberChanged',
  'queue.member_removed': 'queueMemberRemoved',
  'role.created': 'roleCreated',
  'role.changed': 'roleChangedItself',
  'role.deleted': 'roleDeleted',
  'assignment.removed': 'removed',
  'assignment.not_sold': 'notSold',
  'product_settings.changed': 'settingsReplaced',
  'assignment.asked': 'productAsked',
  'assignment.declined': 'productDeclined',
  'order.requested': 'orderRequested',
  'order.confirmed': 'orderConfirmed',
  'order.fulfilled': 'orderFulfilled',
  'order.rejected': 'orderRejected',
  'order.cancelled': 'orderCancelled',
  'order.charging': 'orderCharging',
  'order.charged': 'orderCharged',
  'order.charge_failed': 'orderChargeFailed',
  'order.refunded': 'orderRefunded',
  'card.added': 'cardAdded',
  'card.replaced': 'cardReplaced',
  'card.removed': 'cardRemoved',
  'order.asked': 'salesAsked',
  'order.declined': 'salesDeclined',
  'session.ended': 'sessionEnded',
  'help.requested': 'helpRequested',
  'device.registered': 'deviceRegistered',
  'device.deregistered': 'deviceDeregistered',
  'device.renamed': 'deviceRenamed',
  'device.retired': 'deviceRetired',
  'device.brought_back': 'deviceBroughtBack',
  'license.received': 'licenseReceived',
  'license.activated': 'licenseActivated',
  'license.refused': 'licenseRefused',
  'license.clock_back': 'licenseClockBack',
  'license.reported': 'licenseReported',
  'license.serial_entered': 'licenseSerialEntered',
  'license.issued': 'licenseIssued',
  'vendor_key.created': 'vendorKeyCreated',
  'vendor_key.chosen': 'vendorKeyChosen',
  'vendor_key.retired': 'vendorKeyRetired',
  'vendor_key.revoked': 'vendorKeyRevoked',
  'license_feed.copy_seen': 'feedCopySeen',
  'license_feed.opened': 'feedOpened',
  'license_feed.closed': 'feedClosed',
  'license.undone': 'licenseUndone',
  'veto.set': 'vetoSet',
  'veto.lifted': 'vetoLifted',
  'sign_in.succeeded': 'signedIn',
  'sign_in.ended': 'signedOut',
  'sign_in.ended_everywhere': 'signedOutEverywhere',
  'password.changed': 'passwordChanged',
  'domain.added': 'domainAdded',
  'domain.verified': 'domainVerified',
  'domain.removed': 'domainRemoved',
  'identity_provider.created': 'providerCreated',
  'identity_provider.changed': 'providerChanged',
  'identity_provider.switched': 'providerSwitched',
  'identity_provider.deleted': 'providerDeleted',
  'identity.linked': 'identityLinked',
  'identity.unlinked': 'identityUnlinked',
  'sign_in.refused': 'signInRefused',
  'second_factor.begun': 'secondFactorBegun',
  'second_factor.turned_on': 'secondFactorOn',
  'second_factor.codes_renewed': 'recoveryCodesRenewed',
  'second_factor.turned_off': 'secondFactorOff',
  'second_factor.reset': 'secondFactorReset',
  'own_data.read': 'ownDataRead',
  'token.created': 'tokenCreated',
  'token.replaced': 'tokenReplaced',
  'token.deleted': 'tokenDeleted',
  'account.created': 'accountCreated',
  'account.changed': 'accountChanged',
  'account.suspended': 'accountSuspended',
  'account.reactivated': 'accountReactivated',
  'account.guide_put_away': 'guidePutAway',
  'account.guide_brought_back': 'guideBroughtBack',
  'provisioning.changed': 'provisioningChanged',
  'group_rules.changed': 'groupRulesChanged',
  'held_changes.held': 'changesHeld',
  'held_changes.confirmed': 'changesConfirmed',
  'held_changes.discarded': 'changesDiscarded',
  'catalog.created': 'catalogCreated',
  'catalog.changed': 'catalogChanged',
  'catalog.application_changed': 'catalogApplicationChanged',
  'openid_client.created': 'openidClientCreated',
  'openid_client.changed': 'openidClientChanged',
  'openid_client.secret_renewed': 'openidSecretRenewed',
  'openid_client.deleted': 'openidClientDeleted',
  'openid_key.renewed': 'openidKeyRenewed',
}

export function sentenceOf(event: AuditEvent): { sentence: Sentence; values: Values } {
  const before = fieldsOf(event.before)
  const after = fieldsOf(event.after)
  const values: Values = {
    product: text(after.product ?? before.product),
    kind: text(after.nextKind ?? after.kind ?? before.kind),
    number: text(after.revision),
    name: text(after.group ?? before.group ?? after.queue ?? before.queue ?? event.target.name) ?? '',
  }
  if (event.action === 'user.changed') return changeOfUser(event, before, after, values)
  if (event.action === 'assignment.assigned' || event.action === 'assignment.completed')
    return { sentence: assignment(before, after), values: { ...values, from: text(before.kind), to: values.kind } }
  return { sentence: plain[event.action] ?? 'unknown', values }
}

function changeOfUser(event: AuditEvent, before: Fields, after: Fields, values: Values) {
  const isOwn = event.actor.id !== null && event.actor.id === event.target.id
  if (after.role !== undefined)
    return { sentence: 'roleChanged' as const, values: { ...values, from: text(before.role), to: text(after.role) } }
  return { sentence: isOwn ? ('ownChanged' as const) : ('userChanged' as const), values }
}

function assignment(before: Fields, after: Fields): Sentence {
  if (after.nextKind !== undefined) return 'kindWaits'
  if (after.state === 'waiting') return 'waits'
  if (before.state === 'waiting') return 'completed'
  return before.kind === undefined || before.kind === after.kind ? 'assigned' : 'kindChanged'
}

/** A field that changed, as it was and as it is; `undefined`: it is not on that side. */
export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

export function changesOf({ before, after }: Pick<AuditEvent, 'before' | 'after'>): FieldChange[] {
  const was = fieldsOf(before)
  const is = fieldsOf(after)
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields.map((field) => ({ field, before: was[field], after: is[field] }))
}

const names: Record<string, Action> = {
  ...plain,
  'user.changed': 'userChanged',
  'assignment.assigned': 'assigned',
  'assignment.completed': 'completed',
}

/** The key of an action's name; undefined for one that this version does not know. */
export const nameOfAction = (action: string) => names[action]
