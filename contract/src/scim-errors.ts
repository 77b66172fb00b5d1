// What a SCIM call can be refused for: HTTP status and, where RFC 7644 §3.12 has one, its `scimType`. The code is the
// key of the sentence in messages/scim-errors.ts; a code without words in every language does not compile.

export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive'
  // RFC 9865 §2.1
  | 'invalidCursor'

export interface ScimFault {
  status: number
  scimType?: ScimType
}

export const scimFaults = {
  // The request itself
  bad_json: { status: 400, scimType: 'invalidSyntax' },
  body_not_object: { status: 400, scimType: 'invalidSyntax' },
  bad_schemas: { status: 400, scimType: 'invalidSyntax' },
  unauthorized: { status: 401 },
  forbidden: { status: 403 },
  not_found: { status: 404 },
  method_not_allowed: { status: 405 },
  version_changed: { status: 412 },
  body_too_large: { status: 413 },
  unsupported_media_type: { status: 415 },
  too_many_requests: { status: 429 },
  internal_error: { status: 500 },
  not_implemented: { status: 501 },
  unavailable: { status: 503 },

  // Filters and paths
  filter_too_long: { status: 400, scimType: 'invalidFilter' },
  filter_too_deep: { status: 400, scimType: 'invalidFilter' },
  filter_unreadable: { status: 400, scimType: 'invalidFilter' },
  filter_attribute: { status: 400, scimType: 'invalidFilter' },
  filter_operator: { status: 400, scimType: 'invalidFilter' },
  filter_comparison: { status: 400, scimType: 'invalidFilter' },
  filter_value: { status: 400, scimType: 'invalidFilter' },
  filter_characters: { status: 400, scimType: 'invalidFilter' },
  filter_of_members: { status: 400, scimType: 'invalidFilter' },
  path_unreadable: { status: 400, scimType: 'invalidPath' },
  path_attribute: { status: 400, scimType: 'invalidPath' },

  // Changes
  no_operations: { status: 400, scimType: 'invalidSyntax' },
  bad_operation: { status: 400, scimType: 'invalidSyntax' },
  operation_without_value: { status: 400, scimType: 'invalidValue' },
  remove_without_path: { status: 400, scimType: 'noTarget' },
  no_target: { status: 400, scimType: 'noTarget' },
  read_only: { status: 400, scimType: 'mutability' },
  required: { status: 400, scimType: 'invalidValue' },
  wrong_type: { status: 400, scimType: 'invalidValue' },
  bad_characters: { status: 400, scimType: 'invalidValue' },
  too_long: { status: 400, scimType: 'invalidValue' },
  too_many_changes: { status: 413 },
  too_many_values: { status: 400, scimType: 'invalidValue' },
  two_primaries: { status: 400, scimType: 'invalidValue' },

  // Lists
  bad_parameter: { status: 400, scimType: 'invalidValue' },
  list_too_slow: { status: 400, scimType: 'tooMany' },
  bad_cursor: { status: 400, scimType: 'invalidCursor' },
  sort_attribute: { status: 400, scimType: 'invalidPath' },
  search_of_all: { status: 400, scimType: 'invalidValue' },
  filter_of_discovery: { status: 403 },

  // People
  no_email: { status: 400, scimType: 'invalidValue' },
  bad_email: { status: 400, scimType: 'invalidValue' },
  user_name_taken: { status: 409, scimType: 'uniqueness' },
  external_id_taken: { status: 409, scimType: 'uniqueness' },
  email_taken: { status: 409, scimType: 'uniqueness' },
  email_in_use: { status: 409, scimType: 'uniqueness' },
  email_not_matched: { status: 409, scimType: 'uniqueness' },
  match_above_member: { status: 409, scimType: 'uniqueness' },
  email_domain_not_proved: { status: 403 },
  administrator: { status: 403 },
  role_not_activated: { status: 403 },
  nobody_behind_token: { status: 404 },

  // Groups
  group_name_taken: { status: 409, scimType: 'uniqueness' },
  group_not_matched: { status: 409, scimType: 'uniqueness' },
  group_gives_role: { status: 409, scimType: 'uniqueness' },
  too_many_groups: { status: 409 },
  group_limits_managers: { status: 409 },
  member_unknown: { status: 400, scimType: 'invalidValue' },

  // Bulks
  too_many_operations: { status: 413 },
  bad_bulk_operation: { status: 400, scimType: 'invalidSyntax' },
  bulk_id_missing: { status: 400, scimType: 'invalidSyntax' },
  bulk_id_twice: { status: 400, scimType: 'invalidSyntax' },
  bulk_reference: { status: 400, scimType: 'invalidValue' },
  bulk_circular: { status: 409 },

  /** What another part of Sitzplan refuses, in its words. */
  refused: { status: 409 },
} as const satisfies Record<string, ScimFault>

export type ScimErrorCode = keyof typeof scimFaults
