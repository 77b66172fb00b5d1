// Every action of the audit log: what it is about, for the filter, and what it is called in the catalogue, where its sentence
// has the same name. Pure.
import type { audit } from '../../messages/en/audit.ts'

export type Sentence = keyof typeof audit.sentence
export type ActionName = Sentence & keyof typeof audit.action

const named = {
  users: {
    'user.created': 'userCreated',
    'user.changed': 'userChanged',
    'user.email_asked': 'emailAsked',
    'user.email_changed': 'emailChanged',
    'user.suspended': 'userSuspended',
    'user.reactivated': 'userReactivated',
    'user.deleted': 'userDeleted',
    'users.exported': 'usersExported',
    'users.imported': 'usersImported',
    'audit.exported': 'auditExported',
    'usage.viewed': 'usageViewed',
    'usage.plan_viewed': 'usagePlanViewed',
    'invitation.sent': 'invitationSent',
    'invitation.link_read': 'invitationLinkRead',
    'invitation.declined': 'invitationDeclined',
    'invitation.lapsed': 'invitationLapsed',
    'user.activated': 'userActivated',
    'user.transferred': 'userTransferred',
    'user.restored': 'userRestored',
    'user.taken_over': 'userTakenOver',
    'user.erased': 'userErased',
    'own_data.read': 'ownDataRead',
  },
  groups: {
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
  },
  assignments: {
    'assignment.assigned': 'assigned',
    'assignment.completed': 'completed',
    'assignment.removed': 'removed',
    'assignment.not_sold': 'notSold',
    'product_settings.changed': 'settingsReplaced',
    'assignment.asked': 'productAsked',
    'assignment.declined': 'productDeclined',
  },
  sessions: {
    'session.ended': 'sessionEnded',
    'help.requested': 'helpRequested',
  },
  devices: {
    'device.registered': 'deviceRegistered',
    'device.deregistered': 'deviceDeregistered',
    'device.renamed': 'deviceRenamed',
    'device.retired': 'deviceRetired',
    'device.brought_back': 'deviceBroughtBack',
  },
  license: {
    'license.received': 'licenseReceived',
    'license.activated': 'licenseActivated',
    'license.undone': 'licenseUndone',
    'license.refused': 'licenseRefused',
    'license.clock_back': 'licenseClockBack',
    'license.reported': 'licenseReported',
    'license.serial_entered': 'licenseSerialEntered',
    'license.issued': 'licenseIssued',
    'veto.set': 'vetoSet',
    'veto.lifted': 'vetoLifted',
    'vendor_key.created': 'vendorKeyCreated',
    'vendor_key.chosen': 'vendorKeyChosen',
    'vendor_key.retired': 'vendorKeyRetired',
    'vendor_key.revoked': 'vendorKeyRevoked',
    'license_feed.opened': 'feedOpened',
    'license_feed.copy_seen': 'feedCopySeen',
    'license_feed.closed': 'feedClosed',
  },
  orders: {
    'order.requested': 'orderRequested',
    'order.confirmed': 'orderConfirmed',
    'order.fulfilled': 'orderFulfilled',
    'order.rejected': 'orderRejected',
    'order.cancelled': 'orderCancelled',
    'order.charging': 'orderCharging',
    'order.charged': 'orderCharged',
    'order.charge_failed': 'orderChargeFailed',
    'order.refunded': 'orderRefunded',
    'order.asked': 'salesAsked',
    'order.declined': 'salesDeclined',
    'card.added': 'cardAdded',
    'card.replaced': 'cardReplaced',
    'card.removed': 'cardRemoved',
  },
  signIn: {
    'sign_in.succeeded': 'signedIn',
    'sign_in.ended': 'signedOut',
    'sign_in.ended_everywhere': 'signedOutEverywhere',
    'password.changed': 'passwordChanged',
    'password.reset': 'passwordReset',
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
  },
  tokens: {
    'token.created': 'tokenCreated',
    'token.replaced': 'tokenReplaced',
    'token.deleted': 'tokenDeleted',
  },
  account: {
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
  },
  catalog: {
    'catalog.created': 'catalogCreated',
    'catalog.changed': 'catalogChanged',
    'catalog.application_changed': 'catalogApplicationChanged',
  },
  openid: {
    'openid_client.created': 'openidClientCreated',
    'openid_client.changed': 'openidClientChanged',
    'openid_client.secret_renewed': 'openidSecretRenewed',
    'openid_client.deleted': 'openidClientDeleted',
    'openid_key.renewed': 'openidKeyRenewed',
  },
} as const satisfies Record<string, Record<string, ActionName>>

/** Others that occur are listed under `other`. */
export type Group = keyof typeof named | 'other'

// The keys are those above.
export const groups = Object.entries(named).map(([group, actions]) => ({
  group: group as Group,
  actions: Object.keys(actions),
}))

const nameOf = new Map<string, ActionName>(Object.values(named).flatMap((actions) => Object.entries(actions)))

export const groupOf = (action: string): Group =>
  groups.find(({ actions }) => actions.includes(action))?.group ?? 'other'

/** What an action is called, for the filter; undefined: one that this page does not know. */
export const nameOfAction = (action: string): ActionName | undefined => nameOf.get(action)
