// Teksten van features/outbox.
import type { outbox as en } from '../en/outbox.ts'
import type { Texts } from '../texts.ts'

export const outbox: Texts<typeof en> = {
  title: 'E-mails',
  text: 'Wat Sitzplan de laatste 30 dagen aan personen van dit account heeft geschreven.',
  search: 'Aan dit adres',
  state: {
    outbox: 'Niet verstuurd',
    waiting: 'Wacht op verzending',
    sent: 'Verstuurd',
    failed: 'Niet bezorgd',
  },
  noServer: {
    title: 'Er is geen mailserver ingesteld',
    text: 'Er wordt niets verstuurd. Lees de e-mails hier en geef door wat nodig is; wie Sitzplan beheert, stelt een mailserver in met SMTP_URL.',
  },
  to: 'aan {{address}}',
  handOn: 'Link om door te geven',
  withheld: 'De link erin is alleen voor de ontvanger en wordt hier niet getoond.',
  error: 'De mailserver meldde: {{error}}',
  empty: {
    title: 'Nog geen e-mails',
    text: 'Uitnodigingen en wat er verder aan mensen wordt geschreven, verschijnt hier.',
  },
  notFound: { title: 'Geen e-mail aan {{address}}', text: 'Voer het volledige adres in.' },
}
