// Strict validation with TypeBox: bodies are taken as they are (no coercion, no dropped fields); path and query
// parameters, which are always strings, are converted first. Every wrong value is reported by path and rule.
import { ownIdMark } from '@sitzplan/contract/common'
import type { FastifySchemaCompiler } from 'fastify'
import Type, { type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { isStorableText } from '../database/storable-text.ts'
import { type InvalidField, notFound, Refusal } from '../errors/refusal.ts'
import { atFirstUse } from './first-use.ts'

export const strictValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const compiled = atFirstUse(() => Compile(schema))
  const takenAsIs = httpPart === 'body' || hasOnlyTexts(schema)
  const mayBeMissing = httpPart === 'body' && Type.IsOptional(schema)
  return (input: unknown) => {
    // Fastify says null where there is no body.
    if (input === null && mayBeMissing) return { value: undefined }
    const validator = compiled()
    const value = takenAsIs ? input : validator.Default(exactly(input, validator.Convert({ ...(input as object) })))
    const isStorable = holdsOnlyText(value)
    if (validator.Check(value) && isStorable) return { value }
    const path = isStorable ? null : pathOfNoText(value, '')
    const noText = path === null ? [] : [{ path, keyword: 'text' }]
    const broken = invalidFieldsOf(validator.Errors(beginningOf(value)))
    // An id that cannot exist is an unknown id.
    if (httpPart === 'params' && ![...noText, ...broken].every(isCallersOwn(schema))) return { error: notFound() }
    const fields = path === null ? broken : noText
    return { error: new Refusal('invalid_request', {}, { fields }) }
  }
}

/** Nothing to convert and nothing to fill in: parameters that are texts. Ids in paths are. */
function hasOnlyTexts(schema: TSchema): boolean {
  const { properties } = schema as { properties?: Record<string, { type?: string; default?: unknown }> }
  return (
    properties !== undefined &&
    Object.values(properties).every(({ type, default: value }) => type === 'string' && value === undefined)
  )
}

/** Whether a parameter is one that callers make up themselves (`OwnId`). */
const isCallersOwn = (schema: TSchema) => {
  const { properties = {} } = schema as { properties?: Record<string, object> }
  return ({ path }: InvalidField) => ownIdMark in (properties[path.slice(1)] ?? {})
}

// The longest list that a body may hold.
const longestList = 10_000
// Of one thing, more than anything we ask for has.
const mostFields = 1_000

/**
 * As much of a refused value as is needed to say what is wrong with it. Telling every mistake of a list is far dearer than
 * finding the first (and takes the square of its length where entries must differ): half a million of them held up
 * everybody. What is short enough is not copied: that was dearer than all else.
 */
function beginningOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const entries = value.slice(0, longestList + 1).map(beginningOf)
    return entries.length === value.length && entries.every((entry, at) => entry === value[at]) ? value : entries
  }
  if (!isRecord(value)) return value
  const names = Object.keys(value)
  const kept = names.slice(0, mostFields)
  const parts = kept.map((name) => beginningOf(value[name]))
  const isShort = names.length === kept.length && parts.every((part, at) => part === value[kept[at] ?? ''])
  return isShort ? value : Object.fromEntries(kept.map((name, at) => [name, parts[at]]))
}

/** Whether all texts can be stored. Bodies are not nested deeply (json-bodies.ts). */
function holdsOnlyText(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(holdsOnlyText)
  for (const name in value) if (!holdsOnlyText((value as Record<string, unknown>)[name])) return false
  return true
}

/** Where one is not; null: nowhere. */
function pathOfNoText(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isStorableText(value) ? null : path
  if (!isRecord(value)) return null
  for (const [name, part] of Object.entries(value)) {
    const found = pathOfNoText(part, `${path}/${name}`)
    if (found !== null) return found
  }
  return null
}

/** Takes back what the conversion changed in more than its type: 1.5 must not pass as the integer 1. */
function exactly(input: unknown, converted: unknown): unknown {
  if (!isRecord(input) || !isRecord(converted)) return converted
  return Object.fromEntries(
    Object.entries(converted).map(([name, value]) => [name, String(value) === input[name] ? value : input[name]]),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function invalidFieldsOf(errors: TLocalizedValidationError[]): InvalidField[] {
  const broken = new Map<string, InvalidField[]>()
  for (const field of withoutNulls(errors).flatMap(asFields))
    broken.set(field.path, [...(broken.get(field.path) ?? []), field])
  return [...broken.values()].map(told)
}

/**
 * Where something may be null or one other thing (a body that may be missing, say), the rules of that other thing are told
 * and no more: whoever sends a wrong one meant no null.
 */
function withoutNulls(errors: TLocalizedValidationError[]): TLocalizedValidationError[] {
  const needless = errors.filter(isOfNull).flatMap((ofNull) => {
    const union = ofNull.schemaPath.replace(branchAtEnd, '')
    const branches = errors
      .filter(({ instancePath }) => instancePath.startsWith(ofNull.instancePath))
      .flatMap(({ schemaPath }) => (schemaPath.startsWith(`${union}/anyOf/`) ? [branchOf(schemaPath, union)] : []))
    const isUnion = ({ keyword, schemaPath, instancePath }: TLocalizedValidationError) =>
      keyword === 'anyOf' && schemaPath === union && instancePath === ofNull.instancePath
    return new Set(branches).size === 2 ? [ofNull, ...errors.filter(isUnion)] : []
  })
  return errors.filter((error) => !needless.includes(error))
}

const branchAtEnd = /\/anyOf\/\d+$/
const branchOf = (schemaPath: string, union: string) => schemaPath.slice(`${union}/anyOf/`.length).split('/')[0]
const isOfNull = ({ keyword, params, schemaPath }: TLocalizedValidationError) =>
  keyword === 'type' && (params as { type: unknown }).type === 'null' && branchAtEnd.test(schemaPath)

/** Of the rules that a value breaks the first; a union's branches fold into "choice". */
const told = (fields: InvalidField[]): InvalidField =>
  fields.find(({ keyword }) => keyword === 'choice') ?? (fields[0] as InvalidField)

function asFields(error: TLocalizedValidationError): InvalidField[] {
  const path = error.instancePath
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((name) => ({ path: `${path}/${name}`, keyword: 'required' }))
    case 'boolean':
      return [{ path, keyword: error.schemaPath.endsWith('/additionalProperties') ? 'unknown' : 'other' }]
    // Said of each field before, and no more once there are too many: the library tells eight mistakes.
    case 'additionalProperties':
      return []
    case 'enum':
    case 'const':
    case 'anyOf':
      return [{ path, keyword: 'choice' }]
    default:
      return [{ path, keyword: error.keyword, params: error.params as Record<string, unknown> }]
  }
}
