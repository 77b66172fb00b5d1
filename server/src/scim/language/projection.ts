// Which attributes an answer has: `attributes` and `excludedAttributes` (RFC 7644 §3.9). What no schema knows is passed
// over; what is always returned (`id`, `schemas`) stays.
import { attributeNamed, schemaWithUrn } from './attribute-name.ts'
import { type Attributes, isAttributes } from './attribute-value.ts'
import { isExtension, type ResourceDefinition } from './schemas.ts'

/** Paths in lower case, and everything they are parts of. */
interface Paths {
  named: ReadonlySet<string>
  above: ReadonlySet<string>
}

/** As a query has them, with commas between, or as a search has them, in a list. */
interface ProjectionQuery {
  attributes?: string | readonly string[]
  excludedAttributes?: string | readonly string[]
}

export class Projection {
  readonly #resource: ResourceDefinition
  /** Null: what is returned by default. */
  readonly #wanted: Paths | null
  readonly #unwanted: Paths

  constructor(resource: ResourceDefinition, { attributes, excludedAttributes }: ProjectionQuery) {
    this.#resource = resource
    this.#wanted = attributes === undefined ? null : pathsOf(attributes, resource)
    this.#unwanted = pathsOf(excludedAttributes ?? [], resource)
  }

  /** Whether the answer has anything of an attribute: what is costly to read is left unread without. */
  has(attribute: string): boolean {
    const path = attribute.toLowerCase()
    return (
      !this.#unwanted.named.has(path) && (!this.#wanted || this.#wanted.named.has(path) || this.#wanted.above.has(path))
    )
  }

  of(document: Attributes): Attributes {
    const projected: Attributes = {}
    const always = this.#resource.attributes.filter(({ returned }) => returned === 'always')
    for (const [name, value] of Object.entries(document)) {
      const part = always.some((one) => one.name === name) ? value : this.#part(value, name, !this.#wanted)
      if (part !== undefined) projected[name] = part
    }
    return projected
  }

  /** What is left of a value; undefined: nothing. `isWanted`: it is part of what is. */
  #part(value: unknown, name: string, isWanted: boolean): unknown {
    const path = name.toLowerCase()
    if (this.#unwanted.named.has(path)) return undefined
    const wanted = isWanted || this.#wanted?.named.has(path) === true
    if (wanted && !this.#unwanted.above.has(path)) return value
    if (!wanted && !this.#wanted?.above.has(path)) return undefined
    if (!Array.isArray(value)) return this.#parts(value, name, wanted)
    const elements = value.map((one) => this.#parts(one, name, wanted)).filter((one) => one !== undefined)
    return elements.length > 0 ? elements : undefined
  }

  #parts(value: unknown, name: string, isWanted: boolean): unknown {
    if (!isAttributes(value)) return undefined
    const separator = schemaWithUrn(name, this.#resource) ? ':' : '.'
    const parts = Object.entries(value)
      .map(([key, part]) => [key, this.#part(part, `${name}${separator}${key}`, isWanted)] as const)
      .filter(([, part]) => part !== undefined)
    return parts.length > 0 ? Object.fromEntries(parts) : undefined
  }
}

function pathsOf(names: string | readonly string[], resource: ResourceDefinition): Paths {
  const named = new Set<string>()
  const above = new Set<string>()
  for (const text of typeof names === 'string' ? names.split(',') : names) {
    const schema = schemaWithUrn(text.trim(), resource)
    if (schema && isExtension(schema)) named.add(schema.id.toLowerCase())
    else if (schema) for (const { name } of schema.attributes) named.add(name.toLowerCase())
    const name = attributeNamed(text.trim(), resource)
    if (!name) continue
    named.add(name.text.toLowerCase())
    if (name.subAttribute) above.add(name.text.slice(0, -name.subAttribute.name.length - 1).toLowerCase())
    if (isExtension(name.schema)) above.add(name.schema.id.toLowerCase())
  }
  return { named, above }
}
