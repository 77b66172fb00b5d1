// Tekster for features/outbox.
import type { outbox as en } from '../en/outbox.ts'
import type { Texts } from '../texts.ts'

export const outbox: Texts<typeof en> = {
  title: 'E-post',
  text: 'Det Sitzplan har skrevet til personer i denne kontoen de siste 30 dagene.',
  search: 'Til denne adressen',
  state: {
    outbox: 'Ikke sendt',
    waiting: 'Venter på sending',
    sent: 'Sendt',
    failed: 'Ikke levert',
  },
  noServer: {
    title: 'Ingen e-postserver er konfigurert',
    text: 'Ingenting sendes. Les e-postene her, og gi videre det som trengs. Den som drifter Sitzplan, konfigurerer en e-postserver med SMTP_URL.',
  },
  to: 'til {{address}}',
  handOn: 'Lenke å gi videre',
  withheld: 'Lenken i den er bare for mottakeren og vises ikke her.',
  error: 'E-postserveren meldte: {{error}}',
  empty: { title: 'Ingen e-poster ennå', text: 'Invitasjoner og annet som skrives til personer, vises her.' },
  notFound: { title: 'Ingen e-poster til {{address}}', text: 'Skriv inn hele adressen.' },
}
