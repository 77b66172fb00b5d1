// What a PATCH of a group does to its members, said without knowing them: one of 50,000 is added without reading the rest.
import { isStorableText } from '../../platform/database/storable-text.ts'
import { attributeNamed } from './attribute-name.ts'
import { type AttributePath, parsePath } from './attribute-path.ts'
import { isAttributes } from './attribute-value.ts'
import type { FilterTree } from './filter-tree.ts'
import { groupResource } from './group-schema.ts'
import type { PatchOperation } from './patch-operations.ts'
import { ScimError } from './scim-error.ts'
import { scimLimits } from './scim-limits.ts'

export interface MembersPatch {
  /** Ids as they were sent, each once; whether there is such a person is for others to find out. */
  add: string[]
  remove: string[]
  /** All members there are then; `add` and `remove` are empty. */
  replaceWith?: string[]
  /** What is left for `applyPatch`. */
  attributes: PatchOperation[]
}

/** The operations one after the other: whoever is removed and added again is added. */
export function membersPatch(operations: readonly PatchOperation[]): MembersPatch {
  const members = new MemberChanges()
  const attributes: PatchOperation[] = []
  for (const operation of operations) {
    if (operation.path === undefined) {
      const [own, others] = ownKeys(operation)
      for (const value of own) members.change(operation, null, value)
      if (others) attributes.push(others)
      continue
    }
    const path = parsePath(operation.path, groupResource)
    if (path.attribute.name === 'members') members.change(operation, path, operation.value)
    else attributes.push(operation)
  }
  return { ...members.outcome(), attributes }
}

class MemberChanges {
  #all: Set<string> | null = null
  readonly #added = new Set<string>()
  readonly #removed = new Set<string>()

  change(operation: PatchOperation, path: AttributePath | null, value: unknown): void {
    // Who a member is cannot be changed, only whether they are one.
    if (path?.subAttribute) throw new ScimError('read_only', { attribute: path.text })
    const { op } = operation
    const chosen = path?.valueFilter ? idsIn(path.valueFilter) : null
    if (op === 'remove') {
      // Entra ID names those to remove in `value`; without any, all are meant (RFC 7644 §3.5.2.2).
      if (chosen) this.#remove(chosen)
      else if (value === undefined || value === null || value === '') this.#replace([])
      else this.#remove(idsOf(value))
    } else if (chosen) this.#add(chosen)
    else if (op === 'add') this.#add(idsOf(value))
    else this.#replace(idsOf(value))
  }

  outcome(): Omit<MembersPatch, 'attributes'> {
    return this.#all
      ? { add: [], remove: [], replaceWith: [...this.#all] }
      : { add: [...this.#added], remove: [...this.#removed] }
  }

  #add(ids: readonly string[]): void {
    for (const id of ids) {
      this.#removed.delete(id)
      ;(this.#all ?? this.#added).add(id)
    }
  }

  #remove(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.#all) this.#all.delete(id)
      else {
        this.#added.delete(id)
        this.#removed.add(id)
      }
    }
  }

  #replace(ids: readonly string[]): void {
    this.#all = new Set(ids)
  }
}

/** `members[value eq "…"]`, or several joined by `or`. */
function idsIn(filter: FilterTree): string[] {
  if (filter.op === 'or') return filter.filters.flatMap(idsIn)
  if (filter.op === 'eq' && filter.name.subAttribute?.name === 'value' && typeof filter.value === 'string')
    return [filter.value]
  throw new ScimError('filter_of_members')
}

/** A list of `{ value }`, one of them, or ids alone. */
function idsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : value === null ? [] : [value]).map((one) => {
    const id = isAttributes(one) ? Object.entries(one).find(([key]) => key.toLowerCase() === 'value')?.[1] : one
    if (typeof id !== 'string' || id === '')
      throw new ScimError('wrong_type', { attribute: 'members.value', type: 'string' })
    if (id.length > scimLimits.textCharacters)
      throw new ScimError('too_long', { attribute: 'members.value', limit: scimLimits.textCharacters })
    if (!isStorableText(id)) throw new ScimError('bad_characters', { attribute: 'members.value' })
    return id
  })
}

/** The members in an operation without a path, and the operation without them, or null when nothing else is in it. */
function ownKeys(operation: PatchOperation): [own: unknown[], others: PatchOperation | null] {
  if (!isAttributes(operation.value)) return [[], operation]
  const isMembers = ([key]: [string, unknown]) => attributeNamed(key, groupResource)?.text === 'members'
  const entries = Object.entries(operation.value)
  const own = entries.filter(isMembers).map(([, value]) => value)
  const others = entries.filter((entry) => !isMembers(entry))
  return [own, own.length > 0 && others.length === 0 ? null : { ...operation, value: Object.fromEntries(others) }]
}
