// An audit event as the database has it, for sealing and for the sealed log: facts, texts and their salts.
import { type Digests, type EventFacts, type EventTexts, saltOf, textDigest, textsByPlace } from './seal-rules.ts'

/** Of `audit_events e` and, where there are any, `audit_details d`. */
export const sealedEventColumns = `json_build_object(
              'id', e.id, 'number', e.number, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'action', e.action,
              'actor', json_build_object('kind', e.actor_kind, 'id', e.actor_id),
              'target', json_build_object('kind', e.target_kind, 'id', e.target_id)) as facts,
            json_build_object(
              'actor', d.actor_name, 'target', d.target_name, 'before', d.before, 'after', d.after, 'note', d.note,
              'from', host(d.address)) as texts,
            d.salt, d.salts`

export interface SealedEventColumns {
  facts: EventFacts
  texts: EventTexts
  /** Null: the row beside the event is gone. */
  salt: Buffer | null
  salts: Record<string, string> | null
}

/** A text that is still there; without a salt it cannot be checked. */
export interface KnownText {
  value: unknown
  salt: Buffer | null
}

export function knownTexts({ texts, salt, salts }: SealedEventColumns): Map<string, KnownText> {
  const saltAt = (place: string) => {
    if (!salts) return salt && saltOf(salt, place)
    const kept = salts[place]
    return kept === undefined ? null : Buffer.from(kept, 'base64')
  }
  return new Map([...textsByPlace(texts)].map(([place, value]) => [place, { value, salt: saltAt(place) }]))
}

/** Digests of what is there to be sealed. What lost its salt behind our back is left out: it will show as added. */
export function digestsOf(columns: SealedEventColumns): Digests {
  const digests: Digests = {}
  for (const [place, { value, salt }] of knownTexts(columns)) if (salt) digests[place] = textDigest(salt, value)
  return digests
}
