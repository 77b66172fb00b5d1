// Texte von features/catalog.
import type { catalog as en } from '../en/catalog.ts'
import type { Texts } from '../texts.ts'

export const catalog: Texts<typeof en> = {
  title: 'Katalog',
  text: 'Was Sie verkaufen, in der Reihenfolge, in der Ihre Kunden es sehen.',
  add: 'Produkt hinzufügen',
  saved: 'Gespeichert.',
  sections: 'jeder Abschnitt wird einzeln gespeichert',
  unsaved: 'Nicht gespeicherte Änderungen',
  discard: 'Verwerfen',
  remove: 'Entfernen: {{name}}',
  empty: {
    title: 'Noch keine Produkte',
    text: 'Fügen Sie Ihr erstes Produkt hinzu. Danach können Sie Lizenzen dafür ausstellen.',
  },
  noLicenseYet: 'Noch kein Kunde hat eine Lizenz. Sie stellen sie beim Konto des Kunden aus, mit einer Revision.',
  row: {
    module: 'Modul von {{name}}',
    selfService: 'Kunden bestellen selbst',
    noSelfService: 'Bestellung über Sie',
    price: '{{line}} {{price}} im Monat',
    features_one: '{{count}} Funktion',
    features_other: '{{count}} Funktionen',
    resources_one: '{{count}} Ressource',
    resources_other: '{{count}} Ressourcen',
    requires: 'Setzt voraus: {{products}}',
    brings: 'Bringt mit: {{products}}',
  },
  new: {
    title: 'Produkt hinzufügen',
    create: 'Produkt hinzufügen',
    done: '{{name}} steht im Katalog.',
    keyText:
      'Kleinbuchstaben, Ziffern und Bindestriche. Ihre Programme und Lizenzen verwenden diesen Schlüssel für das Produkt; er lässt sich später nicht ändern.',
    taken: 'Ein anderes Produkt hat diesen Schlüssel schon.',
  },
  texts: {
    title: 'Name und Beschreibung',
    text: 'Ihre Kunden lesen beides in ihrer Sprache. Fehlt sie, sehen sie Englisch oder sonst eine andere.',
    name: 'Name',
    description: 'Beschreibung',
    seen: 'Wenn leer, wird „{{text}}“ angezeigt.',
    missing: 'Geben Sie in mindestens einer Sprache einen Namen ein.',
    addLanguage: 'Sprache hinzufügen',
  },
  entry: {
    keyLabel: 'Schlüssel',
    keyText:
      'Kleinbuchstaben, Ziffern und Bindestriche. Ihre Programme verwenden diesen Schlüssel; nach dem Speichern lässt er sich nicht mehr ändern.',
    keyStays:
      'Ihre Programme verwenden diesen Schlüssel. Um ihn zu ändern, entfernen Sie den Eintrag und fügen ihn neu hinzu.',
    key: 'Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche, am Anfang einen Buchstaben oder eine Ziffer.',
    keyTaken: 'Diesen Schlüssel gibt es schon.',
    name: 'Geben Sie in mindestens einer Sprache einen Namen ein.',
  },
  features: {
    title: 'Funktionen',
    text: 'Was das Produkt seinen Benutzern bietet. Administratoren sehen es auf ihrer Produktseite; Ihre Programme erhalten die Schlüssel.',
    none: 'Noch keine Funktionen.',
    add: 'Funktion hinzufügen',
    unnamed: 'Neue Funktion',
  },
  sale: {
    title: 'Wie es verkauft wird',
    text: 'Welche Arten von Lizenzen Sie verkaufen. Was ein Kunde besitzt oder durch eine wartende Revision besitzen wird, lässt sich nicht entfernen.',
    kinds: 'Lizenzarten',
    noKind: 'Wählen Sie mindestens eine Art.',
    selfService: 'Kunden dürfen selbst bestellen',
    selfServiceText: 'Gilt für Superadmins, deren Konto eine Zahlungsart hat. Alle anderen wenden sich an Sie.',
  },
  billing: {
    title: 'Abrechnung und Preise',
    text: 'Preise gelten, sobald sie gespeichert sind, auch für laufende Lizenzen; für frühere Monate bleiben die früheren Preise. Ohne Preis zeigen Abrechnungen nur die Mengen.',
    by: {
      label: 'Abgerechnet wird',
      license: {
        title: 'Was ein Konto besitzt',
        text: 'Die Mengen seiner Lizenz, Tag für Tag, ob zugewiesen oder nicht.',
      },
      queues: {
        title: 'Personen mit einer Lizenz',
        text: 'Die benannte Lizenz jeder Person, solange sie in einer Warteschleife ist oder die Lizenz direkt zugewiesen hat.',
      },
    },
    change: {
      title: 'Damit ändert sich, was jedem Konto berechnet wird',
      queues:
        'Ab dem Tag, an dem Sie speichern, wird jede Person abgerechnet, die eine Lizenz hat: wegen ihrer Warteschleifen oder weil sie ihr direkt zugewiesen wurde. Lizenzen, die ein Konto besitzt, aber niemand hat, kosten nichts mehr. Für frühere Tage ändert sich nichts.',
      license:
        'Ab dem Tag, an dem Sie speichern, wird jedem Konto alles berechnet, was es besitzt, ob es jemand hat oder nicht. Bestehende Warteschleifen bleiben, kosten aber nichts mehr, und neue lassen sich nicht anlegen. Für frühere Tage ändert sich nichts.',
    },
    price: '{{name}}, im Monat',
    none: 'kein Preis',
    nothing: 'Es wird nichts gezählt, deshalb gibt es keinen Preis.',
  },
  settings: {
    title: 'Einstellungen je Benutzer',
    text: 'Was Ihr Produkt für jede Person speichert, etwa die Konfiguration eines Telefons. Wird ihr das Produkt entzogen, bleiben die Einstellungen eine Weile erhalten und sind bei erneuter Zuweisung wieder da.',
    schema: 'JSON-Schema',
    schemaText:
      'JSON-Schema 2020-12 für ein Objekt. Einstellungen, die ihm nicht entsprechen, werden abgelehnt. Wenn leer, speichert das Produkt keine Einstellungen.',
    noJson: 'Das ist kein JSON-Objekt.',
    days: 'Aufbewahrung in Tagen',
    daysText: 'Nach dem Entzug des Produkts. Danach werden die Einstellungen gelöscht.',
  },
  resources: {
    title: 'Gezählte Ressourcen',
    text: 'Was eine Lizenz außer Personen begrenzt: Rechner, Geräte, Räume.',
    none: 'Es wird nichts gezählt.',
    add: 'Ressource hinzufügen',
    unnamed: 'Neue Ressource',
  },
  policy: {
    title: 'Sitzungen',
    text: 'Änderungen gelten bei allen Kunden für Sitzungen, die ab jetzt beginnen, für Personen, die sich ab jetzt anstellen, und für Plätze, die ab jetzt angeboten werden. Laufende Sitzungen sind nicht betroffen.',
    range: 'Geben Sie eine ganze Zahl von {{min}} bis {{max}} ein.',
    tooRare: 'Muss kleiner sein als die {{lease}} s, nach denen eine Sitzung endet.',
    per: {
      label: 'Wer einen gemeinsam genutzten Platz belegt',
      user: {
        title: 'Die Person',
        text: 'Mehrere Sitzungen einer Person, etwa am Computer und am Telefon, teilen sich einen Platz.',
      },
      device: { title: 'Das Gerät der Person', text: 'Jedes Gerät belegt einen eigenen Platz.' },
      session: { title: 'Jede Sitzung', text: 'Jede Sitzung belegt einen eigenen Platz.' },
    },
    leaseSeconds: {
      label: 'Sitzung ohne Lebenszeichen beenden nach',
      meaning: 'Ein abgestürztes Programm gibt seinen Platz spätestens nach {{time}} zurück.',
    },
    heartbeatSeconds: {
      label: 'Lebenszeichen alle',
      meaning:
        'Programme melden sich alle {{time}}. Bei einem Drittel der Zeit darüber dürfen zwei Meldungen ausfallen.',
    },
    claimSeconds: {
      label: 'Freien Platz reservieren für',
      meaning:
        'Wer als Nächstes an der Reihe ist, hat {{time}} Zeit, ihn zu nehmen; dann geht er an die nächste Person.',
    },
    cooldownSeconds: {
      label: 'Pause nach beendeter Sitzung',
      meaning:
        'Wer von einem Administrator beendet wurde, bekommt {{time}} lang keinen gemeinsam genutzten Platz direkt, sondern kann sich nur anstellen.',
    },
    pollSeconds: {
      label: 'Wartende fragen nach alle',
      meaning: 'Alle {{time}}. Wer {{loss}} lang nicht nachfragt, verliert den Platz in der Reihe.',
    },
    maxSessionsPerSeat: {
      label: 'Sitzungen je Platz, höchstens',
      meaning: 'Verhindert, dass sich mehrere Personen eine Anmeldung teilen, auch bei benannten Lizenzen.',
    },
    requireActivation: {
      label: 'Nur für aktivierte Personen',
      on: 'Eingeladene Personen können das Produkt nutzen, sobald sie ihren Zugang aktiviert haben.',
      off: 'Auch Personen, die erst eingeladen sind, dürfen es nutzen. Für Produkte, die ihre Benutzer selbst anmelden.',
    },
  },
  relations: {
    title: 'Zusammen mit anderen Produkten',
    text: 'Änderungen gelten ab der nächsten Revision, die Sie ausstellen; bereits ausgestellte bleiben, wie sie sind.',
    moduleOf: 'Modul von',
    moduleOfText: 'Es wird unter diesem Produkt angezeigt.',
    noModule: 'eigenständig',
    hasModules: 'Es hat selbst Module: {{products}}.',
    requires: 'Setzt voraus',
    requiresText: 'Eine Revision, die dieses Produkt enthält, muss auch jedes von diesen enthalten.',
    requiresNothing: 'nichts',
    brings: 'Als Paket bringt es mit',
    bringsText:
      'Eine Revision mit diesem Produkt erhält auch diese Positionen, für jeden benannten und gemeinsam genutzten Platz. Sie sehen sie, bevor Sie signieren.',
    isBrought: 'Es gehört selbst zu einem Paket ({{products}}) und kann deshalb nichts mitbringen.',
    perSeat: 'je Platz',
    quantity: 'Je Platz: {{name}}',
    quantityMissing: 'Geben Sie eine Zahl ein.',
    unrestricted: 'Unbegrenzt',
    unrestrictedOf: 'Unbegrenzt: {{name}}',
    addLine: 'Position hinzufügen',
    chooseLine: 'Produkt und Art',
    noLine: 'Kein anderes Produkt, das es mitbringen könnte',
  },
  origins: {
    title: 'Erlaubte Web-Adressen',
    text: 'Webseiten des Produkts, die aus dem Browser Plätze belegen dürfen, mit einem Token der Person, die dort arbeitet. Andere Websites werden abgewiesen.',
    label: 'Web-Adressen',
    example: 'Eine je Zeile: Schema, Host und Port, etwa https://console.example.com.',
    line: 'Zeile {{number}}: {{message}}',
  },
  application: {
    title: 'Desktop-Anwendung',
    text: 'Was die Techniker des Produkts installieren. Unter „Meine Produkte“ bekommen sie einen Link, der zur Datei führt und nach fünf Minuten abläuft; alle anderen bekommen keinen. Die Datei bleibt bei Ihnen, und wer dem Link gefolgt ist, kennt ihre Adresse. Soll sie nicht weitergegeben werden, lassen Sie Ihren Speicher Adressen auf Zeit ausstellen.',
    label: 'Adresse der Datei',
    example: 'Eine öffentliche Adresse, die mit https beginnt. Leer lassen, wenn es keine gibt.',
  },
}
