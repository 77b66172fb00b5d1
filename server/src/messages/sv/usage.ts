// Användningen över tid som tabell.
import type { usage as en } from '../en/usage.ts'

export const usage: typeof en = {
  columns: {
    product: 'Produkt',
    key: 'Nyckel',
    from: 'Från',
    to: 'Till',
    limit: 'Delade platser',
    peak: 'Flest använda samtidigt',
    peakAt: 'Första gången',
    full: 'Ingen ledig plats (sekunder)',
    timesFull: 'Antal gånger fullt',
    mostWaiting: 'Flest i kö samtidigt',
    waits: 'Gånger i kö',
    median: 'Väntetid, median (sekunder)',
    longest: 'Längsta väntetid (sekunder)',
    gaveUp: 'Slutade vänta',
  },
  refused: 'Nekat: {reason}',
  unrestricted: 'obegränsat',
  reasons: {
    seats_exhausted: 'ingen ledig plats',
    cooling_down: 'sessionen nyss avslutad av en administratör',
    too_many_sessions: 'för många sessioner på en plats',
    not_entitled: 'ingen licens',
    not_activated: 'inte aktiverad',
    user_suspended: 'personen spärrad',
    license_expired: 'licensen har gått ut',
    account_suspended: 'kontot spärrat',
  },
}
