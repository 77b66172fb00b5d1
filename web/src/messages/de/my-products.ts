// Texte von features/my-products.
import type { myProducts as en } from '../en/my-products.ts'
import type { Texts } from '../texts.ts'

export const myProducts: Texts<typeof en> = {
  title: 'Meine Produkte',
  text: 'Was Sie bei {{account}} nutzen dürfen und was gerade läuft.',
  products_one: '{{count}} Produkt für Sie',
  products_other: '{{count}} Produkte für Sie',
  kind: {
    named: 'Ihr eigener Platz: Sie können jederzeit beginnen.',
    concurrent: 'Plätze, die Sie sich mit anderen teilen: Sind alle belegt, stellen Sie sich für den nächsten an.',
    included: 'Für alle bei {{account}}: Sie können jederzeit beginnen.',
  },
  waiting: {
    title: 'Wartet auf eine Lizenz.',
    text: 'Noch ist keine frei. Die nächsten werden der Reihe nach vergeben; Sie müssen nichts tun.',
    asked: 'Angefragt',
  },
  download: { button: 'Desktop-Anwendung herunterladen', hint: 'Der Link dazu gilt fünf Minuten.' },
  ask: {
    title: 'Weitere Produkte',
    text: 'Das hat Ihr Konto auch. Bitten Sie Ihre Administratoren darum, wenn Sie es brauchen.',
    open: 'Anfragen',
    asked: 'Angefragt',
    declined: 'Abgelehnt: {{answer}}',
    dialog: 'Um {{product}} bitten?',
    explained: 'Ihre Administratoren bekommen eine Nachricht und antworten Ihnen.',
    note: 'Wofür Sie es brauchen (optional)',
    send: 'Anfrage senden',
    done: 'Ihre Anfrage zu {{product}} ist unterwegs.',
  },
  nothing: {
    title: 'Noch kein Produkt',
    text: 'Bitten Sie die Administration von {{account}} um das, was Sie brauchen. Was Sie erhalten, erscheint hier von selbst.',
  },
  suspended:
    'Ihr Konto ist gesperrt: Es können keine Sitzungen begonnen werden. Ein Administrator kann beim Anbieter nach dem Grund fragen.',
  sessions: {
    title: 'Läuft gerade',
    none: 'Von Ihnen läuft keine Sitzung. Beginnen Sie eine im Produkt, dann erscheint sie hier.',
    noDevice: 'Ohne Gerät',
    seat: 'Platz {{number}}',
    since: 'Läuft seit',
    end: 'Sitzung beenden',
    endTitle: 'Ihre Sitzung in {{product}} beenden?',
    endText: 'Sie endet auf „{{device}}“. Was dort nicht gespeichert ist, kann verloren gehen.',
    endTextNoDevice: 'Was darin nicht gespeichert ist, kann verloren gehen.',
    endShared:
      'Ihr gemeinsam genutzter Platz geht an die nächste Person in der Reihe, sobald Ihre letzte Sitzung endet.',
    ended: 'Sitzung beendet',
    endedText: 'Das Produkt erfährt es spätestens in {{duration}}.',
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
    keptLeft: '{{product}} nimmt ihn von selbst, wenn es geöffnet ist; noch {{duration}}.',
    leave: 'Nicht mehr warten',
    left: 'Sie warten nicht mehr auf {{product}}.',
  },
}
