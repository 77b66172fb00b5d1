// Texte von features/accounts.
import type { accounts as en } from '../en/accounts.ts'
import type { Texts } from '../texts.ts'

export const accounts: Texts<typeof en> = {
  title: 'Kundenkonten',
  text: 'Ihre Kunden. Sie sehen Zahlen, nie die Namen der Personen dort.',
  add: 'Konto anlegen',
  search: 'Nach Name oder Kurzname suchen',
  since: 'seit {{day}}',
  status: { active: 'Aktiv', suspended: 'Gesperrt' },
  users_one: '{{count}} Benutzer',
  users_other: '{{count}} Benutzer',
  active: '{{count}} aktiv',
  invited: '{{count}} eingeladen',
  suspended: '{{count}} gesperrt',
  serial: 'Seriennummer',
  noLicense: 'Noch keine Lizenz',
  noLicenseYet: 'Stellen Sie die erste Revision über die API oder die Kommandozeile aus.',
  suspend: 'Sperren',
  reactivate: 'Sperre aufheben',
  empty: { title: 'Noch keine Kunden', text: 'Legen Sie das erste Konto an; stellen Sie danach seine Lizenz aus.' },
  notFound: {
    title: 'Kein Konto passt zu „{{search}}“',
    text: 'Ein Teil des Namens oder des Kurznamens genügt.',
  },
  suspendDialog: {
    title: '{{name}} sperren?',
    text: 'Alle Sitzungen dort enden sofort, und niemand aus dem Konto bekommt einen Platz. Gelöscht wird nichts; Sie können die Sperre jederzeit aufheben.',
    done: '{{name}} ist gesperrt.',
  },
  reactivateDialog: {
    title: 'Sperre von {{name}} aufheben?',
    text: 'Die Personen dort können sofort wieder Sitzungen beginnen. Lizenzen und Zuweisungen sind wie zuvor.',
    done: 'Die Sperre von {{name}} ist aufgehoben.',
  },
  new: {
    title: 'Konto anlegen',
    name: 'Name des Kunden',
    language: 'Sprache',
    timeZone: 'Zeitzone',
    superadmin: 'Erster Superadmin',
    superadminText: 'Optional. Bleibt eingeladen, bis der Zugang aktiviert ist.',
    email: 'E-Mail-Adresse',
    givenName: 'Vorname',
    familyName: 'Nachname',
    create: 'Anlegen',
    done: '{{name}} ist angelegt. Das Konto besitzt nichts, bis Sie eine Lizenz ausstellen.',
  },
}
