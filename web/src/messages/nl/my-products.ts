// Teksten van features/my-products.
import type { myProducts as en } from '../en/my-products.ts'
import type { Texts } from '../texts.ts'

export const myProducts: Texts<typeof en> = {
  title: 'Mijn producten',
  text: 'Wat u bij {{account}} mag gebruiken en wat er nu loopt.',
  products_one: '{{count}} product voor u',
  products_other: '{{count}} producten voor u',
  kind: {
    named: 'Een eigen plaats: u kunt altijd starten.',
    concurrent: 'Plaatsen die u met collega’s deelt: zijn ze allemaal bezet, dan wacht u in de rij op de volgende.',
    included: 'Voor iedereen bij {{account}}: u kunt altijd starten.',
  },
  waiting: {
    title: 'Wacht op een licentie.',
    text: 'Er is er nog geen vrij. De volgende worden op volgorde van aanvraag toegewezen; u hoeft niets te doen.',
    asked: 'Aangevraagd',
  },
  download: {
    button: 'Desktopapp downloaden',
    hint: 'De downloadlink is vijf minuten geldig.',
  },
  ask: {
    title: 'Meer producten',
    text: 'Uw account heeft deze ook. Vraag uw beheerders om wat u nodig hebt.',
    open: 'Aanvragen',
    asked: 'Aangevraagd',
    declined: 'Afgewezen: {{answer}}',
    dialog: '{{product}} aanvragen?',
    explained: 'Uw beheerders krijgen een bericht en antwoorden u.',
    note: 'Waarvoor u het nodig hebt (optioneel)',
    send: 'Aanvraag versturen',
    done: 'Uw aanvraag voor {{product}} is verstuurd.',
  },
  nothing: {
    title: 'Nog geen product',
    text: 'Vraag een beheerder van {{account}} om wat u nodig hebt. Wat u krijgt, verschijnt hier vanzelf.',
  },
  suspended:
    'Uw account is geblokkeerd: er kunnen geen sessies worden gestart. Een beheerder kan bij de leverancier naar de reden vragen.',
  sessions: {
    title: 'Nu actief',
    none: 'U hebt geen lopende sessie. Start er een in het product, dan verschijnt die hier.',
    noDevice: 'Geen apparaat',
    seat: 'Plaats {{number}}',
    since: 'Loopt al',
    end: 'Sessie beëindigen',
    endTitle: 'Uw sessie in {{product}} beëindigen?',
    endText: 'De sessie op ‘{{device}}’ stopt. Wat daar niet is opgeslagen, kan verloren gaan.',
    endTextNoDevice: 'Wat daarin niet is opgeslagen, kan verloren gaan.',
    endShared: 'Uw gedeelde plaats gaat naar de volgende in de rij zodra uw laatste sessie eindigt.',
    ended: 'Sessie beëindigd',
    endedText: 'Het product merkt dit binnen {{duration}}.',
  },
  line: {
    title: 'Bij de deur',
    text: 'Op volgorde, niemand dringt voor. U houdt uw plek zolang het product waarin u wacht, geopend blijft.',
    first: 'U bent als volgende aan de beurt',
    ahead_one: '{{count}} wachtende voor u',
    ahead_other: '{{count}} wachtenden voor u',
    waiting: 'wacht al',
    estimate: 'ongeveer {{duration}}',
    noEstimate: 'nog geen schatting',
    kept: 'Plaats {{seat}} is voor u gereserveerd.',
    keptLeft: '{{product}} neemt de plaats vanzelf in zolang het geopend is; nog {{duration}}.',
    leave: 'Rij verlaten',
    left: 'U wacht niet meer op {{product}}.',
  },
}
