// Het gebruik in de tijd als tabel.
import type { usage as en } from '../en/usage.ts'

export const usage: typeof en = {
  columns: {
    product: 'Product',
    key: 'Sleutel',
    from: 'Van',
    to: 'Tot',
    limit: 'Gedeelde plaatsen',
    peak: 'Hoogstens tegelijk bezet',
    peakAt: 'Voor het eerst om',
    full: 'Geen plaats vrij (seconden)',
    timesFull: 'Keren vol',
    mostWaiting: 'Hoogstens tegelijk wachtend',
    waits: 'Keren gewacht',
    median: 'Mediane wachttijd (seconden)',
    longest: 'Langste wachttijd (seconden)',
    gaveUp: 'Wachten opgegeven',
  },
  refused: 'Geweigerd: {reason}',
  unrestricted: 'onbeperkt',
  reasons: {
    seats_exhausted: 'geen plaats vrij',
    cooling_down: 'sessie net door een beheerder beëindigd',
    too_many_sessions: 'te veel sessies op één plaats',
    not_entitled: 'geen licentie',
    not_activated: 'niet geactiveerd',
    user_suspended: 'persoon geblokkeerd',
    license_expired: 'licentie verlopen',
    account_suspended: 'account geblokkeerd',
  },
}
