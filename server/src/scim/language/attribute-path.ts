// Paths of changes and of sorting (RFC 7644 §3.5.2): `name.givenName`, `emails[type eq "work"].value`, with or without a URN.
import { type AttributeName, attributeNamed, withSubAttribute } from './attribute-name.ts'
import { FilterReader } from './filter-reader.ts'
import type { FilterTree } from './filter-tree.ts'
import { findSubAttribute, type ResourceDefinition } from './schemas.ts'
import { quoted, ScimError } from './scim-error.ts'
import { scimLimits } from './scim-limits.ts'

export interface AttributePath extends AttributeName {
  /** Chooses among the values of the attribute. */
  valueFilter?: FilterTree
}

const nameForm = /^[a-z$][\w$.:-]*$/i

export function parsePath(text: string, resource: ResourceDefinition): AttributePath {
  const bracket = text.indexOf('[')
  const nameText = bracket < 0 ? text : text.slice(0, bracket)
  if (text.length > scimLimits.filterCharacters || !nameForm.test(nameText)) throw unreadable(text)
  const name = attributeNamed(nameText, resource)
  if (!name) throw new ScimError('path_attribute', { attribute: quoted(nameText) })
  if (bracket < 0) return name
  if (!name.attribute.subAttributes || name.subAttribute) throw unreadable(text)

  const reader = new FilterReader(text, resource, bracket)
  const valueFilter = reader.bracketed(name)
  const { rest } = reader
  if (rest === '') return { ...name, valueFilter }
  if (!rest.startsWith('.') || !nameForm.test(rest.slice(1))) throw unreadable(text)
  const subAttribute = findSubAttribute(name.attribute, rest.slice(1))
  if (!subAttribute) throw new ScimError('path_attribute', { attribute: quoted(text) })
  return { ...withSubAttribute(name, subAttribute), valueFilter }
}

const unreadable = (path: string) => new ScimError('path_unreadable', { path: quoted(path) })
