// Texte von features/account-settings.
import type { accountSettings as en } from '../en/account-settings.ts'
import type { Texts } from '../texts.ts'

export const accountSettings: Texts<typeof en> = {
  title: 'Konto und Datenschutz',
  text: 'Wie Ihr Konto heißt, wer wo mit Namen erscheint und wie lange.',
  saved: 'Gespeichert. Die Änderung steht im Protokoll.',
  unsaved: 'Änderungen sind noch nicht gespeichert.',
  nothingToSave: 'Alles ist gespeichert.',
  discard: 'Verwerfen',
  account: {
    title: 'Konto',
    name: 'Name',
    nameMeaning: 'Steht oben auf jeder Seite und in E-Mails.',
    nameMissing: 'Ein Konto braucht einen Namen.',
    language: 'Sprache',
    languageMeaning: 'Für E-Mails und für alle, die selbst keine gewählt haben.',
    timeZone: 'Zeitzone',
    timeZoneMeaning: 'Nach ihr richten sich die Tage in Lizenz, Berichten und Protokoll.',
    timeZoneUnknown: 'Diese Zeitzone gibt es nicht',
  },
  billing: {
    title: 'Rechnungskontakt',
    who: 'Wer bekommt die E-Mails?',
    meaning: 'Zu Bestellungen und Abrechnungen.',
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
    text: 'Außer dem Passwort ein Code vom Telefon: Wer ein Passwort erfährt, kann sich damit allein nicht anmelden.',
    required: 'Von allen verlangt',
    meaning:
      'Wer sich mit Passwort anmeldet und keinen hat, richtet ihn zuerst ein. Für die Firmenanmeldung und für Tokens von Programmen ist er nicht nötig.',
    nobody: 'Alle haben einen.',
    without_one: '{{count, number}} aktiver Benutzer hat noch keinen.',
    without_other: '{{count, number}} aktive Benutzer haben noch keinen.',
  },
  privacy: {
    title: 'Wer wo mit Namen erscheint',
    text: 'Sitzplan sieht, wann Menschen arbeiten. Stimmen Sie mit Ihrem Betriebsrat ab, was gezeigt wird; jede Änderung steht im Protokoll.',
    planWithoutNames: {
      title: 'Sitzplan ohne Namen',
      meaning:
        'Plätze zeigen, dass sie besetzt sind, nicht von wem. Die Listen der Sitzungen und der Wartenden nennen weiter Namen.',
    },
    historyWithoutNames: {
      title: 'Verlauf ohne Namen',
      meaning: 'Vergangene Nutzung wird gezählt, doch niemand kann nachsehen, wer wann gearbeitet hat.',
    },
    coarseSurplusReasons: {
      title: 'Nur grobe Gründe, wenn Lizenzen entzogen werden',
      meaning: 'Vorschläge nennen dann Gründe wie „lange nicht genutzt“, nie den Tag der letzten Nutzung.',
    },
  },
  kept: {
    title: 'Wie lange etwas gespeichert bleibt',
    text: 'Aus älteren Einträgen werden die Namen laufend von selbst entfernt. Abrechnungsdaten werden getrennt gespeichert und bleiben erhalten.',
    days: 'Tage',
    range: 'Eine ganze Zahl von {{min}} bis {{max}}.',
    namesKeptDays: {
      title: 'Namen im Nutzungsverlauf',
      meaning: 'Danach steht dort ein Pseudonym anstelle des Namens.',
    },
    addressesKeptDays: {
      title: 'IP-Adressen',
      meaning: 'Danach lässt sich nicht mehr sagen, von wo eine Änderung kam.',
    },
  },
  shorten: {
    title: 'Kürzer aufbewahren?',
    namesKeptDays_one: 'Namen, die älter als {{count}} Tag sind, werden aus dem Nutzungsverlauf gelöscht.',
    namesKeptDays_other: 'Namen, die älter als {{count}} Tage sind, werden aus dem Nutzungsverlauf gelöscht.',
    addressesKeptDays_one: 'IP-Adressen, die älter als {{count}} Tag sind, werden gelöscht.',
    addressesKeptDays_other: 'IP-Adressen, die älter als {{count}} Tage sind, werden gelöscht.',
    final: 'Sie kommen nicht zurück, auch wenn Sie später mehr Tage wählen.',
    confirm: 'Löschen und speichern',
  },
}
