// Every refusal a caller can act on: its stable code and HTTP status. The code is also the key of its texts
// in messages/ (title and detail), so a code without words in both languages does not compile.

export const errorStatus = {
  // The request itself
  bad_http: 400,
  bad_json: 400,
  bad_signature: 400,
  invalid_request: 422,
  body_too_large: 413,
  headers_too_large: 431,
  request_timeout: 408,
  unsupported_media_type: 415,
  not_found: 404,
  unauthorized: 401,
  forbidden: 403,
  wrong_origin: 403,
  too_many_attempts: 429,
  too_many_requests: 429,
  too_many_streams: 429,
  idempotency_key_reused: 422,
  unavailable: 503,
  internal_error: 500,

  // Signing in
  sign_in_failed: 401,
  code_required: 401,
  company_sign_in_required: 403,
  no_company_sign_in: 409,
  company_unreachable: 409,
  second_factor_required: 403,
  link_used: 410,
  link_expired: 410,
  not_your_invitation: 403,

  // Taking and keeping a seat, in the order in which they are told when several hold
  account_suspended: 403,
  license_expired: 403,
  user_suspended: 403,
  not_activated: 403,
  not_entitled: 403,
  too_many_sessions: 403,
  cooling_down: 409,
  seats_exhausted: 409,
  session_ended: 410,
  ticket_lost: 410,

  // Devices, after account_suspended and license_expired
  device_retired: 409,
  device_limit_reached: 409,

  // Administration
  email_taken: 409,
  restore_expired: 410,
  last_superadmin: 409,
  last_operator: 409,
  wrong_state: 409,
  no_seat_available: 409,
  kind_not_sold: 422,
  license_invalid: 422,
  surplus_licenses: 409,
  license_vetoed: 409,
  still_in_queues: 409,
  key_taken: 409,
  limit_reached: 409,
  no_self_service: 403,
  no_payment_method: 403,
  order_state: 409,
  payment_failed: 409,
  payments_unreachable: 409,
  name_taken: 409,
  role_in_use: 409,
  group_limits_managers: 409,
  kept_by_directory: 409,
  membership_kept: 409,
  domain_not_proved: 409,
  domain_taken: 409,
  provider_not_usable: 422,
  import_unreadable: 422,
  import_running: 409,
} as const

export type ErrorCode = keyof typeof errorStatus
