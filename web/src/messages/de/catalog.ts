// Texte von features/catalog.
import type { catalog as en } from '../en/catalog.ts'
import type { Texts } from '../texts.ts'

export const catalog: Texts<typeof en> = {
  title: 'Katalog',
  text: 'Was Sie verkaufen, in der Reihenfolge, in der Ihre Kunden es sehen.',
  add: 'Produkt hinzufügen',
  saved: 'Gespeichert.',
  sections: 'jeder Abschnitt wird für sich gespeichert',
  unsaved: 'Nicht gespeicherte Änderungen',
  discard: 'Verwerfen',
  up: 'Nach oben: {{name}}',
  down: 'Nach unten: {{name}}',
  remove: 'Entfernen: {{name}}',
  empty: {
    title: 'Noch kein Produkt',
    text: 'Fügen Sie das erste hinzu. Dann können Sie Lizenzen dafür ausstellen.',
  },
  row: {
    module: 'Modul von {{name}}',
    selfService: 'Kunden bestellen selbst',
    noSelfService: 'Bestellung über Sie',
    price: '{{line}} {{price}} je Monat',
    features_one: '{{count}} Funktion',
    features_other: '{{count}} Funktionen',
    resources_one: '{{count}} Ressource',
    resources_other: '{{count}} Ressourcen',
    requires: 'Setzt voraus: {{products}}',
    brings: 'Bringt mit: {{products}}',
  },
  leave: {
    title: 'Ohne Speichern verlassen?',
    text_one: 'In einem Abschnitt sind Änderungen nicht gespeichert. Sie gingen verloren.',
    text_other: 'In {{count}} Abschnitten sind Änderungen nicht gespeichert. Sie gingen verloren.',
    confirm: 'Ohne Speichern verlassen',
  },
  new: {
    title: 'Produkt hinzufügen',
    create: 'Produkt hinzufügen',
    done: '{{name}} steht im Katalog.',
    keyText:
      'Kleinbuchstaben, Ziffern und Bindestriche. So nennen Ihre Programme und Lizenzen das Produkt; der Schlüssel bleibt.',
    taken: 'Diesen Schlüssel hat schon ein anderes Produkt.',
  },
  texts: {
    title: 'Name und Beschreibung',
    text: 'Kunden lesen sie in ihrer Sprache. Wo eine fehlt, sehen sie Englisch oder sonst eine andere.',
    name: 'Name',
    description: 'Beschreibung',
    seen: 'Leer: Angezeigt wird „{{text}}“.',
    missing: 'Mindestens in einer Sprache braucht es einen Namen.',
    addLanguage: 'Sprache hinzufügen',
  },
  entry: {
    keyLabel: 'Schlüssel',
    keyText:
      'Kleinbuchstaben, Ziffern und Bindestriche. Daran erkennen es Ihre Programme; einmal gespeichert, bleibt der Schlüssel.',
    keyStays: 'Daran erkennen es Ihre Programme. Für einen anderen Schlüssel entfernen Sie es und fügen es neu hinzu.',
    key: 'Kleinbuchstaben, Ziffern und Bindestriche, am Anfang ein Buchstabe oder eine Ziffer.',
    keyTaken: 'Diesen Schlüssel gibt es schon.',
    name: 'Mindestens in einer Sprache braucht es einen Namen.',
  },
  features: {
    title: 'Funktionen',
    text: 'Was das Produkt seinen Benutzern bietet. Administratoren lesen es auf ihrer Produktseite; Ihre Programme bekommen die Schlüssel.',
    none: 'Noch keine Funktion.',
    add: 'Funktion hinzufügen',
    unnamed: 'Neue Funktion',
  },
  sale: {
    title: 'Wie es verkauft wird',
    text: 'Welche Lizenzen es davon gibt. Was ein Kunde besitzt oder durch eine wartende Revision besitzen wird, lässt sich nicht herausnehmen.',
    kinds: 'Lizenzarten',
    noKind: 'Mindestens eine Art.',
    selfService: 'Kunden dürfen selbst bestellen',
    selfServiceText: 'Superadmins, deren Konto eine Zahlungsart hat. Alle anderen fragen Sie.',
  },
  billing: {
    title: 'Abrechnung und Preise',
    text: 'Preise gelten ab dem Speichern, auch für laufende Lizenzen; was früher galt, bleibt für frühere Monate. Ohne Preis zeigen Abrechnungen nur die Mengen.',
    by: {
      label: 'Abgerechnet wird',
      license: {
        title: 'Was ein Konto besitzt',
        text: 'Die Mengen seiner Lizenz, Tag für Tag, ob zugewiesen oder nicht.',
      },
      queues: {
        title: 'Wer eine Lizenz hat',
        text: 'Die benannte Lizenz jeder Person, solange sie in einer Warteschleife ist oder die Lizenz ohne eine zugewiesen bekommen hat.',
      },
    },
    change: {
      title: 'Damit ändert sich, was jedem Konto berechnet wird',
      queues:
        'Ab dem Tag, an dem Sie speichern, wird jede Person abgerechnet, die eine Lizenz hat: wegen ihrer Warteschleifen oder weil sie ihr zugewiesen wurde. Was ein Konto besitzt und niemand hat, kostet nichts mehr. Die Tage davor bleiben, wie sie sind.',
      license:
        'Ab dem Tag, an dem Sie speichern, wird jedem Konto alles berechnet, was es besitzt, ob es jemand hat oder nicht. Warteschleifen bleiben, kosten aber nichts mehr, und neue lassen sich nicht anlegen. Die Tage davor bleiben, wie sie sind.',
    },
    price: '{{name}}, je Monat',
    none: 'kein Preis',
    nothing: 'Es gibt nichts, was gezählt würde, also auch keinen Preis.',
  },
  settings: {
    title: 'Einstellungen je Benutzer',
    text: 'Was Ihr Produkt für jede Person ablegt, etwa die Konfiguration eines Telefons. Wird ihr das Produkt entzogen, bleibt es noch eine Weile und ist bei erneuter Zuweisung wieder da.',
    schema: 'JSON-Schema',
    schemaText:
      'JSON-Schema 2020-12 eines Objekts. Was ihm nicht entspricht, wird abgelehnt. Leer: Das Produkt legt nichts ab.',
    noJson: 'Das ist kein JSON-Objekt.',
    days: 'Aufbewahrung in Tagen',
    daysText: 'Nach dem Entziehen. Danach werden die Einstellungen gelöscht.',
  },
  resources: {
    title: 'Gezählte Ressourcen',
    text: 'Was eine Lizenz außer Personen begrenzt: Rechner, Geräte, Räume.',
    none: 'Gezählt wird nichts.',
    add: 'Ressource hinzufügen',
    unnamed: 'Neue Ressource',
  },
  policy: {
    title: 'Sitzungen',
    text: 'Änderungen gelten bei allen Kunden für Sitzungen, die ab jetzt beginnen, für neue Plätze in der Warteschlange und für Plätze, die ab jetzt angeboten werden. Was läuft, läuft weiter wie begonnen.',
    range: 'Eine ganze Zahl von {{min}} bis {{max}}.',
    tooRare: 'Muss kleiner sein als die {{lease}} s, nach denen eine Sitzung endet.',
    per: {
      label: 'Wer einen gemeinsam genutzten Platz belegt',
      user: {
        title: 'Die Person',
        text: 'Mehrere Sitzungen einer Person, am Schreibtisch und am Telefon, teilen sich einen Platz.',
      },
      device: { title: 'Das Gerät der Person', text: 'Jedes Gerät belegt einen eigenen Platz.' },
      session: { title: 'Jede Sitzung', text: 'Jeder Start belegt einen Platz.' },
    },
    leaseSeconds: {
      label: 'Ohne Lebenszeichen beendet nach',
      meaning: 'Ein abgestürztes Programm gibt seinen Platz spätestens nach {{time}} zurück.',
    },
    heartbeatSeconds: {
      label: 'Lebenszeichen alle',
      meaning:
        'Programme melden sich alle {{time}}. Bei einem Drittel der Zeit darüber dürfen zwei Meldungen ausfallen.',
    },
    claimSeconds: {
      label: 'Freier Platz wird aufgehoben für',
      meaning: 'Wer als Nächstes an der Reihe ist, kann ihn {{time}} lang nehmen, dann geht er weiter.',
    },
    cooldownSeconds: {
      label: 'Pause nach dem Beenden',
      meaning:
        'Wessen Sitzung ein Administrator beendet hat, bekommt {{time}} lang keinen gemeinsam genutzten Platz direkt, nur einen in der Warteschlange.',
    },
    pollSeconds: {
      label: 'Wartende fragen nach alle',
      meaning: 'Alle {{time}}. Wer {{loss}} nicht gefragt hat, verliert den Platz in der Reihe.',
    },
    maxSessionsPerSeat: {
      label: 'Höchstens Sitzungen je Platz',
      meaning: 'Verhindert, dass sich mehrere eine Anmeldung teilen, auch bei benannten Lizenzen.',
    },
    requireActivation: {
      label: 'Nur für aktivierte Personen',
      on: 'Wer eingeladen ist, nutzt das Produkt, sobald der Zugang aktiviert ist.',
      off: 'Auch wer erst eingeladen ist, darf es nutzen: für ein Produkt, das seine Benutzer selbst anmeldet.',
    },
  },
  relations: {
    title: 'Zusammen mit anderen Produkten',
    text: 'Änderungen zählen ab der nächsten Revision, die Sie ausstellen; was ausgestellt ist, bleibt.',
    moduleOf: 'Modul von',
    moduleOfText: 'Es wird unter diesem Produkt gezeigt.',
    noModule: 'eigenständig',
    hasModules: 'Es hat selbst Module: {{products}}.',
    requires: 'Setzt voraus',
    requiresText: 'Eine Revision mit einer Position dieses Produkts braucht auch von jedem von diesen eine.',
    requiresNothing: 'nichts',
    brings: 'Als Paket bringt es mit',
    bringsText:
      'Eine Revision mit diesem Produkt bekommt diese Positionen mit jedem benannten und gemeinsam genutzten Platz davon. Sie sehen sie, bevor Sie signieren.',
    isBrought: 'Gehört selbst zu einem Paket ({{products}}) und bringt deshalb nichts mit.',
    perSeat: 'je Platz',
    quantity: 'Je Platz: {{name}}',
    quantityMissing: 'Bitte eine Zahl.',
    unrestricted: 'Unbegrenzt',
    unrestrictedOf: 'Unbegrenzt: {{name}}',
    addLine: 'Position hinzufügen',
    chooseLine: 'Produkt und Art',
    noLine: 'Kein anderes Produkt, das es mitbringen könnte',
  },
  origins: {
    title: 'Erlaubte Web-Adressen',
    text: 'Webseiten des Produkts, die aus dem Browser Plätze belegen, mit einem Token der Person, die sie nutzt. Keine andere Website wird eingelassen.',
    label: 'Web-Adressen',
    example: 'Eine je Zeile: Schema, Host und Port, etwa https://console.example.com.',
    line: 'Zeile {{number}}: {{message}}',
  },
  application: {
    title: 'Desktop-Anwendung',
    text: 'Was die Techniker des Produkts installieren. Unter „Meine Produkte“ bekommen sie einen Link, der sie dorthin führt und nach fünf Minuten abläuft; alle anderen bekommen keinen. Die Datei bleibt bei Ihnen, und ihre Adresse kennt danach, wer dort war: Soll sie nicht weitergegeben werden, lassen Sie Ihren Speicher Adressen auf Zeit ausstellen.',
    label: 'Adresse der Datei',
    example: 'Öffentlich, beginnt mit https. Leer: Es gibt keine.',
  },
}
