// Texter för features/my-products.
import type { myProducts as en } from '../en/my-products.ts'
import type { Texts } from '../texts.ts'

export const myProducts: Texts<typeof en> = {
  title: 'Mina produkter',
  text: 'Vad du får använda hos {{account}} och vad som pågår.',
  products_one: '{{count}} produkt för dig',
  products_other: '{{count}} produkter för dig',
  kind: {
    named: 'En egen plats: du kan starta när som helst.',
    concurrent: 'Platser som delas med kollegor: när alla används ställer du dig i kö till nästa.',
    included: 'För alla hos {{account}}: du kan starta när som helst.',
  },
  waiting: {
    title: 'Väntar på en licens.',
    text: 'Ingen är ledig ännu. Nästa delas ut i turordning; du behöver inte göra något.',
    asked: 'Begärd',
  },
  download: {
    button: 'Ladda ned skrivbordsprogrammet',
    hint: 'Länken gäller i fem minuter.',
  },
  ask: {
    title: 'Fler produkter',
    text: 'De här finns också i ditt konto. Be administratörerna om det du behöver.',
    open: 'Begär',
    asked: 'Begärd',
    declined: 'Avslag: {{answer}}',
    dialog: 'Begära {{product}}?',
    explained: 'Administratörerna får ett meddelande och svarar dig.',
    note: 'Vad du behöver den till (valfritt)',
    send: 'Skicka',
    done: 'Din förfrågan om {{product}} är på väg.',
  },
  nothing: {
    title: 'Ingen produkt ännu',
    text: 'Be en administratör hos {{account}} om det du behöver. Det du får visas här automatiskt.',
  },
  suspended: 'Ditt konto är spärrat: inga sessioner kan startas. En administratör kan fråga leverantören om orsaken.',
  sessions: {
    title: 'Pågår nu',
    none: 'Du har ingen pågående session. Starta en i produkten, så dyker den upp här.',
    noDevice: 'Ingen enhet',
    seat: 'Plats {{number}}',
    since: 'Har pågått i',
    end: 'Avsluta session',
    endTitle: 'Avsluta din session i {{product}}?',
    endText: 'Den avslutas på ”{{device}}”. Det som inte är sparat där kan gå förlorat.',
    endTextNoDevice: 'Det som inte är sparat i den kan gå förlorat.',
    endShared: 'Din delade plats går till nästa i kön när din sista session avslutas.',
    ended: 'Sessionen avslutad',
    endedText: 'Produkten får veta det inom {{duration}}.',
  },
  line: {
    title: 'Vid dörren',
    text: 'I turordning, ingen går före. Du behåller din plats så länge produkten du väntar i är öppen.',
    first: 'Du är näst på tur',
    ahead_one: '{{count}} före dig',
    ahead_other: '{{count}} före dig',
    waiting: 'har väntat i',
    estimate: 'ungefär {{duration}}',
    noEstimate: 'ingen uppskattning ännu',
    kept: 'Plats {{seat}} är reserverad för dig.',
    keptLeft: '{{product}} tar den automatiskt så länge produkten är öppen; {{duration}} kvar.',
    leave: 'Lämna kön',
    left: 'Du väntar inte längre på {{product}}.',
  },
}
