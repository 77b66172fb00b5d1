// Strict validation with TypeBox: bodies are taken as they are (no coercion, no dropped fields); path and query
// parameters, which are always strings, are converted first. Every wrong value is reported by path and rule.
import type { FastifySchemaCompiler } from 'fastify'
import Type, { type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
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
    const hasNul = holdsNul(value)
    if (validator.Check(value) && !hasNul) return { value }
    // An id that cannot exist is an unknown id.
    if (httpPart === 'params') return { error: notFound() }
    const nul = hasNul ? pathOfNul(value, '') : null
    const fields = nul === null ? invalidFieldsOf(validator.Errors(value)) : [{ path: nul, keyword: 'text' }]
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

/** Whether any text holds U+0000, which PostgreSQL cannot store. Bodies are not nested deeply (json-bodies.ts). */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(holdsNul)
  for (const name in value) if (holdsNul((value as Record<string, unknown>)[name])) return true
  return false
}

/** Where that text is; null: nowhere. */
function pathOfNul(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.includes('\u0000') ? path : null
  if (!isRecord(value)) return null
  for (const [name, part] of Object.entries(value)) {
    const found = pathOfNul(part, `${path}/${name}`)
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
  const found = new Map<string, InvalidField>()
  // The first rule a value breaks is told; a union's branches fold into "choice".
  for (const field of errors.flatMap(asFields)) {
    const known = found.get(field.path)
    if (!known || field.keyword === 'choice') found.set(field.path, field)
  }
  return [...found.values()]
}

function asFields(error: TLocalizedValidationError): InvalidField[] {
  const path = error.instancePath
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((name) => ({ path: `${path}/${name}`, keyword: 'required' }))
    case 'additionalProperties':
      return error.params.additionalProperties.map((name) => ({ path: `${path}/${name}`, keyword: 'unknown' }))
    case 'boolean':
      return []
    case 'enum':
    case 'const':
    case 'anyOf':
      return [{ path, keyword: 'choice' }]
    default:
      return [{ path, keyword: error.keyword, params: error.params as Record<string, unknown> }]
  }
}
