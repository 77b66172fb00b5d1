// The JSON Schema of a product's settings: what a schema must not be, and what is wrong with settings under one. Pure.
import { mostSchemaBytes } from '@sitzplan/contract/catalog'
import { inEachLanguage } from '@sitzplan/contract/languages'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import isSafePattern from 'safe-regex2'
import type { InvalidField } from '../platform/errors/refusal.ts'
import { inTime } from '../platform/in-time.ts'

type Schema = Readonly<Record<string, unknown>>

const path = '/settingsSchema'
const deepest = 20
/** Not all slow patterns are found by looking at them, and a list whose entries must differ takes its time, too. */
const mostMilliseconds = 500
/** Would make it a schema of another place, or settings that are checked later. */
const refusedKeywords = new Set(['$id', '$async', '$anchor', '$dynamicRef', '$dynamicAnchor'])

export function schemaFaults(schema: object | null): InvalidField[] {
  if (schema === null) return []
  const text = JSON.stringify(schema)
  if (Buffer.byteLength(text) > mostSchemaBytes)
    return [{ path, keyword: 'maxBytes', params: { limit: mostSchemaBytes } }]
  if (!('type' in schema) || schema.type !== 'object') return [{ path: `${path}/type`, keyword: 'choice' }]
  const refused = refusedIn(schema, path, 0)
  if (refused) return [refused]
  try {
    compile(schema as Schema)
    return []
  } catch (error) {
    return [{ path, keyword: 'schema', params: { reason: error instanceof Error ? error.message : String(error) } }]
  }
}

/** Patterns that may take exponential time, what leads elsewhere, and depth that no one reads. */
function refusedIn(value: unknown, at: string, depth: number): InvalidField | null {
  if (typeof value !== 'object' || value === null) return null
  if (depth > deepest) return { path, keyword: 'maxDepth', params: { limit: deepest } }
  for (const [key, inner] of Object.entries(value)) {
    const place = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (refusedKeywords.has(key)) return { path: place, keyword: 'unknown' }
    if (key === '$ref' && !(typeof inner === 'string' && inner.startsWith('#')))
      return { path: place, keyword: 'unknownReference' }
    if (key === 'pattern' && typeof inner === 'string' && isSlow(inner)) return { path: place, keyword: 'slowPattern' }
    const slow =
      key === 'patternProperties' && typeof inner === 'object' ? Object.keys(inner ?? {}).find(isSlow) : undefined
    if (slow !== undefined) return { path: place, keyword: 'slowPattern' }
    const found = refusedIn(inner, place, depth + 1)
    if (found) return found
  }
  return null
}

/** What is no pattern at all is told by the compiler. */
function isSlow(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
  } catch {
    return false
  }
  return !isSafePattern(pattern)
}

/**
 * What is wrong with `settings` under the product's schema, each with the JSON Pointer (RFC 6901) of its place. The first
 * fault only, where there are several: each further one would cost what the settings are long.
 */
export function settingsFaults(schema: Schema, settings: unknown): InvalidField[] {
  const check = validator(schema)
  try {
    // Compiled before: what takes long, the first time and on a busy machine, is nobody's fault.
    return inTime(mostMilliseconds, () => check(settings)) ? [] : (check.errors ?? []).map(fieldOf)
  } catch {
    // It took too long, or turned in circles: a schema that refers to itself for the same value.
    return [{ path: '', keyword: 'other' }]
  }
}

// A schema does not change often, and takes a millisecond to compile.
const compiled = new Map<string, ValidateFunction>()
const mostCompiled = 100

function validator(schema: Schema): ValidateFunction {
  const text = JSON.stringify(schema)
  const known = compiled.get(text)
  if (known) return known
  if (compiled.size >= mostCompiled) compiled.clear()
  const check = compile(schema)
  compiled.set(text, check)
  return check
}

/** What a field is called, by language: an annotation of ours beside `title`. */
const titles = {
  keyword: 'titles',
  metaSchema: {
    type: 'object',
    properties: inEachLanguage(() => ({ type: 'string' })),
    additionalProperties: false,
  },
}

// One of its own each: nothing of a schema stays for the next.
const compile = (schema: Schema): ValidateFunction =>
  new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    logger: false,
    keywords: [titles],
  }).compile(schema)

function fieldOf({ keyword, instancePath, params }: ErrorObject): InvalidField {
  if (keyword === 'required') return { path: `${instancePath}/${params.missingProperty}`, keyword: 'required' }
  if (keyword === 'additionalProperties')
    return { path: `${instancePath}/${params.additionalProperty}`, keyword: 'unknown' }
  if (keyword === 'enum' || keyword === 'const') return { path: instancePath, keyword: 'choice' }
  return { path: instancePath, keyword, params }
}
