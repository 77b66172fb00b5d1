// Values of an event in the reader's words: who did it, what was changed, kinds, roles, lists. Whatever has no word of ours
// is shown as it is.
import type { AuditEvent } from '@sitzplan/contract/audit'
import { isLanguage, languages } from '@sitzplan/contract/languages'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { presentLanguage } from '../../platform/language.ts'
import { useMay, useTimeZone } from '../../platform/me.ts'
import { dateTimeText, numberText } from '../../platform/time.ts'
import { groupsQuery } from '../groups/group-queries.ts'
import { useProductNames } from '../products/products-queries.ts'
import { type FieldChange, fieldsOf } from './audit-sentences.ts'
import { nameOf, placesOfWord, textIn } from './value-rules.ts'

const instants = new Set(['startedAt', 'expiresAt'])
const productFields = new Set(['product', 'moduleOf', 'requires'])
const groupFields = new Set(['group', 'managerGroups'])
const mostItems = 12
/** What is called by whose it is. */
const aboutPeople = ['user', 'session', 'help_request']

export function useAuditWords() {
  const { t, i18n } = useTranslation('audit')
  const { t: word } = useTranslation('common')
  const names = useProductNames()
  const timeZone = useTimeZone()
  const maySeeGroups = useMay('users.view')
  const { data: groups } = useQuery({ ...groupsQuery, enabled: maySeeGroups, staleTime: 60_000 })

  const fieldName = (field: string): string =>
    // Only a field that the catalogue has is asked for.
    i18n.exists(`audit:field.${field}`) ? t(`field.${field}` as 'field.name') : field

  /** A word of one of our lists; anything else as it is. */
  const plain = (field: string, value: string | undefined): string => {
    if (value === undefined) return ''
    const place = placesOfWord(field, value).find(({ catalog, key }) => i18n.exists(`${catalog}:${key}`))
    // The key exists; which it is, is known when the value is.
    return place ? word(place.key as 'yes', { ns: place.catalog }) : value
  }

  const shownValue = (field: string, value: unknown): string => {
    if (value === undefined) return '–'
    if (value === null || value === '') return t('value.empty')
    if (typeof value === 'boolean') return word(value ? 'yes' : 'no')
    if (typeof value === 'number') return numberText(value)
    if (typeof value === 'string') return shownText(field, value)
    if (Array.isArray(value)) return list(value.map((item) => shownValue(field, item)))
    return shownObject(value)
  }

  const shownText = (field: string, value: string): string => {
    if (productFields.has(field)) return names.product(value)
    if (instants.has(field)) return dateTimeText(value, timeZone)
    if (field === 'language') return isLanguage(value) ? languages[value] : value
    if (field === 'breakGlass') return t('value.aUser')
    if (groupFields.has(field)) return groups?.find(({ id }) => id === value)?.name ?? value
    return plain(field, value)
  }

  const list = (items: string[]): string => {
    if (items.length === 0) return t('value.empty')
    const rest = items.length - mostItems
    return rest > 0 ? `${items.slice(0, mostItems).join('\n')}\n${t('value.more', { count: rest })}` : items.join('\n')
  }

  const shownObject = (value: unknown): string => {
    const fields = fieldsOf(value)
    if (typeof fields.product === 'string') return lineOf(fields)
    const language = presentLanguage()
    const called = textIn(value, language) ?? nameOf(value, language)
    if (called !== null) return called
    // A billing contact: a user stands here by the id alone, and of somebody else nothing may be left.
    if ('user' in fields) return t(fields.user === null ? 'erased' : 'value.aUser')
    if (typeof fields.key === 'string' && typeof fields.kind === 'string')
      return `${names.product(fields.key)}, ${plain('kind', fields.kind)}`
    return list(Object.entries(fields).map(([field, part]) => `${fieldName(field)}: ${shownValue(field, part)}`))
  }

  /** A line of a license, or how one changed: `Remote Support, named: from 6 to 8`. */
  const lineOf = (fields: Record<string, unknown>): string => {
    const product = String(fields.product)
    const what =
      typeof fields.resource === 'string'
        ? names.resource(product, fields.resource)
        : plain('kind', String(fields.kind ?? ''))
    const amount = (value: unknown) => (typeof value === 'number' ? numberText(value) : t('value.unrestricted'))
    const total =
      'to' in fields ? t('value.change', { from: amount(fields.from), to: amount(fields.to) }) : amount(fields.quantity)
    return `${names.product(product)}, ${what}: ${total}`
  }

  return {
    plain,
    fieldName,
    shownValue,
    /** A change in one line: `Family name: Winter → Sommer`. */
    change: ({ field, before, after }: FieldChange): string => {
      const sides = [before, after].filter((value) => value !== undefined).map((value) => shownValue(field, value))
      return `${fieldName(field)}: ${sides.join(' → ')}`
    },
    actor: ({ actor }: AuditEvent): string => {
      // What the vendor sends comes from the vendor's company.
      if (actor.kind === 'system' && actor.name) return actor.name
      if (actor.kind === 'system' || actor.kind === 'command') return t(`actor.${actor.kind}`)
      if (actor.kind === 'product') return actor.name ? names.product(actor.name) : t('actor.program')
      if (actor.name || actor.email) return actor.name || actor.email || ''
      if (actor.kind !== 'user') return t('actor.program')
      return t(actor.isHidden ? 'hidden' : 'erased')
    },
    target: ({ target }: AuditEvent): string => {
      if (target.kind === 'product' && target.name) return names.product(target.name)
      if (target.name) return target.name
      if (target.isHidden) return t('hidden')
      return aboutPeople.includes(target.kind) ? t('erased') : t('something')
    },
  }
}
