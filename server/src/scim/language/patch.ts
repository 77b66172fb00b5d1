// Changes a resource that is held as JSON by the operations of a PATCH (RFC 7644 §3.5.2): all of them, or by a
// ScimError none. A group's members are not held so; see members-patch.ts.
import { isDeepStrictEqual } from 'node:util'
import { schemaWithUrn } from './attribute-name.ts'
import { type AttributePath, parsePath } from './attribute-path.ts'
import { type Attributes, isAttributes } from './attribute-value.ts'
import type { PatchOperation } from './patch-operations.ts'
import { changeValue } from './patch-value.ts'
import { assertComplete } from './resource-body.ts'
import { isExtension, type ResourceDefinition } from './schemas.ts'
import { quoted, ScimError } from './scim-error.ts'
import { scimLimits } from './scim-limits.ts'

/** One path and what is to become of it. */
interface Change {
  op: PatchOperation['op']
  path: string
  value: unknown
}

/**
 * The resource as it is afterwards. `present`: with all that it is told with, `id` and `meta` too, under our names; it stays
 * as it is.
 */
export function applyPatch(
  present: Attributes,
  operations: readonly PatchOperation[],
  resource: ResourceDefinition,
): Attributes {
  const patched = structuredClone(present)
  let changes = 0
  for (const operation of operations)
    for (const change of changesOf(operation, resource)) {
      // A long path, which may compare each value with much, is as much work as several.
      changes += Math.ceil(change.path.length / 100)
      if (changes > scimLimits.changes) throw new ScimError('too_many_changes', { limit: scimLimits.changes })
      apply(patched, change, resource)
    }
  assertComplete(patched, resource)
  return patched
}

/** Without a path, or with that of a whole schema, every key of the value is one: Okta sends an extension so. */
function* changesOf({ op, path, value, number }: PatchOperation, resource: ResourceDefinition): Iterable<Change> {
  const schema = path === undefined ? resource.schema : schemaWithUrn(path, resource)
  if (!schema && path !== undefined) yield { op, path, value }
  else if (schema && isExtension(schema) && (op === 'remove' || value === null))
    for (const { name } of schema.attributes) yield { op: 'remove', path: `${schema.id}:${name}`, value: undefined }
  else if (op === 'remove') throw new ScimError('no_target', { path: quoted(path ?? '') })
  else if (!isAttributes(value)) throw new ScimError('operation_without_value', { number })
  else
    for (const [key, part] of Object.entries(value)) {
      const within = schema && isExtension(schema) ? `${schema.id}:${key}` : key
      if (schemaWithUrn(within, resource)) yield* changesOf({ op, path: within, value: part, number }, resource)
      // Said of whole resources, and follows from what a resource has.
      else if (within.toLowerCase() !== 'schemas') yield { op, path: within, value: part }
    }
}

function apply(patched: Attributes, { op, path: text, value }: Change, resource: ResourceDefinition): void {
  const path = parsePath(text, resource)
  const { schema, attribute } = path
  const holder = isExtension(schema) ? partOf(patched, schema.id) : patched
  if (isReadOnly(path)) assertSaid(path, holder, op, value)
  else put(holder, attribute.name, changeValue(path, holder[attribute.name], op, value))
  if (isExtension(schema)) put(patched, schema.id, Object.keys(holder).length > 0 ? holder : undefined)
}

/** Okta sends a resource's id along with what is to be replaced: saying what is so already changes nothing. */
function assertSaid(path: AttributePath, holder: Attributes, op: PatchOperation['op'], value: unknown): void {
  const { attribute, subAttribute, text } = path
  const said = subAttribute ? partOf(holder, attribute.name)[subAttribute.name] : holder[attribute.name]
  if (op === 'remove' || !isDeepStrictEqual(said, value)) throw new ScimError('read_only', { attribute: text })
}

const isReadOnly = ({ attribute, subAttribute }: AttributePath) =>
  attribute.mutability === 'readOnly' || subAttribute?.mutability === 'readOnly'

function put(holder: Attributes, name: string, value: unknown): void {
  if (value === undefined) delete holder[name]
  else holder[name] = value
}

function partOf(holder: Attributes, name: string): Attributes {
  const part = holder[name]
  return isAttributes(part) ? part : {}
}
