// The operations of a PATCH as they are sent (RFC 7644 §3.5.2).
import { isAttributes } from './attribute-value.ts'
import { ScimError } from './scim-error.ts'

export interface PatchOperation {
  op: 'add' | 'replace' | 'remove'
  /** Missing: the resource itself. */
  path?: string
  value?: unknown
  /** Counted from 1, to be told of when it cannot be done. */
  number: number
}

export function readPatch(body: unknown): PatchOperation[] {
  if (!isAttributes(body)) throw new ScimError('body_not_object')
  const operations = Object.entries(body).find(([key]) => key.toLowerCase() === 'operations')?.[1]
  if (!Array.isArray(operations) || operations.length === 0) throw new ScimError('no_operations')
  return operations.map((operation, index) => readOperation(operation, index + 1))
}

function readOperation(operation: unknown, number: number): PatchOperation {
  if (!isAttributes(operation)) throw new ScimError('bad_operation', { number })
  // Entra ID sends "Add", "Replace" and "Remove".
  const op = typeof operation.op === 'string' ? operation.op.toLowerCase() : ''
  const { path, value } = operation
  if (
    (op !== 'add' && op !== 'replace' && op !== 'remove') ||
    (path !== undefined && path !== null && typeof path !== 'string')
  )
    throw new ScimError('bad_operation', { number })
  if (op === 'remove') {
    if (!path) throw new ScimError('remove_without_path', { number })
  } else if (value === undefined) throw new ScimError('operation_without_value', { number })
  return { op, ...(path && { path }), value, number }
}
