// Texte von features/outbox.
import type { outbox as en } from '../en/outbox.ts'
import type { Texts } from '../texts.ts'

export const outbox: Texts<typeof en> = {
  title: 'E-Mails',
  text: 'Was Sitzplan in den letzten 30 Tagen an Personen dieses Kontos geschrieben hat.',
  search: 'Adresse des Empfängers',
  state: {
    outbox: 'Nicht gesendet',
    waiting: 'Wartet auf den Versand',
    sent: 'Gesendet',
    failed: 'Nicht zugestellt',
  },
  noServer: {
    title: 'Es ist kein Mailserver eingerichtet',
    text: 'Es wird nichts gesendet. Lesen Sie die E-Mails hier und geben Sie weiter, was nötig ist. Einen Mailserver richtet der Betreiber mit SMTP_URL ein.',
  },
  to: 'an {{address}}',
  handOn: 'Link zum Weitergeben',
  withheld: 'Der Link darin ist nur für den Empfänger bestimmt und wird hier nicht angezeigt.',
  error: 'Der Mailserver meldete: {{error}}',
  empty: {
    title: 'Noch keine E-Mails',
    text: 'Einladungen und andere E-Mails an Personen erscheinen hier.',
  },
  notFound: { title: 'Keine E-Mails an {{address}}', text: 'Geben Sie die ganze Adresse ein.' },
}
