// Tekster til features/outbox.
import type { outbox as en } from '../en/outbox.ts'
import type { Texts } from '../texts.ts'

export const outbox: Texts<typeof en> = {
  title: 'E-mails',
  text: 'Hvad Sitzplan har skrevet til personer på denne konto i de seneste 30 dage.',
  search: 'Til denne adresse',
  state: {
    outbox: 'Ikke sendt',
    waiting: 'Venter på at blive sendt',
    sent: 'Sendt',
    failed: 'Ikke leveret',
  },
  noServer: {
    title: 'Der er ikke konfigureret nogen mailserver',
    text: 'Intet sendes. Læs e-mailene her, og giv det nødvendige videre. Den, der driver Sitzplan, konfigurerer en mailserver med SMTP_URL.',
  },
  to: 'til {{address}}',
  handOn: 'Link til videregivelse',
  withheld: 'Linket i e-mailen er kun til modtageren og vises ikke her.',
  error: 'Mailserveren svarede: {{error}}',
  empty: { title: 'Ingen e-mails endnu', text: 'Invitationer og andet, der skrives til folk, vises her.' },
  notFound: { title: 'Ingen e-mails til {{address}}', text: 'Angiv hele adressen.' },
}
