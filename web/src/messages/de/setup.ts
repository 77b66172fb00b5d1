// Texte von features/setup.
import type { setup as en } from '../en/setup.ts'
import type { Texts } from '../texts.ts'

export const setup: Texts<typeof en> = {
  title: 'Sitzplan einrichten',
  text: 'Damit legen Sie den Anbieter an, dessen Lizenzen hier verwaltet werden, und seinen ersten Operator: sich selbst.',
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
    missing_one: 'Noch {{count}} Zeichen nötig.',
    missing_other: 'Noch {{count}} Zeichen nötig.',
    met: 'Lang genug.',
  },
  submit: 'Einrichten und anmelden',
  faults: {
    missing: 'Bitte füllen Sie dieses Feld aus.',
    email: 'Das ist keine vollständige E-Mail-Adresse.',
    passwordShort: 'Bitte wählen Sie mindestens 12 Zeichen.',
    passwordLong: 'Bitte wählen Sie höchstens 200 Zeichen.',
  },
  doneTitle: 'Sitzplan ist eingerichtet',
  done: 'Noch ein Schritt, dann können Sie Ihr erstes Kundenkonto anlegen.',
  own: {
    feedText:
      'Diese Installation betreiben Sie selbst. Was Sie lizenziert haben, steht im Feed Ihres Anbieters. Hier legen Sie den ersten Administrator an: sich selbst.',
    fileText:
      'Diese Installation betreiben Sie selbst. Was Sie lizenziert haben, steht in den Dateien Ihres Anbieters. Laden Sie sie hier und legen Sie den ersten Administrator an: sich selbst.',
    license: 'Lizenzdatei',
    licenseHint: 'Von Ihrem Anbieter; der Name endet auf .license.',
    catalog: 'Katalogdatei',
    catalogHint: 'Von Ihrem Anbieter; sie beschreibt die Produkte.',
    choose: 'Datei auswählen',
    done: 'Jetzt können Sie Personen einladen.',
  },
  notYet: {
    title: 'Sitzplan ist noch nicht eingerichtet',
    text: 'Der Link zur Einrichtung steht im Terminal, in dem der Server gestartet wurde. Öffnen Sie ihn von dort; danach können Sie sich hier anmelden.',
  },
  used: {
    title: 'Dieser Link wurde schon verwendet',
    text: 'Den Anbieter und seinen ersten Operator gibt es bereits.',
  },
  expired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Er galt 48 Stunden. Starten Sie Sitzplan neu, dann erscheint im Terminal ein neuer.',
  },
  unknown: {
    title: 'Dieser Link ist ungültig',
    text: 'Kopieren Sie den vollständigen Link aus dem Terminal und versuchen Sie es noch einmal. Bei jedem Start erscheint ein neuer; nur der letzte gilt.',
  },
  signIn: 'Zur Anmeldung',
}
