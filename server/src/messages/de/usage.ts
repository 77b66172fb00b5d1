// Die Auslastung als Tabelle.
import type { usage as en } from '../en/usage.ts'

export const usage: typeof en = {
  columns: {
    product: 'Produkt',
    key: 'Schlüssel',
    from: 'Von',
    to: 'Bis',
    limit: 'Gemeinsam genutzte Plätze',
    peak: 'Höchstens gleichzeitig belegt',
    peakAt: 'Zuerst um',
    full: 'Kein Platz frei (Sekunden)',
    timesFull: 'Wie oft voll',
    mostWaiting: 'Höchstens gleichzeitig wartend',
    waits: 'Wartezeiten',
    median: 'Mittlere Wartezeit (Median, Sekunden)',
    longest: 'Längste Wartezeit (Sekunden)',
    gaveUp: 'Warten aufgegeben',
  },
  refused: 'Abgelehnt: {reason}',
  unrestricted: 'unbegrenzt',
  reasons: {
    seats_exhausted: 'kein Platz frei',
    cooling_down: 'Sitzung gerade von der Administration beendet',
    too_many_sessions: 'zu viele Sitzungen auf einem Platz',
    not_entitled: 'keine Lizenz',
    not_activated: 'nicht aktiviert',
    user_suspended: 'Person gesperrt',
    license_expired: 'Lizenz abgelaufen',
    account_suspended: 'Konto gesperrt',
  },
}
