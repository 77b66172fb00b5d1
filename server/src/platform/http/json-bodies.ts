// Bodies are JSON and nothing else, and are not nested deeper than anything we ask for: what walks a document by
// recursion (validation, hashing, our own code) must not run out of stack because a caller wants it to. Nor of more lists
// and objects than anything we ask for, or of more fields of one: a megabyte of them took longer to read than a thousand
// calls.
import Type, { type TSchema } from 'typebox'
import { Refusal } from '../errors/refusal.ts'
import type { App } from './http-server.ts'

const deepest = 64
/** Lists and objects of a body. */
const mostParts = 20_000
/** Of one object: what a product keeps of a user, with any names, does not hold as many. */
const mostFields = 10_000

export function readOnlyJson(app: App, types = ['application/json'], most = mostParts): void {
  // The default parser refuses keys that reach for prototypes (secure-json-parse).
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(types, { parseAs: 'string' }, (request, body: string, done) => {
    const fault = faultOf(body, most)
    // Some programs name the type of a body they do not send; where none is asked for, none is missing.
    if (body === '' && mayBeMissing(request.routeOptions.schema?.body)) done(null)
    else if (fault) done(fault)
    else parse(request, body, done)
  })
}

const mayBeMissing = (schema: unknown) => schema === undefined || Type.IsOptional(schema as TSchema)

/**
 * Whether a text of JSON is nested too deeply, or has too many parts, to be read. Counts brackets and colons outside of
 * strings; stops at the first that is too deep, or one too many.
 */
export function faultOf(json: string, most = mostParts): Refusal | null {
  // A thousand ids are one list: where few brackets open, none is deep, and finding them is far cheaper than reading on.
  if (holdsAtMost(deepest, json, '{', '[') && holdsAtMost(mostFields, json, ':')) return null
  /** Of the objects that are open, by depth. */
  const fields: number[] = []
  let depth = 0
  let parts = 0
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const char = json[i]
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') {
      if (++depth > deepest) return new Refusal('bad_json')
      if (++parts > most) return tooLarge(`${most} { [`)
      fields[depth] = 0
    } else if (char === '}' || char === ']') depth--
    else if (char === ':') {
      const ofThis = (fields[depth] ?? 0) + 1
      if (ofThis > mostFields) return tooLarge(`${mostFields} "":`)
      fields[depth] = ofThis
    }
  }
  return null
}

const tooLarge = (limit: string) => new Refusal('body_too_large', { limit })

function holdsAtMost(most: number, json: string, ...marks: string[]): boolean {
  let count = 0
  for (const mark of marks)
    for (let at = json.indexOf(mark); at >= 0; at = json.indexOf(mark, at + 1)) if (++count > most) return false
  return true
}
