// Texte von features/my-products.
import type { myProducts as en } from '../en/my-products.ts'
import type { Texts } from '../texts.ts'

export const myProducts: Texts<typeof en> = {
  title: 'Meine Produkte',
  text: 'Was Sie bei {{account}} nutzen können und was gerade läuft.',
  products_one: '{{count}} Produkt für Sie',
  products_other: '{{count}} Produkte für Sie',
  kind: {
    named: 'Ein eigener Platz: Sie können jederzeit beginnen.',
    concurrent: 'Plätze, die Sie sich mit anderen teilen: Sind alle belegt, stellen Sie sich für den nächsten an.',
    included: 'Für alle bei {{account}}: Sie können jederzeit beginnen.',
  },
  waiting: {
    title: 'Wartet auf eine Lizenz.',
    text: 'Noch ist keine Lizenz frei. Vergeben wird der Reihe nach; Sie müssen nichts tun.',
    asked: 'Angefragt',
  },
  download: { button: 'Desktop-Anwendung herunterladen', hint: 'Der Download-Link gilt fünf Minuten.' },
  ask: {
    title: 'Weitere Produkte',
    text: 'Diese Produkte hat Ihr Konto auch. Fragen Sie bei Ihren Administratoren an, was Sie brauchen.',
    open: 'Anfragen',
    asked: 'Angefragt',
    declined: 'Abgelehnt: {{answer}}',
    dialog: '{{product}} anfragen?',
    explained: 'Ihre Administratoren erhalten eine Nachricht und antworten Ihnen.',
    note: 'Wofür Sie es brauchen (optional)',
    send: 'Anfrage senden',
    done: 'Ihre Anfrage zu {{product}} ist unterwegs.',
  },
  nothing: {
    title: 'Noch keine Produkte',
    text: 'Wenden Sie sich an einen Administrator von {{account}}. Was Ihnen zugewiesen wird, erscheint hier automatisch.',
  },
  suspended:
    'Ihr Konto ist gesperrt: Es können keine Sitzungen begonnen werden. Ein Administrator kann beim Anbieter nach dem Grund fragen.',
  sessions: {
    title: 'Läuft gerade',
    none: 'Sie haben keine laufende Sitzung. Beginnen Sie eine im Produkt, dann erscheint sie hier.',
    noDevice: 'Ohne Gerät',
    seat: 'Platz {{number}}',
    since: 'Läuft seit',
    end: 'Sitzung beenden',
    endTitle: 'Ihre Sitzung in {{product}} beenden?',
    endText: 'Sie endet auf „{{device}}“. Nicht Gespeichertes kann dort verloren gehen.',
    endTextNoDevice: 'Nicht Gespeichertes kann verloren gehen.',
    endShared:
      'Ihr gemeinsam genutzter Platz geht an die nächste Person in der Reihe, sobald Ihre letzte Sitzung endet.',
    ended: 'Sitzung beendet',
    endedText: 'Das Produkt erfährt es spätestens nach {{duration}}.',
  },
  line: {
    title: 'An der Tür',
    text: 'Der Reihe nach, niemand überholt. Ihr Platz bleibt, solange das Produkt geöffnet ist, in dem Sie warten.',
    first: 'Sie sind als Nächstes dran',
    ahead_one: '{{count}} Person vor Ihnen',
    ahead_other: '{{count}} Personen vor Ihnen',
    waiting: 'wartet seit',
    estimate: 'etwa {{duration}}',
    noEstimate: 'noch keine Schätzung',
    kept: 'Platz {{seat}} ist für Sie reserviert.',
    keptLeft: '{{product}} belegt ihn automatisch, solange es geöffnet ist; noch {{duration}}.',
    leave: 'Warteschlange verlassen',
    left: 'Sie warten nicht mehr auf {{product}}.',
  },
}
