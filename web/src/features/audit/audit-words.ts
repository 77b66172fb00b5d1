// Values of an event in the reader's words: who did it, what was changed, kinds, roles, lists.
import type { AuditEvent } from '@sitzplan/contract/audit'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText, numberText } from '../../platform/time.ts'
import { useProductNames } from '../products/products-queries.ts'
import { fieldsOf } from './audit-sentences.ts'

const common = {
  kind: ['named', 'concurrent', 'included', 'device'],
  role: ['superadmin', 'admin', 'manager', 'member', 'operator'],
  status: ['invited', 'active', 'suspended'],
  type: ['employee', 'other'],
  activity: ['idle', 'attended', 'unattended'],
} as const
const oursAlone = ['assigned', 'waiting', 'deleted', 'password', 'company', 'app', 'recovery'] as const
const instants = ['startedAt', 'expiresAt']
const mostItems = 12
/** What is called by whose it is. */
const aboutPeople = ['user', 'session', 'help_request']

export function useAuditWords() {
  const { t } = useTranslation('audit')
  const { t: word } = useTranslation('common')
  const names = useProductNames()
  const timeZone = useTimeZone()

  /** A word of one of our lists; anything else as it is. */
  const plain = (value: string | undefined): string => {
    if (value === undefined) return ''
    if (oursAlone.some((known) => known === value)) return t(`value.${value as (typeof oursAlone)[number]}`)
    for (const [list, known] of Object.entries(common))
      if ((known as readonly string[]).includes(value)) return word(`${list}.${value}` as 'kind.named')
    return value
  }

  const shownValue = (field: string, value: unknown): string => {
    if (value === undefined) return '–'
    if (value === null || value === '') return t('value.empty')
    if (typeof value === 'boolean') return word(value ? 'yes' : 'no')
    if (typeof value === 'number') return numberText(value)
    if (typeof value === 'string') {
      if (field === 'product') return names.product(value)
      if (instants.includes(field)) return dateTimeText(value, timeZone)
      if (field === 'language') return value === 'de' ? 'Deutsch' : value === 'en' ? 'English' : value
      return field in common || field === 'state' || field === 'nextKind' || field === 'way' || field === 'secondFactor'
        ? plain(value)
        : value
    }
    if (Array.isArray(value)) return list(value.map((item) => itemOf(item)))
    return itemOf(value)
  }

  const list = (items: string[]): string => {
    if (items.length === 0) return t('value.empty')
    const rest = items.length - mostItems
    return rest > 0 ? `${items.slice(0, mostItems).join('\n')}\n${t('value.more', { count: rest })}` : items.join('\n')
  }

  const itemOf = (item: unknown): string => {
    if (typeof item !== 'object' || item === null) return plain(String(item))
    const fields = fieldsOf(item)
    if (typeof fields.product === 'string') return lineOf(fields)
    const name = fields.name ?? fields.email ?? fields.key
    return typeof name === 'string' && name ? name : JSON.stringify(item)
  }

  /** A line of a license, or how one changed: `Remote Support, named: from 6 to 8`. */
  const lineOf = (fields: Record<string, unknown>): string => {
    const product = String(fields.product)
    const what =
      typeof fields.resource === 'string' ? names.resource(product, fields.resource) : plain(String(fields.kind ?? ''))
    const amount = (value: unknown) => (typeof value === 'number' ? numberText(value) : t('value.unrestricted'))
    const total =
      'to' in fields ? t('value.change', { from: amount(fields.from), to: amount(fields.to) }) : amount(fields.quantity)
    return `${names.product(product)}, ${what}: ${total}`
  }

  return {
    plain,
    shownValue,
    actor: ({ actor }: AuditEvent): string => {
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
