// Texte von features/vendor.
import type { vendorSettings as en } from '../en/vendor-settings.ts'
import type { Texts } from '../texts.ts'

export const vendorSettings: Texts<typeof en> = {
  title: 'Einstellungen',
  text: 'Für alle Ihre Kunden: wo sie kaufen, an wen sie sich wenden, die Schlüssel, mit denen ihre Lizenzen signiert sind, und was Sie ihnen schicken.',
  contact: {
    title: 'Shop und Kontakt',
    shopUrl: {
      label: 'Shop',
      text: 'Dorthin führt „Neue Lizenzen erwerben“. Wenn leer, bestellen Ihre Kunden in Sitzplan oder sehen, wie sie sonst mehr bekommen.',
      wrong: 'Geben Sie eine Adresse ein, die mit https:// beginnt.',
    },
    contactEmail: {
      label: 'Kontakt für Lizenzen',
      text: 'Erhält gemeldete Probleme und Anfragen nach einer Lizenz. Wenn leer, erhalten sie alle Operatoren.',
      wrong: 'Das ist keine E-Mail-Adresse.',
    },
    saved: 'Gespeichert. Ihre Kunden sehen die Änderung sofort.',
  },
  prices: {
    title: 'Preise',
    currency: 'Währung',
    currencyText: 'Für alle Preise. Sie lässt sich nur ändern, solange kein Produkt einen Preis hat.',
    noCurrency: 'Unbekannte Währung',
    tax: 'Hinweis zur Steuer',
    taxText: 'Steht bei jedem Betrag, etwa „zzgl. 19 % MwSt.“',
    saved: 'Gespeichert.',
  },
  time: {
    title: 'Datum und Uhrzeit',
    text: 'Gilt für Datum und Uhrzeit auf Ihren Seiten und in E-Mails an Sie. Neue Konten beginnen mit ihr; Lizenztage enden in der Zeitzone des jeweiligen Kontos.',
    saved: 'Gespeichert.',
  },
  keys: {
    title: 'Signaturschlüssel',
    text: 'Jede Lizenz ist mit einem davon signiert. Die Konten in dieser Installation vertrauen ihnen automatisch; die eigene Installation eines Kunden vertraut den öffentlichen Schlüsseln, die Sie ihm geschickt haben.',
    file: 'Alle öffentlichen Schlüssel',
    public: 'Öffentlicher Schlüssel',
    none: 'Noch keine Schlüssel',
    noneText: 'Zum Ausstellen von Lizenzen brauchen Sie einen Signaturschlüssel. Legen Sie einen an.',
    status: {
      signing: 'Signiert seit {{day}}',
      ready: 'Bereit, angelegt am {{day}}',
      retired: 'Außer Dienst seit {{day}}',
      revoked: 'Widerrufen am {{day}}',
    },
    meaning: {
      signing: 'Er signiert jetzt jede Lizenz. Um ihn abzulösen, lassen Sie einen anderen signieren.',
      ready: 'Er signiert derzeit nichts; was er signiert hat, gilt.',
      retired: 'Er signiert nichts mehr; was er signiert hat, gilt.',
      revoked: 'Was er signiert hat, wird nicht mehr angenommen.',
    },
    keptIn: {
      database: 'Sein privater Schlüssel liegt verschlüsselt in der Datenbank.',
      file: 'Sein privater Schlüssel liegt in einer Datei außerhalb der Datenbank.',
    },
    new: {
      button: 'Neuer Schlüssel',
      title: 'Schlüssel anlegen',
      confirm: 'Schlüssel anlegen',
      use: 'Wofür ist er?',
      prepared: {
        name: 'Für später vorbereiten',
        text: 'Für einen geplanten Wechsel: Er signiert noch nichts. Schicken Sie Kunden mit eigener Installation die öffentlichen Schlüssel und lassen Sie ihn dann signieren.',
      },
      signs: {
        name: 'Ab sofort signieren',
        text: 'Wenn der jetzige Schlüssel in falschen Händen sein könnte. Eigene Installationen von Kunden lehnen neue Lizenzen ab, bis sie den neuen haben.',
      },
      done: {
        prepared:
          'Der Schlüssel ist angelegt. Schicken Sie Kunden mit eigener Installation die öffentlichen Schlüssel.',
        signs:
          'Ab sofort signiert der neue Schlüssel. Schicken Sie Kunden mit eigener Installation die öffentlichen Schlüssel.',
      },
    },
    sign: {
      button: 'Damit signieren',
      title: 'Ab sofort mit diesem Schlüssel signieren?',
      confirm: 'Damit signieren',
      text: 'Ab sofort wird jede Lizenz damit signiert; was der jetzige signiert hat, gilt weiter. Vergewissern Sie sich, dass Kunden mit eigener Installation ihn schon haben, sonst lehnen deren Installationen neue Lizenzen ab.',
      done: 'Lizenzen werden ab sofort mit diesem Schlüssel signiert.',
    },
    retire: {
      button: 'Außer Dienst stellen',
      title: 'Diesen Schlüssel außer Dienst stellen?',
      confirm: 'Außer Dienst stellen',
      text: 'Er kann nie wieder signieren. Was er signiert hat, gilt weiter. Das lässt sich nicht rückgängig machen.',
      done: 'Der Schlüssel ist außer Dienst gestellt.',
    },
    revoke: {
      button: 'Widerrufen',
      title: 'Diesen Schlüssel widerrufen?',
      confirm: 'Widerrufen',
      text: 'Für einen Schlüssel, den jemand anderes haben könnte. Was er signiert hat, wird ab sofort nicht mehr angenommen; bereits gültige Lizenzen bleiben in Kraft. Das lässt sich nicht rückgängig machen.',
      next: 'Was danach zu tun ist:',
      issue:
        'Stellen Sie für jedes Konto eine neue Revision aus (Kundenkonten, Neue Revision), damit sie mit dem neuen Schlüssel signiert ist.',
      send: 'Schicken Sie Kunden mit eigener Installation die öffentlichen Schlüssel. Deren Installation vertraut dem alten, bis sie ihn ersetzen.',
      done: 'Der Schlüssel ist widerrufen. Stellen Sie jetzt für jedes Konto eine neue Revision aus.',
    },
  },
  catalogFile: {
    title: 'Katalog als Datei',
    text: 'Für Kunden, deren eigene Installation keinen Feed abfragt: Schicken Sie ihnen die signierte Datei, und nach jeder Änderung am Katalog noch einmal. Sie laden sie vor der Lizenz.',
    button: 'Herunterladen',
  },
  productKeys: {
    title: 'Produktschlüssel',
    text: 'Mit einem Produktschlüssel kann eines Ihrer Produkte Plätze anfragen, für die Personen aller Konten. Er gehört auf Ihre Server, nie in ein Programm, das Sie ausliefern.',
    none: 'Noch keine Produktschlüssel',
    noneText: 'Legen Sie einen für das erste Produkt an, das Plätze anfragen soll.',
    made: 'angelegt am {{day}}',
    lastUsed: 'zuletzt verwendet:',
    new: {
      button: 'Neuer Produktschlüssel',
      title: 'Produktschlüssel anlegen',
      product: 'Produkt',
      productText: 'Der Schlüssel gilt nur für dieses Produkt, in jedem Konto.',
      name: 'Name',
      nameText: 'Optional: wo er verwendet wird, damit Sie ihn wiederfinden.',
      make: 'Schlüssel anlegen',
      once: 'Der Schlüssel wird nur jetzt angezeigt. Legen Sie ihn dort ab, wo das Produkt seine anderen Geheimnisse aufbewahrt.',
      kept: 'Fertig',
    },
    delete: {
      button: 'Löschen',
      title: '{{name}} löschen?',
      text: 'Produkte, die diesen Schlüssel verwenden, erhalten ab sofort keine Plätze mehr. Laufende Sitzungen enden spätestens, wenn ihre Frist abläuft.',
      done: '{{name}} ist gelöscht.',
    },
  },
}
