// Udnyttelsen over tid som tabel.
import type { usage as en } from '../en/usage.ts'

export const usage: typeof en = {
  columns: {
    product: 'Produkt',
    key: 'Nøgle',
    from: 'Fra',
    to: 'Til',
    limit: 'Delte pladser',
    peak: 'Flest i brug på én gang',
    peakAt: 'Første gang',
    full: 'Ingen ledig plads (sekunder)',
    timesFull: 'Antal gange fyldt',
    mostWaiting: 'Flest ventende på én gang',
    waits: 'Ventetider',
    median: 'Ventetid, median (sekunder)',
    longest: 'Længste ventetid (sekunder)',
    gaveUp: 'Opgav at vente',
  },
  refused: 'Afvist: {reason}',
  unrestricted: 'ubegrænset',
  reasons: {
    seats_exhausted: 'ingen ledig plads',
    cooling_down: 'session lige afsluttet af en administrator',
    too_many_sessions: 'for mange sessioner på én plads',
    not_entitled: 'ingen licens',
    not_activated: 'ikke aktiveret',
    user_suspended: 'person spærret',
    license_expired: 'licens udløbet',
    account_suspended: 'konto spærret',
  },
}
