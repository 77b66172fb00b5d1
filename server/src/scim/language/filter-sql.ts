// A filter as a condition of SQL. Values are parameters, never text. A condition may be null where an attribute has no
// value, which `where`, `and` and `or` take for false; only `not` and `ne` must say `is not true`. Written so, a plain
// equality stays one that an index can answer.
import { isId } from '../../platform/ids.ts'
import type { AttributeName } from './attribute-name.ts'
import type { Column, Columns } from './filter-columns.ts'
import { type Comparison, type ComparisonFilter, conjuncts, type FilterTree } from './filter-tree.ts'
import { ScimError } from './scim-error.ts'

interface SqlCondition {
  text: string
  values: unknown[]
}

type ManyColumn = Extract<Column, { kind: 'many' }>
type OneColumn = Exclude<Column, ManyColumn>

/** The resource, or one of an attribute's values: what its columns are called, and where values go. */
interface Scope {
  columns: Columns
  keyOf: (name: AttributeName) => string
  parameter: (value: unknown) => string
}

/** `firstParameter`: the number of the first `$n` that is free. An attribute without a column is `invalidFilter`. */
export function filterToSql(tree: FilterTree, columns: Columns, firstParameter: number): SqlCondition {
  const values: unknown[] = []
  const parameter = (value: unknown) => `$${firstParameter + values.push(value) - 1}`
  return { text: condition(tree, { columns, keyOf: keyInResource, parameter }), values }
}

/** Whether it finds one resource at most, whatever else it says. */
export const isLookup = (tree: FilterTree, columns: Columns): boolean =>
  conjuncts(tree).some((part) => {
    const column = part.op === 'eq' && part.value !== null && columns[keyInResource(part.name)]
    return column && column.kind !== 'many' && column.isUnique === true
  })

function condition(tree: FilterTree, scope: Scope): string {
  switch (tree.op) {
    case 'and':
    case 'or':
      return `(${tree.filters.map((filter) => condition(filter, scope)).join(` ${tree.op} `)})`
    case 'not':
      return isNotTrue(condition(tree.filter, scope))
    case 'some':
      return valueWith(tree.filter, tree.name, scope)
    case 'pr':
      return presence(tree.name, scope)
    default:
      if (tree.value === null)
        return tree.op === 'ne' ? presence(tree.name, scope) : isNotTrue(presence(tree.name, scope))
      return comparison(tree, tree.value, scope)
  }
}

function comparison(tree: ComparisonFilter, value: string | boolean, scope: Scope): string {
  const column = columnOf(tree.name, scope)
  if (column.kind === 'many') return someElement(column, tree, scope)
  return tree.op === 'ne' ? isNotTrue(compared(column, 'eq', value, scope)) : compared(column, tree.op, value, scope)
}

function compared(column: OneColumn, op: Comparison, value: string | boolean, { parameter }: Scope): string {
  const { kind, sql } = column
  if (kind === 'boolean') return `${sql} = ${parameter(value)}::boolean`
  const text = String(value)
  if (kind === 'time') return timeCompared(sql, op, `${parameter(text)}::timestamptz`)
  // What has not the form of an id must not reach a uuid column: it is the id of nothing.
  if (kind === 'id' && op === 'eq') return isId(text) ? `${sql} = ${parameter(text)}::uuid` : 'false'
  const [left, folded] = kind === 'text' ? [`lower(${sql})`, 'lower'] : [kind === 'id' ? `${sql}::text` : sql, '']
  const to = (compareWith: string) => `${folded}(${parameter(compareWith)}::text)`
  switch (op) {
    case 'co':
      return `${left} like ${to(`%${literal(text)}%`)}`
    case 'sw':
      return `${left} like ${to(`${literal(text)}%`)}`
    case 'ew':
      return `${left} like ${to(`%${literal(text)}`)}`
    case 'eq':
      return `${left} = ${to(text)}`
    default:
      // The same order on every server, whatever its locale.
      return `${left} collate "C" ${orderSigns[op]} ${to(text)}`
  }
}

/** Callers see milliseconds where the database has microseconds: "later than" what was told must not find it again. */
function timeCompared(sql: string, op: Comparison, time: string): string {
  const next = `${time} + interval '1 millisecond'`
  switch (op) {
    case 'gt':
      return `${sql} >= ${next}`
    case 'le':
      return `${sql} < ${next}`
    case 'ge':
      return `${sql} >= ${time}`
    case 'lt':
      return `${sql} < ${time}`
    default:
      return `(${sql} >= ${time} and ${sql} < ${next})`
  }
}

/** `emails[…]`, and of a single one as `manager[…]` that there is one. */
function valueWith(filter: FilterTree, name: AttributeName, scope: Scope): string {
  if (!name.attribute.multiValued) return `(${presence(name, scope)} and ${condition(filter, scope)})`
  const column = columnOf(name, scope)
  if (column.kind !== 'many') throw new Error(`the column of ${name.text} has one value, the attribute has many`)
  return someElement(column, filter, scope)
}

/** One element meets it all; an index may find the rows by what one of its elements must equal. */
function someElement({ exists, elements }: ManyColumn, filter: FilterTree, { parameter }: Scope): string {
  const scope: Scope = { columns: elements, keyOf: keyInElement, parameter }
  const necessary = conjuncts(filter).flatMap((part) => {
    if (part.op !== 'eq' || part.value === null) return []
    const column = columnOf(part.name, scope)
    return 'indexed' in column && column.indexed ? [column.indexed(parameter(part.value))] : []
  })
  return `(${[...necessary, exists(condition(filter, scope))].join(' and ')})`
}

function presence(name: AttributeName, scope: Scope): string {
  const key = scope.keyOf(name)
  const column = scope.columns[key]
  if (column?.kind === 'many')
    return name.subAttribute ? someElement(column, { op: 'pr', name }, scope) : column.exists('true')
  if (column)
    return column.kind === 'text' || column.kind === 'exact' ? `${column.sql} <> ''` : `${column.sql} is not null`
  // `name pr`: one of its parts is.
  const parts = name.attribute.subAttributes?.filter((part) => scope.columns[`${key}.${part.name.toLowerCase()}`])
  if (!parts?.length || name.subAttribute) throw unknownColumn(name)
  return `(${parts.map((subAttribute) => presence({ ...name, subAttribute, text: `${name.text}.${subAttribute.name}` }, scope)).join(' or ')})`
}

function columnOf(name: AttributeName, { columns, keyOf }: Scope): Column {
  const column = columns[keyOf(name)]
  if (!column) throw unknownColumn(name)
  return column
}

/** Of many values the attribute has the column, and its elements have those of the sub-attributes. */
const keyInResource = ({ text, attribute, subAttribute }: AttributeName) =>
  (attribute.multiValued && subAttribute ? text.slice(0, -subAttribute.name.length - 1) : text).toLowerCase()

const keyInElement = ({ subAttribute }: AttributeName) => (subAttribute?.name ?? 'value').toLowerCase()

const unknownColumn = (name: AttributeName) => new ScimError('filter_attribute', { attribute: name.text })

const isNotTrue = (text: string) => `(${text}) is not true`

const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const orderSigns = { gt: '>', ge: '>=', lt: '<', le: '<=', ne: '<>' } as const
