// English texts of refusals.
import type { ErrorTexts } from '../errors.ts'

export const errors: ErrorTexts = {
  bad_http: ['This is not a valid HTTP request', 'The first line, a header or the length cannot be read.'],
  bad_json: ['The request is not valid JSON', 'Send a JSON document in UTF-8.'],
  invalid_request: ['Some values are not valid', 'See “errors” for what is wrong with each of them.'],
  body_too_large: ['The request is too large', 'Send at most {limit}.'],
  headers_too_large: ['The address or the headers are too long', 'Together they may have at most 16 kB.'],
  request_timeout: ['The request took too long to arrive', 'Send it again without pausing.'],
  unsupported_media_type: ['This media type is not accepted', 'Send {types}.'],
  not_found: ['Not found', 'There is nothing at this address, or you do not have access to it.'],
  unauthorized: ['Please sign in', 'The call has no valid credentials. Sign in or send a valid token.'],
  forbidden: ['You do not have permission to do this', 'Ask an administrator of your account for the permission.'],
  wrong_origin: ['This call came from another website', 'Calls with a cookie are accepted only from our own pages.'],
  too_many_attempts: ['Too many attempts', 'Please try again in {wait}.'],
  too_many_requests: ['Too many requests', 'Please try again in {wait}.'],
  too_many_streams: [
    'Too many open streams',
    'Your account has {limit} event streams and waiting calls open, which is the maximum. Close some of them first.',
  ],
  idempotency_key_reused: [
    'This Idempotency-Key was already used for another request',
    'Send a new key with a new request.',
  ],
  unavailable: [
    'Sitzplan is not available at the moment',
    'Please try again shortly. Nobody loses their seat because of this.',
  ],
  internal_error: [
    'Something went wrong on our side',
    'Please try again. If the problem continues, give your operator the request ID.',
  ],

  sign_in_failed: ['Sign-in failed', 'The e-mail address, password or code is wrong.'],
  code_required: ['A code is required', 'Enter the code from your authenticator app or one of your recovery codes.'],
  company_sign_in_required: [
    'Please sign in with your company',
    'Your company has turned passwords off. If you are the one administrator whose password still works, check it: it may be wrong.',
  ],
  no_company_sign_in: ['There is no company sign-in for this address', 'Sign in with your password.'],
  company_unreachable: [
    'Your company’s sign-in cannot be reached',
    'Please try again shortly. If the problem continues, tell an administrator of your account.',
  ],
  second_factor_required: [
    'Please set up a second factor first',
    'Your account requires one for everyone. Until you have set it up, you cannot do anything else.',
  ],
  link_used: ['This link has already been used', 'Each link works only once. Request a new one.'],
  link_expired: ['This link has expired', 'Request a new one.'],
  not_your_invitation: [
    'This invitation is for someone else',
    'Sign in with the e-mail address it was sent to, then open the link again.',
  ],

  account_suspended: [
    'Your account is suspended',
    'No sessions can be started. An administrator can ask the vendor why.',
  ],
  license_expired: [
    'The license has expired',
    'No sessions can be started until a new license is loaded. Ask an administrator.',
  ],
  user_suspended: ['Your access is suspended', 'An administrator of your account can lift the suspension.'],
  not_activated: [
    'You have not activated your access yet',
    'Use the link in your invitation, or ask an administrator to send it again.',
  ],
  not_entitled: ['This product is not assigned to you', 'An administrator of your account can assign it.'],
  too_many_sessions: [
    'Too many sessions',
    'You already have {limit} sessions, which is the maximum. End one of them first.',
  ],
  cooling_down: ['An administrator ended your session', 'You can start again in {wait}, or wait in line now.'],
  seats_exhausted: [
    'All shared licenses are in use',
    'To start a session, wait for a license to become available, or ask an administrator.',
  ],
  session_ended: ['This session has ended', 'Start a new session to continue.'],
  ticket_lost: ['You have lost your place in line', 'Ask again to wait at the end of the line.'],

  device_retired: [
    'This device has been retired',
    'An administrator of your account has removed it from the license and can restore it under “Seats & devices”.',
  ],
  device_limit_reached: [
    'The device limit has been reached',
    'Your license allows {limit} devices here, and {inUse} are registered. {why}',
  ],

  email_taken: [
    'This e-mail address is already in use',
    'It belongs to a user of this account, or to someone who is active in another account.',
  ],
  restore_expired: [
    'It is too late to restore this',
    'Users are kept for 30 days; licenses and their settings for as long as the product defines.',
  ],
  last_superadmin: ['The last superadmin cannot be removed', 'Make someone else a superadmin first.'],
  last_operator: [
    'The last operator cannot be removed',
    'Without operators, nobody can issue licenses. The people who run the server can add another one first: sitzplan operator add.',
  ],
  wrong_state: ['This is not possible now', '{why}'],
  no_seat_available: ['No license is free', '{why}'],
  kind_not_sold: ['This product is not available as this kind of license', '{why}'],
  license_invalid: ['This license cannot be used', '{why}'],
  surplus_licenses: [
    'More licenses are in use than the new license has',
    'Remove the surplus licenses first; “changes” shows where.',
  ],
  license_vetoed: ['The product still needs this license', 'It says: {veto}'],
  still_in_queues: [
    'This license comes with the person’s queues',
    'Take the person out of every queue first. They are still in: {queues}.',
  ],
  domain_not_proved: ['The domain is not verified', '{why}'],
  domain_taken: [
    'Another account has verified this domain',
    'A domain can belong to only one account. If it is yours, contact the operator of Sitzplan.',
  ],
  provider_not_usable: ['These settings do not work', '{why}'],
  limit_reached: ['You have reached the limit', 'At most {limit} are possible. Remove one first.'],
  no_self_service: [
    'You cannot order this product here',
    'Your vendor sells it on request. Contact sales and say how many you need.',
  ],
  no_payment_method: [
    'No payment method is on file',
    'Ask your vendor to put one on file for your account, or contact sales.',
  ],
  order_state: ['This order cannot be changed this way', '{why}'],
  payment_failed: ['The card could not be charged', '{why} The order stays open.'],
  payments_unreachable: ['The payment service is not responding', 'Nothing was changed. Try again in a few minutes.'],
  bad_signature: ['This message is not signed by the payment service', 'Nothing was changed.'],
  name_taken: ['This name is already in use', 'Choose another one. Uppercase and lowercase letters count as the same.'],
  role_in_use: ['This role is in use', 'Users who have it: {users}. Give them another role first.'],
  group_limits_managers: [
    'This group defines whom managers manage',
    'Managers limited to it: {managers}. Choose other groups for them first.',
  ],
  kept_by_directory: ['Your directory manages this group', '{why}'],
  membership_kept: ['This membership is not managed here', '{why}'],
  given_by_rule: [
    'A group rule assigns this product',
    'It would assign the product again at once. Change the rule, or take the person out of its group.',
  ],
  rules_changed: [
    'Someone else has changed the rules in the meantime',
    'Your changes were not saved. Reload the rules and make your changes again.',
  ],
  key_taken: ['This key is already in use', 'Choose another one.'],
  import_unreadable: ['This file cannot be imported', '{why}'],
  import_running: [
    'An import is already running',
    'Only one import can run at a time. Wait until it is done, or stop it.',
  ],
}
