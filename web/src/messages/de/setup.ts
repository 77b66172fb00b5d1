// Texte von features/setup.
import type { setup as en } from '../en/setup.ts'
import type { Texts } from '../texts.ts'

export const setup: Texts<typeof en> = {
  title: 'Sitzplan einrichten',
  text: 'Hier entstehen der Anbieter, dessen Lizenzen verteilt werden, und sein erster Operator: Sie.',
  vendorName: 'Name des Anbieters',
  vendorNameHint: 'Ihr Unternehmen, wie Kunden es kennen.',
  language: 'Sprache',
  givenName: 'Vorname',
  familyName: 'Nachname',
  email: 'E-Mail-Adresse',
  emailHint: 'Damit melden Sie sich an.',
  password: 'Passwort',
  rule: {
    start: 'Mindestens 12 Zeichen. Mehrere Wörter kann man sich gut merken.',
    missing_one: 'Noch {{count}} Zeichen, dann reicht es.',
    missing_other: 'Noch {{count}} Zeichen, dann reicht es.',
    met: 'Das reicht.',
  },
  submit: 'Einrichten und anmelden',
  faults: {
    missing: 'Bitte füllen Sie dieses Feld aus.',
    email: 'Das ist noch keine vollständige E-Mail-Adresse.',
    passwordShort: 'Bitte wählen Sie mindestens 12 Zeichen.',
    passwordLong: 'Höchstens 200 Zeichen.',
  },
  doneTitle: 'Sitzplan ist eingerichtet',
  done: 'Noch ein Schritt, dann können Sie Ihr erstes Kundenkonto anlegen.',
  own: {
    feedText:
      'Diese Installation gehört Ihnen. Was Sie lizenziert haben, sagt der Feed Ihres Anbieters; hier entsteht der Zugang der ersten Administratorin oder des ersten Administrators: Ihrer.',
    fileText:
      'Diese Installation gehört Ihnen. Was Sie lizenziert haben, sagen die Dateien Ihres Anbieters; mit ihnen entsteht der Zugang der ersten Administratorin oder des ersten Administrators: Ihrer.',
    license: 'Lizenzdatei',
    licenseHint: 'Von Ihrem Anbieter; ihr Name endet auf .license.',
    catalog: 'Katalogdatei',
    catalogHint: 'Von Ihrem Anbieter; sie beschreibt die Produkte.',
    choose: 'Datei auswählen',
    done: 'Jetzt können Sie Ihre Leute einladen.',
  },
  notYet: {
    title: 'Sitzplan ist noch nicht eingerichtet',
    text: 'Der Link zur Einrichtung steht im Terminal, in dem der Server gestartet wurde. Öffnen Sie ihn dort; danach können Sie sich hier anmelden.',
  },
  used: {
    title: 'Dieser Link wurde schon verwendet',
    text: 'Den Anbieter und seinen ersten Operator gibt es bereits.',
  },
  expired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Er galt 48 Stunden. Starten Sie Sitzplan noch einmal: Dann steht ein neuer im Terminal.',
  },
  unknown: {
    title: 'Dieser Link ist unbekannt',
    text: 'Kopieren Sie ihn noch einmal vollständig aus dem Terminal. Bei jedem Start erscheint ein neuer; nur der letzte gilt.',
  },
  signIn: 'Zur Anmeldung',
}
