// Whether an attribute can be compared with a value by an operator, and the value as it is then compared.
import { isStorableText } from '../../platform/database/storable-text.ts'
import type { AttributeName } from './attribute-name.ts'
import { booleanOf } from './attribute-value.ts'
import type { Comparison, ComparisonFilter } from './filter-tree.ts'
import { ScimError } from './scim-error.ts'

const forPartsOfTexts: readonly Comparison[] = ['co', 'sw', 'ew']
const forEquality: readonly Comparison[] = ['eq', 'ne']

export function comparedValue(name: AttributeName, op: Comparison, value: unknown): ComparisonFilter['value'] {
  const { type } = name.subAttribute ?? name.attribute
  if (value === null && forEquality.includes(op)) return null
  // "Greater than" true, or a text in the middle of a time: RFC 7644 §3.4.2.2 asks for invalidFilter.
  const isPossible =
    type === 'complex'
      ? false
      : type === 'boolean'
        ? forEquality.includes(op)
        : type !== 'dateTime' || !forPartsOfTexts.includes(op)
  if (!isPossible) throw new ScimError('filter_comparison', { attribute: name.text, operator: op })
  const compared =
    type === 'boolean'
      ? booleanOf(value)
      : type === 'dateTime'
        ? timeOf(value)
        : typeof value === 'string'
          ? value
          : null
  if (compared === null) throw new ScimError('filter_value', { attribute: name.text, type })
  if (typeof compared === 'string' && !isStorableText(compared)) throw new ScimError('filter_characters')
  return compared
}

const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/i

/** In UTC, to the millisecond; without a zone it is UTC already. Years are those that PostgreSQL and ISO 8601 share. */
function timeOf(value: unknown): string | null {
  const [text, zone] = (typeof value === 'string' && timeForm.exec(value)) || []
  if (text === undefined) return null
  // Beyond the end of a month the next one begins, for JavaScript; that is no day.
  const day = new Date(text.slice(0, 10))
  if (Number.isNaN(day.getTime()) || day.getUTCDate() !== Number(text.slice(8, 10))) return null
  const time = new Date(zone ? text : `${text}Z`)
  const year = time.getUTCFullYear()
  return year >= 1 && year <= 9999 ? time.toISOString() : null
}
