// Texte von features/vendor.
import type { vendorSettings as en } from '../en/vendor-settings.ts'
import type { Texts } from '../texts.ts'

export const vendorSettings: Texts<typeof en> = {
  title: 'Einstellungen',
  text: 'Für alle Ihre Kunden: wo sie kaufen und wen sie fragen, die Schlüssel, mit denen ihre Lizenzen signiert sind, und was Sie ihnen schicken.',
  contact: {
    title: 'Shop und Kontakt',
    shopUrl: {
      label: 'Shop',
      text: 'Dorthin führt „Neue Lizenzen erwerben“. Leer: Ihre Kunden bestellen in Sitzplan oder lesen, wie sie sonst an weitere kommen.',
      wrong: 'Eine Adresse, die mit https:// beginnt.',
    },
    contactEmail: {
      label: 'Kontakt für Lizenzen',
      text: 'Erhält gemeldete Probleme und Bitten um eine Lizenz. Leer: Alle Operatoren erhalten sie.',
      wrong: 'Das ist keine E-Mail-Adresse.',
    },
    saved: 'Gespeichert. Ihre Kunden sehen es sofort.',
  },
  prices: {
    title: 'Preise',
    currency: 'Währung',
    currencyText: 'Aller Preise. Sie lässt sich nur ändern, solange kein Produkt einen Preis hat.',
    noCurrency: 'Keine solche Währung',
    tax: 'Hinweis zur Steuer',
    taxText: 'Steht bei jedem Betrag, etwa: „zzgl. 19 % MwSt.“',
    saved: 'Gespeichert.',
  },
  keys: {
    title: 'Signaturschlüssel',
    text: 'Mit einem davon ist jede Lizenz signiert. Die Konten hier vertrauen ihnen von selbst; die eigene Installation eines Kunden vertraut den öffentlichen Schlüsseln, die Sie ihm geschickt haben.',
    file: 'Alle öffentlichen Schlüssel',
    public: 'Öffentlicher Schlüssel',
    none: 'Noch kein Schlüssel',
    noneText: 'Ohne einen Schlüssel, der signiert, lässt sich keine Lizenz ausstellen. Legen Sie einen an.',
    status: {
      signing: 'Signiert seit {{day}}',
      ready: 'Bereit, angelegt am {{day}}',
      retired: 'Ausgemustert am {{day}}',
      revoked: 'Widerrufen am {{day}}',
    },
    meaning: {
      signing: 'Mit ihm wird jetzt jede Lizenz signiert. Um ihn abzulösen, lassen Sie einen anderen signieren.',
      ready: 'Signiert im Moment nichts; was er signiert hat, gilt.',
      retired: 'Signiert nichts mehr; was er signiert hat, gilt.',
      revoked: 'Was er signiert hat, wird nicht mehr angenommen.',
    },
    keptIn: {
      database: 'Sein privater Teil liegt verschlüsselt in der Datenbank.',
      file: 'Sein privater Teil liegt in einer Datei außerhalb der Datenbank.',
    },
    new: {
      button: 'Neuer Schlüssel',
      title: 'Schlüssel anlegen',
      confirm: 'Schlüssel anlegen',
      use: 'Wofür ist er?',
      prepared: {
        name: 'Vorbereitet',
        text: 'Für einen geplanten Wechsel: Er signiert noch nichts. Schicken Sie Kunden mit eigener Installation die öffentlichen Schlüssel, und lassen Sie ihn dann signieren.',
      },
      signs: {
        name: 'Signiert ab sofort',
        text: 'Wenn der jetzige in falschen Händen sein könnte. Installationen von Kunden lehnen neue Lizenzen ab, bis sie ihn haben.',
      },
      done: {
        prepared:
          'Der Schlüssel ist angelegt. Schicken Sie Kunden mit eigener Installation die öffentlichen Schlüssel.',
        signs:
          'Ab sofort signiert der neue Schlüssel. Schicken Sie Kunden mit eigener Installation die öffentlichen Schlüssel.',
      },
    },
    sign: {
      button: 'Signieren lassen',
      title: 'Ab sofort mit diesem Schlüssel signieren?',
      confirm: 'Signieren lassen',
      text: 'Jede Lizenz wird ab sofort mit ihm signiert; was der jetzige signiert hat, gilt weiter. Haben ihn Kunden mit eigener Installation schon? Sonst lehnt ihre Installation neue Lizenzen ab.',
      done: 'Lizenzen werden ab sofort mit diesem Schlüssel signiert.',
    },
    retire: {
      button: 'Ausmustern',
      title: 'Diesen Schlüssel ausmustern?',
      confirm: 'Ausmustern',
      text: 'Er signiert nie wieder. Was er signiert hat, gilt weiter. Das lässt sich nicht zurücknehmen.',
      done: 'Der Schlüssel ist ausgemustert.',
    },
    revoke: {
      button: 'Widerrufen',
      title: 'Diesen Schlüssel widerrufen?',
      confirm: 'Widerrufen',
      text: 'Für einen Schlüssel, den jemand anderes haben könnte. Was er signiert hat, wird ab sofort nicht mehr angenommen; Lizenzen in Kraft bleiben in Kraft. Das lässt sich nicht zurücknehmen.',
      next: 'Was Sie danach tun:',
      issue:
        'Stellen Sie die Revision jedes Kontos neu aus (Kundenkonten, Neue Revision), damit sie mit dem neuen Schlüssel signiert ist.',
      send: 'Schicken Sie Kunden mit eigener Installation die öffentlichen Schlüssel: Ihre vertraut dem alten, bis sie ihn ersetzen.',
      done: 'Der Schlüssel ist widerrufen. Stellen Sie jetzt die Revision jedes Kontos neu aus.',
    },
  },
  catalogFile: {
    title: 'Katalog als Datei',
    text: 'Für Kunden mit eigener Installation, die keinen Feed abfragt: Schicken Sie ihnen die signierte Datei, nach jeder Änderung am Katalog noch einmal. Sie laden sie vor der Lizenz.',
    button: 'Herunterladen',
  },
  productKeys: {
    title: 'Produktschlüssel',
    text: 'Mit einem solchen Schlüssel fragt eines Ihrer Produkte nach Plätzen, für die Personen aller Konten. Er gehört auf Ihre Server, nie in ein Programm, das Sie ausliefern.',
    none: 'Noch kein Produktschlüssel',
    noneText: 'Legen Sie einen für das erste Produkt an, das nach Plätzen fragen soll.',
    made: 'angelegt am {{day}}',
    lastUsed: 'zuletzt verwendet:',
    new: {
      button: 'Neuer Produktschlüssel',
      title: 'Produktschlüssel anlegen',
      product: 'Produkt',
      productText: 'Nur für dieses gilt der Schlüssel, in jedem Konto.',
      name: 'Name',
      nameText: 'Freiwillig: wo er verwendet wird, damit Sie ihn wiederfinden.',
      make: 'Schlüssel anlegen',
      once: 'Der Schlüssel wird nur jetzt gezeigt. Legen Sie ihn dort ab, wo das Produkt seine anderen Geheimnisse hat.',
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
