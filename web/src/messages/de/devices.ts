// Texte von features/devices.
import type { devices as en } from '../en/devices.ts'
import type { Texts } from '../texts.ts'

export const devices: Texts<typeof en> = {
  title: 'Plätze und Geräte',
  text: 'Wer mit welchem Modul arbeitet, und welche Geräte auf Ihrer Lizenz registriert sind.',
  modules: 'Module',
  devices: 'Geräte',
  named: 'Benannte Plätze',
  concurrent: 'Gemeinsam genutzte Plätze',
  assigned: 'zugewiesen',
  taken: 'belegt',
  registered: 'registriert',
  of: 'von {{total}}',
  unrestricted: 'unbegrenzt',
  left_one: 'noch {{count}} frei',
  left_other: 'noch {{count}} frei',
  technicians_one: '{{count}} Techniker',
  technicians_other: '{{count}} Techniker',
  waiting_one: '{{count}} Person wartet auf eine Lizenz',
  waiting_other: '{{count}} Personen warten auf eine Lizenz',
  everyone: 'Alle Benutzer.',
  everyoneText: 'Alle in Ihrem Konto haben dieses Modul; Plätze werden nicht gezählt.',
  noModules: {
    title: 'Noch kein Modul',
    text: 'Sobald Ihre Lizenz eines enthält, sehen Sie hier, wer damit arbeitet und welche Geräte registriert sind.',
  },
  about: {
    title: 'Über Plätze und Geräte',
    technicians: {
      title: 'Techniker',
      text: 'Techniker sind Benutzer mit einem Platz eines Moduls. Benutzer dürfen Sie beliebig viele haben, Techniker so viele, wie es Plätze gibt.',
    },
    seats: {
      title: 'Benannte und gemeinsam genutzte Plätze',
      text: 'Ein benannter Platz gehört einem Techniker. Die gemeinsam genutzten teilen sich beliebig viele; gleichzeitig arbeiten so viele von ihnen, wie es Plätze gibt.',
    },
    everyone: {
      title: 'Module für alle',
      text: 'Ein Modul, das in Ihrer Lizenz inbegriffen ist, braucht keine Plätze: Alle Benutzer haben es.',
    },
    devices: {
      title: 'Geräte',
      text: 'Ein Produkt registriert ein Gerät, sobald es dort eingerichtet ist, zum Beispiel einen Rechner mit unbeaufsichtigtem Zugriff. Ist das Limit erreicht, registriert es keine weiteren und sagt das auch.',
    },
    retired: {
      title: 'Ausmustern',
      text: 'Ein ausgemustertes Gerät zählt nicht mehr. Meldet es sich, wird es abgelehnt, bis Sie es zurückholen.',
    },
    more: {
      title: 'Mehr Plätze oder Geräte',
      text: 'Die Zahlen stehen in Ihrer Lizenz. Unter „Produkte“ sehen Sie, wie Sie mehr bekommen.',
    },
  },
  search: 'Name oder Kennung suchen',
  resource: 'Art des Geräts',
  state: { label: 'Welche Geräte', registered: 'Registriert', retired: 'Ausgemustert' },
  column: { name: 'Gerät', lastSeenAt: 'Zuletzt gemeldet' },
  since: 'Seit',
  registeredAt: 'Registriert',
  retiredAt: 'Ausgemustert',
  actions: 'Aktionen',
  choose: '{{name}} auswählen',
  chooseShown: 'Alle angezeigten auswählen',
  reportsAs: 'meldet sich als {{name}} · {{id}}',
  noMatch: { title: 'Kein Gerät passt dazu', text: 'Suchen Sie nach etwas anderem, oder entfernen Sie die Filter.' },
  empty: {
    registered: {
      title: 'Kein Gerät ist registriert',
      text: 'Ihre Produkte registrieren Geräte von selbst, sobald sie dort eingerichtet sind.',
    },
    retired: {
      title: 'Kein Gerät ist ausgemustert',
      text: 'Geräte, die Sie ausmustern, stehen hier und lassen sich zurückholen.',
    },
  },
  bar: {
    label: 'Ausgewählte Geräte',
    chosen_one: '{{count}} Gerät ausgewählt',
    chosen_other: '{{count}} Geräte ausgewählt',
    clear: 'Auswahl aufheben',
  },
  retire: {
    open: 'Ausmustern',
    title_one: 'Dieses Gerät ausmustern?',
    title_other: '{{count}} Geräte ausmustern?',
    text_one: 'Der Platz wird sofort frei. Meldet sich das Gerät, wird es abgelehnt, bis Sie es zurückholen.',
    text_other: 'Die Plätze werden sofort frei. Melden sich die Geräte, werden sie abgelehnt, bis Sie sie zurückholen.',
    done_one: 'Das Gerät ist ausgemustert.',
    done_other: '{{count}} Geräte sind ausgemustert.',
  },
  bringBack: {
    open: 'Zurückholen',
    title_one: 'Dieses Gerät zurückholen?',
    title_other: '{{count}} Geräte zurückholen?',
    text_one: 'Es belegt wieder einen Platz Ihrer Lizenz.',
    text_other: 'Sie belegen wieder Plätze Ihrer Lizenz: alle, oder keines, wenn nicht für alle Platz ist.',
    done_one: 'Das Gerät ist zurück.',
    done_other: '{{count}} Geräte sind zurück.',
  },
  rename: {
    open: 'Umbenennen',
    title: '{{name}} umbenennen',
    label: 'Name',
    text: 'Es selbst nennt sich {{name}}. Angezeigt wird Ihr Name; ist das Feld leer, der eigene.',
    done: 'Das Gerät ist umbenannt.',
  },
}
