// English texts of refusals.
import type { ErrorTexts } from '../errors.ts'

export const errors: ErrorTexts = {
  bad_http: ['This is not a valid HTTP request', 'Its first line, a header or its length cannot be read.'],
  bad_json: ['The request is not valid JSON', 'Send a JSON document in UTF-8.'],
  invalid_request: ['Some values are not valid', 'See "errors" for each of them.'],
  body_too_large: ['The request is too large', 'Send at most {limit}.'],
  headers_too_large: ['The address or the headers are too long', 'All of them together may have 16 kB.'],
  request_timeout: ['The request took too long to arrive', 'Send it again, in one go.'],
  unsupported_media_type: ['This media type is not accepted', 'Send {types}.'],
  not_found: ['Not found', 'There is nothing at this address, or it is not yours.'],
  unauthorized: ['Please sign in', 'The call has no valid credentials: sign in, or send a valid token.'],
  forbidden: ['You may not do this', 'Ask an administrator of your account for the permission.'],
  wrong_origin: ['This call came from another website', 'Calls with a cookie are accepted from our own pages only.'],
  too_many_attempts: ['Too many attempts', 'Please try again in {wait}.'],
  too_many_requests: ['Too many requests', 'Please try again in {wait}.'],
  too_many_streams: [
    'Too many open streams',
    'Your account has {limit} event streams and waiting calls open, which is the most allowed. Close some of them first.',
  ],
  idempotency_key_reused: ['This Idempotency-Key was used for another request', 'Send a new key for a new request.'],
  unavailable: [
    'Sitzplan is not available at the moment',
    'Please try again shortly. Nobody loses a seat through this.',
  ],
  internal_error: [
    'Something went wrong on our side',
    'Please try again. If it keeps happening, tell your operator the request ID.',
  ],

  sign_in_failed: ['Sign-in failed', 'E-mail address, password or code is wrong.'],
  code_required: ['A code is required', 'Enter the code from your authenticator app, or one of your recovery codes.'],
  company_sign_in_required: [
    'Please sign in with your company',
    'Your company has switched passwords off. The one administrator whose password still works: check it, it may be wrong.',
  ],
  no_company_sign_in: ['There is no company sign-in for this address', 'Sign in with your password.'],
  company_unreachable: [
    "Your company's sign-in cannot be reached",
    'Please try again shortly. If it keeps happening, tell an administrator of your account.',
  ],
  second_factor_required: [
    'Please set up a second factor first',
    'Your account asks everybody for one. Until you have it, this sign-in opens nothing else.',
  ],
  link_used: ['This link has been used', 'Links work once. Ask for a new one.'],
  link_expired: ['This link has expired', 'Ask for a new one.'],
  not_your_invitation: [
    'This invitation is for somebody else',
    'Sign in with the e-mail address that it was sent to, then open the link again.',
  ],

  account_suspended: [
    'Your account is suspended',
    'No sessions can be started. An administrator can ask the vendor why.',
  ],
  license_expired: [
    'The license has expired',
    'No sessions can be started until an administrator loads a new license.',
  ],
  user_suspended: ['You are suspended', 'An administrator of your account can lift the suspension.'],
  not_activated: [
    'You have not activated your access yet',
    'Use the link in your invitation, or ask an administrator to send it again.',
  ],
  not_entitled: ['This product is not assigned to you', 'An administrator of your account can assign it.'],
  too_many_sessions: [
    'Too many sessions',
    'You have {limit} sessions, which is the most allowed. End one of them first.',
  ],
  cooling_down: ['An administrator ended your session', 'You can start again in {wait}, or wait in line now.'],
  seats_exhausted: [
    'All shared licenses are in use',
    'To start a session, wait for a license to become available, or ask an administrator.',
  ],
  session_ended: ['This session has ended', 'Start a new session to go on.'],
  ticket_lost: ['Your place in line is gone', 'Ask again to wait at the end of the line.'],

  device_retired: [
    'This device was retired',
    'An administrator of your account has taken it off the license, and can bring it back under "Seats & devices".',
  ],
  device_limit_reached: [
    'The device limit is reached',
    'Your license allows {limit} devices here, and {inUse} are registered. {why}',
  ],

  email_taken: [
    'This e-mail address is taken',
    'A user of this account has it, or somebody who is active in another one.',
  ],
  restore_expired: [
    'It is too late to bring this back',
    'Users are kept for 30 days, licenses and their settings for as long as the product says.',
  ],
  last_superadmin: ['The last superadmin stays', 'Make somebody else superadmin first.'],
  last_operator: [
    'The last operator stays',
    'Without operators nobody issues licenses. Whoever runs the server adds another one first: sitzplan operator add.',
  ],
  wrong_state: ['This is not possible now', '{why}'],
  no_seat_available: ['No license is free', '{why}'],
  kind_not_sold: ['This product is not sold in this kind', '{why}'],
  license_invalid: ['This license cannot be used', '{why}'],
  surplus_licenses: [
    'More licenses are in use than the new license has',
    'Remove the surplus first; "changes" says where.',
  ],
  license_vetoed: ['The product still needs this license', 'It says: {veto}'],
  still_in_queues: [
    'This license comes with the queues',
    'Take the person out of every queue first. They are still in: {queues}.',
  ],
  domain_not_proved: ['The domain is not verified', '{why}'],
  domain_taken: [
    'Another account has verified this domain',
    'A domain belongs to one account. If it is yours, ask the operator of Sitzplan.',
  ],
  provider_not_usable: ['These settings do not work', '{why}'],
  limit_reached: ['There are too many of these', 'There may be {limit}. Remove one first.'],
  no_self_service: [
    'This product is not ordered here',
    'Your vendor sells it on request. Contact sales and say how many you need.',
  ],
  no_payment_method: [
    'No payment method is on file',
    'Ask your vendor to put one on file for your account, or contact sales.',
  ],
  order_state: ['This order cannot be changed so', '{why}'],
  payment_failed: ['The card was not charged', '{why} The order stays open.'],
  payments_unreachable: ['The payment service does not answer', 'Nothing was changed. Try again in a few minutes.'],
  bad_signature: ['This message is not signed by the payment service', 'Nothing was changed.'],
  name_taken: ['This name is taken', 'Choose another one; upper and lower case make no difference.'],
  role_in_use: ['This role is in use', 'Users who have it: {users}. Give them another role first.'],
  group_limits_managers: [
    'This group says whom managers manage',
    'Managers limited to it: {managers}. Choose other groups for them first.',
  ],
  kept_by_directory: ['Your directory keeps this group', '{why}'],
  membership_kept: ['This membership is not managed here', '{why}'],
  given_by_rule: [
    'A group rule gives this product',
    'It would give it again at once. Change the rule, or who is in the group that it is for.',
  ],
  rules_changed: [
    'Somebody else has changed the rules meanwhile',
    'What you wrote was not saved. Load the rules again, and change them once more.',
  ],
  key_taken: ['This key is taken', 'Choose another one.'],
  import_unreadable: ['This file cannot be imported', '{why}'],
  import_running: ['An import is running', 'There is one at a time. Wait until it is done, or stop it.'],
}
