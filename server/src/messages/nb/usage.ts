// Bruken over tid som tabell.
import type { usage as en } from '../en/usage.ts'

export const usage: typeof en = {
  columns: {
    product: 'Produkt',
    key: 'Nøkkel',
    from: 'Fra',
    to: 'Til',
    limit: 'Delte plasser',
    peak: 'Flest i bruk samtidig',
    peakAt: 'Første gang',
    full: 'Ingen ledig plass (sekunder)',
    timesFull: 'Antall ganger fullt',
    mostWaiting: 'Flest ventende samtidig',
    waits: 'Ventinger',
    median: 'Median ventetid (sekunder)',
    longest: 'Lengste ventetid (sekunder)',
    gaveUp: 'Ga opp å vente',
  },
  refused: 'Avslått: {reason}',
  unrestricted: 'ubegrenset',
  reasons: {
    seats_exhausted: 'ingen ledig plass',
    cooling_down: 'økten nettopp avsluttet av en administrator',
    too_many_sessions: 'for mange økter på én plass',
    not_entitled: 'ingen lisens',
    not_activated: 'ikke aktivert',
    user_suspended: 'person sperret',
    license_expired: 'lisens utløpt',
    account_suspended: 'konto sperret',
  },
}
