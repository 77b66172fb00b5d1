// Reads a filter, or the filter inside a path, by recursive descent. Length and depth are limited, so neither a long nor
// a deep one costs more than a short one. Why it is ours: docs/decisions/0019-scim-filters-of-our-own.md.
import { type AttributeName, attributeNamed, withSubAttribute } from './attribute-name.ts'
import { comparedValue } from './compared-value.ts'
import { type Comparison, comparisons, type FilterTree } from './filter-tree.ts'
import { findSubAttribute, type ResourceDefinition } from './schemas.ts'
import { quoted, ScimError } from './scim-error.ts'
import { scimLimits } from './scim-limits.ts'

// All of them sticky: they match where the reader stands, or not at all. `$` begins `$ref`.
const space = /\s*/y
const word = /[a-z$][\w$.:-]*/iy
const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy
const string = /"(?:[^"\\]|\\.)*"/y

export class FilterReader {
  readonly #text: string
  readonly #resource: ResourceDefinition
  #at: number
  #depth = 0

  constructor(text: string, resource: ResourceDefinition, at = 0) {
    if (text.length > scimLimits.filterCharacters)
      throw new ScimError('filter_too_long', { limit: scimLimits.filterCharacters })
    this.#text = text
    this.#resource = resource
    this.#at = at
  }

  /** A filter up to the end of the text. */
  whole(): FilterTree {
    const tree = this.#any(null)
    if (this.#at < this.#text.length) throw this.#unreadable()
    return tree
  }

  /** The filter behind the bracket at which the reader stands, with the bracket that ends it. `of`: before the bracket. */
  bracketed(of: AttributeName): FilterTree {
    return this.#nested('[', ']', of)
  }

  /** What has not been read yet. */
  get rest(): string {
    return this.#text.slice(this.#at)
  }

  /** `or` binds less than `and`. `of`: whose sub-attributes are named, null for the resource itself. */
  #any(of: AttributeName | null): FilterTree {
    return this.#joined('or', () => this.#joined('and', () => this.#one(of)))
  }

  #joined(op: 'and' | 'or', next: () => FilterTree): FilterTree {
    const first = next()
    const filters = [first]
    while (this.#takesWord(op)) filters.push(next())
    return filters.length === 1 ? first : { op, filters }
  }

  #one(of: AttributeName | null): FilterTree {
    this.#take(space)
    if (this.#text[this.#at] === '(') return this.#nested('(', ')', of)
    const start = this.#at
    const text = this.#take(word)
    if (text === null) throw this.#unreadable()
    this.#take(space)
    if (text.toLowerCase() === 'not' && this.#text[this.#at] === '(')
      return { op: 'not', filter: this.#nested('(', ')', of) }
    const name = this.#named(text, of, start)
    // A sub-attribute has none of its own to choose values by.
    if (this.#text[this.#at] === '[' && !name.subAttribute) return this.#some(name)
    return this.#comparison(name)
  }

  #some(name: AttributeName): FilterTree {
    const filter = this.#nested('[', ']', name)
    if (this.#text[this.#at] !== '.') return { op: 'some', name, filter }
    // `emails[type eq "work"].value eq "…"` is a path with an operator behind it, which the grammar does not have and
    // Entra ID sends when people are matched by such an attribute. Both are said of the same value.
    this.#at += 1
    const start = this.#at
    const subName = this.#named(this.#take(word) ?? '', name, start)
    return { op: 'some', name, filter: { op: 'and', filters: [filter, this.#comparison(subName)] } }
  }

  #comparison(name: AttributeName): FilterTree {
    this.#take(space)
    const operator = this.#take(word)
    if (operator === null) throw this.#unreadable()
    const op = operator.toLowerCase()
    if (op === 'pr') return { op, name }
    if (!isComparison(op)) throw new ScimError('filter_operator', { operator: quoted(operator) })
    const start = this.#at
    this.#take(space)
    if (this.#at === start) throw this.#unreadable()
    // `emails co "@example.com"` means the value of each (RFC 7644 §3.4.2.2). Entra ID asks so of one that has no others,
    // too, to see whether a reference is still there: `id eq "…" and manager eq "…"`.
    const value = this.#value()
    const main = name.subAttribute ? undefined : findSubAttribute(name.attribute, 'value')
    const compared = main && value !== null ? withSubAttribute(name, main) : name
    return { op, name: compared, value: comparedValue(compared, op, value) }
  }

  #value(): unknown {
    const literal = this.#take(string) ?? this.#take(number) ?? this.#take(word)?.toLowerCase()
    try {
      // What it reads are JSON's texts, numbers, true, false and null; any other word is none of them.
      if (literal) return JSON.parse(literal)
    } catch {}
    throw this.#unreadable()
  }

  #nested(open: string, close: string, of: AttributeName | null): FilterTree {
    if (++this.#depth > scimLimits.filterDepth)
      throw new ScimError('filter_too_deep', { limit: scimLimits.filterDepth })
    this.#takeSign(open)
    const tree = this.#any(of)
    this.#take(space)
    this.#takeSign(close)
    this.#depth -= 1
    return tree
  }

  #named(text: string, of: AttributeName | null, start: number): AttributeName {
    if (text === '') throw this.#unreadable(start)
    if (!of) {
      const name = attributeNamed(text, this.#resource)
      if (name) return name
    } else {
      const subAttribute = findSubAttribute(of.attribute, text)
      if (subAttribute) return withSubAttribute(of, subAttribute)
    }
    throw new ScimError('filter_attribute', { attribute: quoted(text) })
  }

  /** Takes an `and` or `or` if one comes next; else nothing. */
  #takesWord(expected: string): boolean {
    const start = this.#at
    this.#take(space)
    if (this.#take(word)?.toLowerCase() === expected) return true
    this.#at = start
    this.#take(space)
    return false
  }

  #takeSign(sign: string): void {
    if (this.#text[this.#at] !== sign) throw this.#unreadable()
    this.#at += 1
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? null
    if (found !== null) this.#at += found.length
    return found
  }

  #unreadable(at = this.#at): ScimError {
    return new ScimError('filter_unreadable', { at: at + 1 })
  }
}

const isComparison = (op: string): op is Comparison => (comparisons as readonly string[]).includes(op)
