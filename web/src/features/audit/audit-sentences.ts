// Which sentence tells an event of the audit log. Pure: the sentences themselves stand in the catalogue.
import type { AuditEvent } from '@sitzplan/contract/audit'
import { nameOfAction, type Sentence } from './audit-actions.ts'

/** Values of a sentence besides actor and target. */
export interface Values {
  product?: string
  kind?: string
  from?: string
  to?: string
  number?: string
  name?: string
}

type Fields = Record<string, unknown>

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

export function sentenceOf(event: AuditEvent): { sentence: Sentence; values: Values } {
  const before = fieldsOf(event.before)
  const after = fieldsOf(event.after)
  const values: Values = {
    product: text(after.product ?? before.product),
    kind: text(after.nextKind ?? after.kind ?? before.kind),
    number: text(after.revision),
    name: text(after.group ?? before.group ?? after.queue ?? before.queue ?? event.target.name) ?? '',
  }
  if (event.action === 'user.changed') return changeOfUser(event, before, after, values)
  if (event.action === 'assignment.assigned' || event.action === 'assignment.completed')
    return { sentence: assignment(before, after), values: { ...values, from: text(before.kind), to: values.kind } }
  return { sentence: nameOfAction(event.action) ?? 'unknown', values }
}

function changeOfUser(event: AuditEvent, before: Fields, after: Fields, values: Values) {
  const isOwn = event.actor.id !== null && event.actor.id === event.target.id
  if (after.role !== undefined)
    return { sentence: 'roleChanged' as const, values: { ...values, from: text(before.role), to: text(after.role) } }
  return { sentence: isOwn ? ('ownChanged' as const) : ('userChanged' as const), values }
}

function assignment(before: Fields, after: Fields): Sentence {
  if (after.nextKind !== undefined) return 'kindWaits'
  if (after.state === 'waiting') return 'waits'
  if (before.state === 'waiting') return 'completed'
  return before.kind === undefined || before.kind === after.kind ? 'assigned' : 'kindChanged'
}

/** A field that changed, as it was and as it is; `undefined`: it is not on that side. */
export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

export function changesOf({ before, after }: Pick<AuditEvent, 'before' | 'after'>): FieldChange[] {
  const was = fieldsOf(before)
  const is = fieldsOf(after)
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields.map((field) => ({ field, before: was[field], after: is[field] }))
}
