// Texte von features/account-settings.
import type { accountSettings as en } from '../en/account-settings.ts'
import type { Texts } from '../texts.ts'

export const accountSettings: Texts<typeof en> = {
  title: 'Konto und Datenschutz',
  text: 'Wie Ihr Konto heißt, wer wo mit Namen erscheint und wie lange Daten gespeichert bleiben.',
  saved: 'Gespeichert. Die Änderung steht im Protokoll.',
  unsaved: 'Änderungen sind noch nicht gespeichert.',
  nothingToSave: 'Alle Änderungen sind gespeichert.',
  discard: 'Verwerfen',
  account: {
    title: 'Konto',
    name: 'Name',
    nameMeaning: 'Steht oben auf jeder Seite und in E-Mails.',
    nameMissing: 'Geben Sie dem Konto einen Namen.',
    language: 'Sprache',
    languageMeaning: 'Für E-Mails und für alle, die selbst keine Sprache gewählt haben.',
    timeZoneMeaning: 'Nach ihr richtet sich, wann ein Tag in Lizenz, Berichten und Protokoll endet.',
  },
  billing: {
    title: 'Rechnungskontakt',
    who: 'Wer erhält die E-Mails zur Abrechnung?',
    meaning: 'E-Mails zu Bestellungen und Abrechnungen.',
    nobody: 'Niemand',
    user: 'Ein Benutzer des Kontos',
    other: 'Jemand anderes',
    name: 'Name des Kontakts',
    nameMissing: 'Bitte geben Sie einen Namen ein.',
    email: 'E-Mail-Adresse des Kontakts',
    userMissing: 'Suchen Sie nach Name oder E-Mail-Adresse.',
    userUnknown: 'Niemand gefunden',
  },
  secondFactor: {
    title: 'Zweiter Faktor',
    text: 'Zusätzlich zum Passwort ein Code vom Telefon: Ein bekannt gewordenes Passwort allein genügt dann nicht für die Anmeldung.',
    required: 'Für alle vorgeschrieben',
    meaning:
      'Wer sich mit Passwort anmeldet und noch keinen hat, muss ihn einrichten, bevor es weitergeht. Die Firmenanmeldung und Tokens von Programmen sind nicht betroffen.',
    nobody: 'Alle haben einen.',
    without_one: '{{count, number}} aktiver Benutzer hat noch keinen.',
    without_other: '{{count, number}} aktive Benutzer haben noch keinen.',
  },
  privacy: {
    title: 'Wer wo mit Namen erscheint',
    text: 'Sitzplan sieht, wann Menschen arbeiten. Stimmen Sie mit Ihrem Betriebsrat ab, was angezeigt wird; jede Änderung steht im Protokoll.',
    planWithoutNames: {
      title: 'Sitzplan ohne Namen',
      meaning:
        'Der Plan zeigt, welche Plätze besetzt sind, aber nicht von wem. Die Listen der Sitzungen und der Wartenden nennen weiterhin Namen.',
    },
    historyWithoutNames: {
      title: 'Verlauf ohne Namen',
      meaning: 'Vergangene Nutzung wird gezählt, doch niemand kann nachsehen, wer wann gearbeitet hat.',
    },
    coarseSurplusReasons: {
      title: 'Nur grobe Gründe, wenn Lizenzen entzogen werden',
      meaning: 'Vorschläge nennen dann Gründe wie „lange nicht genutzt“, nie das Datum der letzten Nutzung.',
    },
  },
  kept: {
    title: 'Wie lange Daten gespeichert bleiben',
    text: 'Aus älteren Einträgen werden Namen automatisch entfernt. Abrechnungsdaten werden getrennt gespeichert und bleiben erhalten.',
    days: 'Tage',
    range: 'Geben Sie eine ganze Zahl von {{min}} bis {{max}} ein.',
    namesKeptDays: {
      title: 'Namen im Nutzungsverlauf',
      meaning: 'Danach steht anstelle des Namens ein Pseudonym.',
    },
    addressesKeptDays: {
      title: 'IP-Adressen',
      meaning: 'Danach lässt sich nicht mehr feststellen, von wo eine Änderung kam.',
    },
  },
  shorten: {
    title: 'Daten kürzer aufbewahren?',
    namesKeptDays_one: 'Namen, die älter als {{count}} Tag sind, werden aus dem Nutzungsverlauf gelöscht.',
    namesKeptDays_other: 'Namen, die älter als {{count}} Tage sind, werden aus dem Nutzungsverlauf gelöscht.',
    addressesKeptDays_one: 'IP-Adressen, die älter als {{count}} Tag sind, werden gelöscht.',
    addressesKeptDays_other: 'IP-Adressen, die älter als {{count}} Tage sind, werden gelöscht.',
    final: 'Sie lassen sich nicht wiederherstellen, auch wenn Sie später mehr Tage wählen.',
    confirm: 'Löschen und speichern',
  },
}
