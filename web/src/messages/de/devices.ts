// Texte von features/devices.
import type { devices as en } from '../en/devices.ts'
import type { Texts } from '../texts.ts'

export const devices: Texts<typeof en> = {
  title: 'Plätze und Geräte',
  text: 'Wer mit welchem Modul arbeitet und welche Geräte auf Ihrer Lizenz registriert sind.',
  modules: 'Module',
  devices: 'Geräte',
  named: 'Benannte Plätze',
  concurrent: 'Gemeinsam genutzte Plätze',
  assigned: 'zugewiesen',
  taken: 'belegt',
  registered: 'registriert',
  of: 'von {{total}}',
  unrestricted: 'unbegrenzt',
  left_one: 'noch {{count, number}} frei',
  left_other: 'noch {{count, number}} frei',
  technicians_one: '{{count, number}} Techniker',
  technicians_other: '{{count, number}} Techniker',
  waiting_one: '{{count, number}} Person wartet auf eine Lizenz',
  waiting_other: '{{count, number}} Personen warten auf eine Lizenz',
  everyone: 'Alle Benutzer.',
  everyoneText: 'Alle in Ihrem Konto haben dieses Modul; Plätze werden nicht gezählt.',
  noModules: {
    title: 'Noch keine Module',
    text: 'Sobald Ihre Lizenz eines enthält, sehen Sie hier, wer damit arbeitet und welche Geräte registriert sind.',
  },
  about: {
    title: 'Über Plätze und Geräte',
    technicians: {
      title: 'Techniker',
      text: 'Techniker sind Benutzer mit einem Platz für ein Modul. Benutzer können Sie beliebig viele haben, Techniker nur so viele, wie es Plätze gibt.',
    },
    seats: {
      title: 'Benannte und gemeinsam genutzte Plätze',
      text: 'Ein benannter Platz gehört einem Techniker. Gemeinsam genutzte Plätze teilen sich beliebig viele Techniker; gleichzeitig arbeiten können so viele, wie es Plätze gibt.',
    },
    everyone: {
      title: 'Module für alle',
      text: 'Ein Modul, das in Ihrer Lizenz inbegriffen ist, braucht keine Plätze: Alle Benutzer haben es.',
    },
    devices: {
      title: 'Geräte',
      text: 'Ein Produkt registriert ein Gerät, sobald es dort eingerichtet ist, zum Beispiel einen Rechner mit unbeaufsichtigtem Zugriff. Ist das Limit erreicht, kann es keine weiteren registrieren und meldet das.',
    },
    retired: {
      title: 'Geräte ausmustern',
      text: 'Ein ausgemustertes Gerät zählt nicht mehr. Meldet es sich wieder, wird es abgewiesen, bis Sie es wiederherstellen.',
    },
    more: {
      title: 'Mehr Plätze oder Geräte',
      text: 'Die Zahlen stehen in Ihrer Lizenz. Wie Sie mehr bekommen, sehen Sie unter „Produkte“.',
    },
  },
  search: 'Nach Name oder Kennung suchen',
  resource: 'Geräteart',
  state: { label: 'Gerätestatus', registered: 'Registriert', retired: 'Ausgemustert' },
  column: { name: 'Gerät', lastSeenAt: 'Zuletzt gemeldet' },
  since: 'Seit',
  registeredAt: 'Registriert',
  retiredAt: 'Ausgemustert',
  actions: 'Aktionen',
  choose: '{{name}} auswählen',
  chooseShown: 'Alle angezeigten auswählen',
  reportsAs: 'meldet sich als {{name}} · {{id}}',
  noMatch: { title: 'Keine passenden Geräte', text: 'Suchen Sie nach etwas anderem oder entfernen Sie die Filter.' },
  empty: {
    registered: {
      title: 'Keine Geräte registriert',
      text: 'Ihre Produkte registrieren Geräte automatisch, sobald sie dort eingerichtet sind.',
    },
    retired: {
      title: 'Keine Geräte ausgemustert',
      text: 'Geräte, die Sie ausmustern, stehen hier und lassen sich wiederherstellen.',
    },
  },
  bar: {
    label: 'Ausgewählte Geräte',
    chosen_one: '{{count, number}} Gerät ausgewählt',
    chosen_other: '{{count, number}} Geräte ausgewählt',
    clear: 'Auswahl aufheben',
  },
  retire: {
    open: 'Ausmustern',
    titleOfOne: '{{name}} ausmustern?',
    title_one: 'Dieses Gerät ausmustern?',
    title_other: '{{count, number}} Geräte ausmustern?',
    text_one:
      'Es zählt sofort nicht mehr zum Limit. Meldet sich das Gerät wieder, wird es abgewiesen, bis Sie es wiederherstellen.',
    text_other:
      'Sie zählen sofort nicht mehr zum Limit. Melden sich die Geräte wieder, werden sie abgewiesen, bis Sie sie wiederherstellen.',
    done_one: 'Das Gerät ist ausgemustert.',
    done_other: '{{count, number}} Geräte sind ausgemustert.',
  },
  bringBack: {
    open: 'Wiederherstellen',
    titleOfOne: '{{name}} wiederherstellen?',
    title_one: 'Dieses Gerät wiederherstellen?',
    title_other: '{{count, number}} Geräte wiederherstellen?',
    text_one: 'Es zählt dann wieder zum Limit.',
    text_other: 'Sie zählen dann wieder zum Limit. Reicht es nicht für alle, wird keines wiederhergestellt.',
    done_one: 'Das Gerät ist wiederhergestellt.',
    done_other: '{{count, number}} Geräte sind wiederhergestellt.',
  },
  rename: {
    open: 'Umbenennen',
    title: '{{name}} umbenennen',
    label: 'Name',
    text: 'Das Gerät selbst nennt sich {{name}}. Angezeigt wird stattdessen Ihr Name. Lassen Sie das Feld leer, um den Namen des Geräts zu verwenden.',
    done: 'Das Gerät ist umbenannt.',
  },
}
