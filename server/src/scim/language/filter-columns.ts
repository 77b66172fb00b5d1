// Where the attributes of a resource are in the database, so that a filter finds them: written by whoever has the tables.
import type { AttributeDefinition, ResourceDefinition } from './schemas.ts'

/**
 * By the attribute's path in lower case, an extension's with its URN: `username`, `name.givenname`, `emails`. The SQL is
 * ours and never a caller's.
 */
export type Columns = Record<string, Column>

export type Column =
  | {
      /** `text` is compared without regard to case, by `lower(…)`: an index for it is on that; `exact` as it is. */
      kind: 'text' | 'exact'
      sql: string
      /** No two resources have the same: an index finds the one. */
      isUnique?: true
      /**
       * Of an element: what must hold for the row if one of its elements is to equal the parameter, a text, as an index
       * has it: (p) => `addresses @> array[lower(${p}::text)]`.
       */
      indexed?: (parameter: string) => string
    }
  /** A uuid: what has not the form of one equals none. */
  | { kind: 'id' | 'boolean' | 'time'; sql: string; isUnique?: true }
  | {
      /** Many values, each with the elements' columns: `exists` says that one of them meets a condition. */
      kind: 'many'
      exists: (condition: string) => string
      elements: Columns
    }

/** Columns for all that is kept as JSON under the attributes' names: all that the directory may write. */
export function jsonColumns({ schema, extensions }: ResourceDefinition, json: string): Columns {
  const columns: Columns = {}
  const add = (attributes: readonly AttributeDefinition[], prefix: string, place: string) => {
    for (const one of attributes.filter(({ mutability }) => mutability !== 'readOnly'))
      Object.assign(columns, columnsOf(one, prefix, place))
  }
  add(schema.attributes, '', json)
  for (const extension of extensions) add(extension.attributes, `${extension.id}:`, `${json}->'${extension.id}'`)
  return columns
}

function columnsOf(definition: AttributeDefinition, prefix: string, place: string): Columns {
  const key = `${prefix}${definition.name}`.toLowerCase()
  const { subAttributes, multiValued } = definition
  if (!subAttributes) return { [key]: jsonColumn(definition, place) }
  const elements = (of: string, before: string): Columns =>
    Object.fromEntries(subAttributes.map((one) => [`${before}${one.name.toLowerCase()}`, jsonColumn(one, of)]))
  if (!multiValued) return elements(`${place}->'${definition.name}'`, `${key}.`)
  const exists = (condition: string) =>
    `exists (select from jsonb_array_elements(${place}->'${definition.name}') element where ${condition})`
  return { [key]: { kind: 'many', exists, elements: elements('element', '') } }
}

const jsonColumn = ({ name, type, caseExact }: AttributeDefinition, place: string): Column =>
  type === 'boolean'
    ? { kind: 'boolean', sql: `(${place}->>'${name}')::boolean` }
    : { kind: caseExact ? 'exact' : 'text', sql: `(${place}->>'${name}')` }
