// Changes a resource that is held as JSON by the operations of a PATCH (RFC 7644 §3.5.2): all of them, or by a
// ScimError none. A group's members are not held so; see members-patch.ts.
import { isDeepStrictEqual } from 'node:util'
import { schemaWithUrn } from './attribute-name.ts'
import { type AttributePath, parsePath } from './attribute-path.ts'
import { type Attributes, isAttributes } from './attribute-value.ts'
import type { PatchOperation } from './patch-operations.ts'
import { changeValue } from './patch-value.ts'
import { assertComplete } from './resource-body.ts'
import { attributesOf, isExtension, type ResourceDefinition } from './schemas.ts'
import { quoted, ScimError } from './scim-error.ts'

export interface Patched {
  resource: Attributes
  /** The attributes that have another value now: `active`, `emails`, `urn:…:User:department`. */
  changed: string[]
}

/** `present`: the resource with all that it is told with, `id` and `meta` too, under our names. It stays as it is. */
export function applyPatch(
  present: Attributes,
  operations: readonly PatchOperation[],
  resource: ResourceDefinition,
): Patched {
  const patched = structuredClone(present)
  for (const operation of operations) {
    if (operation.path === undefined) changeEach(patched, operation, '', resource)
    else change(patched, operation, operation.path, operation.value, resource)
  }
  assertComplete(patched, resource)
  return { resource: patched, changed: changedAttributes(present, patched, resource) }
}

/** Every key of the value is a path. `prefix`: the URN that all of them begin with. */
function changeEach(
  patched: Attributes,
  operation: PatchOperation,
  prefix: string,
  resource: ResourceDefinition,
): void {
  if (!isAttributes(operation.value)) throw new ScimError('operation_without_value', { number: operation.number })
  for (const [key, value] of Object.entries(operation.value)) {
    // Said of whole resources, and follows from what a resource has.
    if (prefix === '' && key.toLowerCase() === 'schemas') continue
    change(patched, operation, `${prefix}${key}`, value, resource)
  }
}

function change(
  patched: Attributes,
  operation: PatchOperation,
  text: string,
  value: unknown,
  resource: ResourceDefinition,
): void {
  const schema = schemaWithUrn(text, resource)
  if (!schema) changeAt(patched, operation, parsePath(text, resource), value)
  // A whole schema: Okta sends the extension as an object under its URN.
  else if (operation.op !== 'remove' && value !== null)
    changeEach(patched, { ...operation, value }, `${schema.id}:`, resource)
  else if (isExtension(schema)) delete patched[schema.id]
  else throw new ScimError('no_target', { path: quoted(text) })
}

function changeAt(patched: Attributes, operation: PatchOperation, path: AttributePath, value: unknown): void {
  const { schema, attribute, subAttribute } = path
  const holder = isExtension(schema) ? partOf(patched, schema.id) : patched
  if (isReadOnly(path)) {
    // Okta sends a resource's id along with what is to be replaced: saying what is so already changes nothing.
    const said = subAttribute ? partOf(holder, attribute.name)[subAttribute.name] : holder[attribute.name]
    if (operation.op === 'remove' || !isDeepStrictEqual(said, value))
      throw new ScimError('read_only', { attribute: path.text })
    return
  }
  const changed = changeValue(path, holder[attribute.name], operation.op, value)
  if (changed === undefined) delete holder[attribute.name]
  else holder[attribute.name] = changed
  if (!isExtension(schema)) return
  if (Object.keys(holder).length > 0) patched[schema.id] = holder
  else delete patched[schema.id]
}

const isReadOnly = ({ attribute, subAttribute }: AttributePath) =>
  attribute.mutability === 'readOnly' || subAttribute?.mutability === 'readOnly'

const partOf = (holder: Attributes, name: string): Attributes => {
  const part = holder[name]
  return isAttributes(part) ? part : {}
}

function changedAttributes(before: Attributes, after: Attributes, resource: ResourceDefinition): string[] {
  const own = attributesOf(resource)
    .filter(({ name }) => !isDeepStrictEqual(before[name], after[name]))
    .map(({ name }) => name)
  const extended = resource.extensions.flatMap(({ id, attributes }) => {
    const [old, now] = [partOf(before, id), partOf(after, id)]
    return attributes.filter(({ name }) => !isDeepStrictEqual(old[name], now[name])).map(({ name }) => `${id}:${name}`)
  })
  return [...own, ...extended]
}
