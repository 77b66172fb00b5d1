// Hvor lenge hver del av «Mine data» lagres, og hvorfor.
import type { myData as en } from '../en/my-data.ts'

export const myData: typeof en = {
  profile: {
    kept: 'Så lenge du er bruker i denne kontoen, og i 30 dager etter at du er slettet.',
    why: 'For at du skal kunne logge på, få meldinger og få tildelt produkter.',
  },
  directory: {
    kept: 'Så lenge du er bruker i denne kontoen, og i 30 dager etter at du er slettet.',
    why: 'For at bedriftens brukerkatalog skal holde opplysningene dine oppdatert: navn, adresse, grupper og om du arbeider her.',
  },
  directoryCalls: {
    kept: '14 dager, kortere når brukerkatalogen kaller ofte. Slettes når du er slettet for godt.',
    why: 'For at administratorer skal kunne finne feil i det brukerkatalogen sender.',
  },
  heldChanges: {
    kept: 'Til en administrator har avgjort saken, eller brukerkatalogen trekker endringen tilbake.',
    why: 'For at du ikke skal miste noe på grunn av en feil i brukerkatalogen.',
  },
  formerNames: {
    kept: '90 dager, høyst til 30 dager etter at du er slettet.',
    why: 'For at du, når du slettes for godt, også skal bli funnet der du står med en tidligere adresse eller et tidligere navn.',
  },
  groups: {
    kept: 'Så lenge du er med i gruppen, og i 30 dager etter at du er slettet.',
    why: 'For at administratorer skal kunne endre hva flere kan bruke, på én gang.',
  },
  queues: {
    kept: 'Så lenge du er med i køen, og i 30 dager etter at du er slettet.',
    why: 'For at det skal være klart hvem som arbeider i en kø og trenger en lisens til det.',
  },
  billing: {
    kept: 'Ti år, som regnskapsmateriale. Uten navnet ditt når det er 30 dager siden du ble slettet.',
    why: 'For at det som er fakturert, skal kunne forklares og regnes ut på nytt.',
  },
  products: {
    kept: 'Så lenge du har produktet, og i 30 dager etter at du er slettet.',
    why: 'For at det skal være klart hvilke produkter du kan bruke.',
  },
  productSettings: {
    kept: 'Så lenge du har produktet. Deretter så mange dager som produktet sier, vanligvis sju. De er kryptert.',
    why: 'For at produktet skal virke slik det er satt opp for deg, også når det er blitt fjernet ved en feil.',
  },
  removals: {
    kept: 'Så lenge det kan gjenopprettes, vanligvis sju dager, og i én dag etterpå.',
    why: 'For at det som er fjernet ved en feil, skal kunne gis tilbake.',
  },
  sessions: {
    kept: 'Til økten avsluttes.',
    why: 'En plass er opptatt mens du arbeider, og ledig for andre etterpå.',
  },
  waiting: {
    kept: 'Mens du venter, og i én dag etterpå.',
    why: 'For at plasser skal gå til dem som har ventet lengst, og programmet ditt skal få vite hvordan det gikk.',
  },
  vetoes: {
    kept: 'Til produktet trekker innsigelsen.',
    why: 'For at ingen skal fjerne en lisens som produktet fortsatt trenger for deg.',
  },
  pauses: {
    kept: 'Til pausen er over, høyst én dag.',
    why: 'For at en plass som en administrator har frigjort, skal gå til andre først.',
  },
  work: {
    kept: '{names} dager med navnet ditt. Deretter er oppføringene uten navn.',
    why: 'For at problemer med plasser skal kunne forklares, og antall lisenser planlegges.',
  },
  seatEvents: {
    kept: '{names} dager med navnet ditt. Deretter er oppføringene uten navn.',
    why: 'For at problemer med plasser skal kunne forklares, og antall lisenser planlegges.',
  },
  savedViews: {
    kept: 'Til du sletter dem. Slettes når du er slettet for godt.',
    why: 'For at du skal finne igjen lister slik du har filtrert og sortert dem.',
  },
  helpRequests: {
    kept: '{names} dager. Slettes når du slettes.',
    why: 'For at administratorer skal se hvem som trenger en plass.',
  },
  productRequests: {
    kept: 'Til den er besvart, og i 90 dager etterpå. Slettes når du slettes.',
    why: 'For at administratorer skal se hvem som trenger et produkt.',
  },
  orders: {
    kept: 'Så lenge kontoen tar vare på bestillingene. Uten navnet ditt når det er 30 dager siden du ble slettet.',
    why: 'For at det skal være klart hva som ble bestilt, og hvem som får vite hvordan det gikk.',
  },
  imports: {
    kept: '30 dager etter at filen ble lastet inn. Slettes når du er slettet for godt.',
    why: 'For at administratorer skal se hva som ble av hver linje i en fil de importerte.',
  },
  signIns: {
    kept: 'Høyst sju dager, IP-adressen høyst {addresses} dager. Slettes så snart du logger av.',
    why: 'For at nettleseren skal forbli pålogget, og du skal oppdage en pålogging som ikke er din.',
  },
  companySignIns: {
    kept: 'Så lenge du logger på via bedriften. Slettes når du slettes.',
    why: 'For at du skal kjennes igjen når bedriften logger deg på.',
  },
  failedSignIns: {
    kept: 'Ti minutter.',
    why: 'For at ingen skal kunne gjette passordet ditt ved å prøve seg frem.',
  },
  signInTests: {
    kept: 'Omtrent én dag.',
    why: 'For at administratorer skal se om bedriftspåloggingen virker. Det som kom tilbake, lagres kryptert.',
  },
  links: {
    kept: 'Til 30 dager etter den siste gyldige dagen. Selve lenken lagres ikke.',
    why: 'For at hver lenke skal virke én gang, og det skal kunne forklares hvorfor en lenke ikke virker lenger.',
  },
  productSignIns: {
    kept: 'Til påloggingen de kom fra, avsluttes, høyst sju dager.',
    why: 'For at du skal slippe å logge på igjen for hvert produkt.',
  },
  tokens: {
    kept: 'Til du sletter tokenet. Slettes når du slettes. Selve tokenet lagres ikke.',
    why: 'For at programmer skal kunne handle i ditt navn, og du skal kunne stanse dem.',
  },
  secondFactor: {
    kept: 'Til du slår det av, senest til 30 dager etter at du er slettet.',
    why: 'For at passordet ditt alene ikke skal gi tilgang.',
  },
  invitation: {
    kept: 'Så lenge du er bruker i denne kontoen, og i 30 dager etter at du er slettet.',
    why: 'For at administratorer skal se om den har nådd deg.',
  },
  mails: {
    kept: '30 dager. Slettes når du slettes. Innholdet er kryptert og slettes når en e-postserver har tatt imot det.',
    why: 'For at e-post som ikke kom frem, skal kunne sendes på nytt.',
  },
  mailsAbout: {
    kept: '30 dager, og ikke lenger enn til 30 dager etter at du er slettet.',
    why: 'For at andre skal få vite det som angår dem, for eksempel at du ber om en plass.',
  },
  licenseRevisions: {
    kept: 'Så lenge kontoen finnes. Navnet ditt til 30 dager etter at du er slettet.',
    why: 'For at det skal kunne bevises hvem som satte hvilken lisens i kraft.',
  },
  audit: {
    kept: 'Hendelser lagres for alltid, IP-adresser i {addresses} dager. 30 dager etter en sletting fjernes navnet og adressen din fra dem.',
    why: 'For at det skal kunne bevises hvem som endret hva, og hvem som logget på.',
  },
}
