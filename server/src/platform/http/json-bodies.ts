// Bodies are JSON and nothing else, and are not nested deeper than anything we ask for: what walks a document by
// recursion (validation, hashing, our own code) must not run out of stack because a caller wants it to. Nor of more lists
// and objects than anything we ask for: a megabyte of them took longer to read than a thousand calls.
import Type, { type TSchema } from 'typebox'
import { Refusal } from '../errors/refusal.ts'
import type { App } from './http-server.ts'

const deepest = 64
/** Lists and objects of a body. */
const mostParts = 20_000

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

/** Counts brackets outside of strings; stops at the first that is too deep, or one too many. */
function faultOf(json: string, most: number): Refusal | null {
  // A thousand ids are one list: where few brackets open, none is deep, and finding them is far cheaper than reading on.
  if (opensAtMost(json, deepest)) return null
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
      if (++parts > most) return new Refusal('body_too_large', { limit: `${most} { [` })
    } else if (char === '}' || char === ']') depth--
  }
  return null
}

function opensAtMost(json: string, most: number): boolean {
  let count = 0
  for (const bracket of ['{', '['])
    for (let at = json.indexOf(bracket); at >= 0; at = json.indexOf(bracket, at + 1)) if (++count > most) return false
  return true
}
