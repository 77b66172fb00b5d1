// Texter för features/outbox.
import type { outbox as en } from '../en/outbox.ts'
import type { Texts } from '../texts.ts'

export const outbox: Texts<typeof en> = {
  title: 'Mejl',
  text: 'Vad Sitzplan har skrivit till personer i kontot de senaste 30 dagarna.',
  search: 'Till den här adressen',
  state: {
    outbox: 'Inte skickat',
    waiting: 'Väntar på att skickas',
    sent: 'Skickat',
    failed: 'Inte levererat',
  },
  noServer: {
    title: 'Ingen e-postserver är konfigurerad',
    text: 'Inget skickas. Läs mejlen här och lämna vidare det som behövs; den som är driftansvarig för Sitzplan konfigurerar en e-postserver med SMTP_URL.',
  },
  to: 'till {{address}}',
  handOn: 'Länk att lämna vidare',
  withheld: 'Länken i mejlet är bara avsedd för mottagaren och visas inte här.',
  error: 'E-postservern meddelade: {{error}}',
  empty: { title: 'Inga mejl ännu', text: 'Här visas inbjudningar och annat som skrivs till personer.' },
  notFound: { title: 'Inget mejl till {{address}}', text: 'Ange hela adressen.' },
}
