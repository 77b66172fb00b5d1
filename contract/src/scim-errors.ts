// What a SCIM call can be refused for: HTTP status and, where RFC 7644 §3.12 has one, its `scimType`. The code is the
// key of the sentence in messages/scim-errors.ts; a code without words in both languages does not compile.

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
} as const satisfies Record<string, ScimFault>

export type ScimErrorCode = keyof typeof scimFaults
