// Texter för nya licensversioner (features/accounts).
import type { revisions as en } from '../en/revisions.ts'
import type { Texts } from '../texts.ts'

export const revisions: Texts<typeof en> = {
  title: 'Ny licensversion',
  text: 'För {{name}}. Det du inte ändrar förblir som det är.',
  cancel: 'Tillbaka utan att utfärda',
  sign: 'Signera och utfärda',
  done: {
    active: 'Version {{revision}} gäller hos {{name}}.',
    pending: 'Version {{revision}} är utfärdad och väntar hos {{name}}.',
  },
  lines: {
    title: 'Rader',
    none: 'Ingen rad ännu. Lägg till den första från produktkatalogen.',
    noProducts: 'Produktkatalogen är fortfarande tom: lägg till det du säljer där.',
    toCatalog: 'Till produktkatalogen',
    was: 'nu {{total}}',
    wasUnrestricted: 'nu obegränsat',
    waits: '{{total}} i versionen som väntar',
    waitsUnrestricted: 'obegränsat i versionen som väntar',
    new: 'ny',
    used: '{{used}} används',
    gone: 'tas bort',
    quantity: 'Antal: {{name}}',
    unrestricted: 'Obegränsat',
    unrestrictedOf: 'Obegränsat: {{name}}',
    remove: 'Ta bort: {{name}}',
    back: 'Behåll: {{name}}',
    brought: '{{quantity}} ingår i {{plans}}.',
    broughtUnrestricted: 'Ingår obegränsat i {{plans}}.',
    becomes: 'Versionen omfattar {{total}}.',
    becomesUnrestricted: 'I versionen är det obegränsat.',
    more: 'Lägg till fler',
    add: 'Lägg till rad',
    choose: 'Produkt och typ',
    allThere: 'Alla rader i produktkatalogen är med',
  },
  terms: {
    title: 'Datum och typ',
    text: 'Hela dagar i kontots tidszon. Ett tomt fält betyder att inget datum gäller.',
    from: { label: 'Gäller från', text: 'Den första dagen.' },
    warn: { label: 'Påminnelse från', text: 'Administratörerna påminns om att förnya.' },
    expires: { label: 'Sista dag', text: 'Löptiden slutar med den här dagen.' },
    graceUntil: { label: 'Respitperiod till', text: 'Till dess fungerar fortfarande allt.' },
    trial: { label: 'Provlicens', text: 'Kunden ser att det är en provlicens.' },
    withdraws: {
      label: 'Drar tillbaka en felaktig version',
      text: 'Kunden kan inte längre gå tillbaka till den.',
      none: 'ingen',
      revision: 'Version {{revision}}',
    },
  },
  effect: {
    title: 'Effekt',
    changes: 'Rader som ändras',
    nothing: 'Inget har ändrats ännu.',
    active: 'Version {{revision}} börjar gälla direkt.',
    pending: 'Version {{revision}} kommer att vänta.',
    why: {
      fits: 'Alla antal räcker för det som används.',
      surplus: 'Mer används än den omfattar: kunden tar bort det som är för mycket och aktiverar den sedan.',
      drain:
        'Den omfattar färre delade platser än som är upptagna just nu: en administratör hos kunden avgör när den ska börja gälla.',
      day: 'Dess första dag har inte infallit ännu.',
    },
  },
}
