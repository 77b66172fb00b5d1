// Hvor længe hvert afsnit af »Mine data« opbevares og hvorfor.
import type { myData as en } from '../en/my-data.ts'

export const myData: typeof en = {
  profile: {
    kept: 'Så længe du er bruger på denne konto, og i 30 dage efter at du er slettet.',
    why: 'Så du kan logge ind, få beskeder og få tildelt produkter.',
  },
  directory: {
    kept: 'Så længe du er bruger på denne konto, og i 30 dage efter at du er slettet.',
    why: 'Så din virksomheds brugerkatalog kan holde dine oplysninger opdateret: navne, adresse, grupper, og om du arbejder her.',
  },
  directoryCalls: {
    kept: '14 dage, og kortere, når brugerkataloget kalder ofte. Fjernes, når du er slettet endeligt.',
    why: 'Så administratorer kan finde fejl i det, brugerkataloget sender.',
  },
  heldChanges: {
    kept: 'Til en administrator har truffet afgørelse, eller brugerkataloget trækker ændringen tilbage.',
    why: 'Så du ikke mister noget på grund af en fejl i brugerkataloget.',
  },
  formerNames: {
    kept: '90 dage; højst 30 dage efter at du er slettet.',
    why: 'Så du, når du slettes for altid, også kan findes dér, hvor du står med en tidligere adresse eller et tidligere navn.',
  },
  groups: {
    kept: 'Så længe du er i gruppen, og i 30 dage efter at du er slettet.',
    why: 'Så administratorer kan ændre, hvad flere personer må bruge, på én gang.',
  },
  queues: {
    kept: 'Så længe du er i køen, og i 30 dage efter at du er slettet.',
    why: 'Så det er sikkert, hvem der arbejder i en kø og har brug for en licens til det.',
  },
  billing: {
    kept: 'Ti år, som det gælder for forretningsbilag; uden dit navn, når du har været slettet i 30 dage.',
    why: 'Så det, der er faktureret, kan forklares og beregnes igen.',
  },
  products: {
    kept: 'Så længe du har produktet, og i 30 dage efter at du er slettet.',
    why: 'Så det er sikkert, hvilke produkter du må bruge.',
  },
  productSettings: {
    kept: 'Så længe du har produktet, og derefter i det antal dage, produktet angiver, oftest syv. De er krypteret.',
    why: 'Så produktet virker, som det er konfigureret til dig, og kan konfigureres igen, hvis det blev fjernet ved en fejl.',
  },
  removals: {
    kept: 'Så længe det kan gendannes, oftest syv dage, og i en dag derefter.',
    why: 'Så det, der blev fjernet ved en fejl, kan gives tilbage.',
  },
  sessions: {
    kept: 'Til sessionen slutter.',
    why: 'En plads er optaget, mens du arbejder, og derefter ledig for andre.',
  },
  waiting: {
    kept: 'Mens du venter, og i en dag derefter.',
    why: 'Så pladser går til den, der har ventet længst, og dit program får at vide, hvad der skete.',
  },
  vetoes: {
    kept: 'Til produktet ophæver den.',
    why: 'Så ingen fjerner en licens, som produktet stadig har brug for til dig.',
  },
  pauses: {
    kept: 'Til pausen er slut: højst en dag.',
    why: 'Så en plads, en administrator har frigivet, først går til andre.',
  },
  work: {
    kept: '{names} dage under dit navn; derefter nævner posterne ingen.',
    why: 'Så problemer med pladser kan forklares, og antallet af licenser kan planlægges.',
  },
  seatEvents: {
    kept: '{names} dage under dit navn; derefter nævner posterne ingen.',
    why: 'Så problemer med pladser kan forklares, og antallet af licenser kan planlægges.',
  },
  savedViews: {
    kept: 'Til du sletter dem. Fjernes, når du er slettet endeligt.',
    why: 'Så du finder lister igen, som du har filtreret og sorteret dem.',
  },
  helpRequests: {
    kept: '{names} dage. Fjernes, når du slettes.',
    why: 'Så administratorer kan se, hvem der har brug for en plads.',
  },
  productRequests: {
    kept: 'Til den er besvaret, og i 90 dage derefter. Fjernes, når du slettes.',
    why: 'Så administratorer kan se, hvem der har brug for et produkt.',
  },
  orders: {
    kept: 'Så længe kontoen opbevarer sine ordrer; uden dit navn, når du har været slettet i 30 dage.',
    why: 'Så det er sikkert, hvad der blev bestilt, og hvem der skal have besked om, hvad der skete.',
  },
  imports: {
    kept: '30 dage efter at filen blev indlæst. Fjernes, når du er slettet endeligt.',
    why: 'Så administratorer kan se, hvad der blev af hver linje i en fil, de har importeret.',
  },
  signIns: {
    kept: 'Højst syv dage, IP-adressen højst {addresses} dage. Fjernes, så snart du logger ud.',
    why: 'Så din browser forbliver logget ind, og du kan opdage et login, der ikke er dit.',
  },
  companySignIns: {
    kept: 'Så længe du logger ind via firmalogin. Fjernes, når du slettes.',
    why: 'Så du genkendes, når din virksomhed logger dig ind.',
  },
  failedSignIns: {
    kept: 'Ti minutter.',
    why: 'Så ingen kan gætte din adgangskode ved at prøve sig frem.',
  },
  signInTests: {
    kept: 'Cirka en dag.',
    why: 'Så administratorer kan se, om firmalogin virker. Det, der kom tilbage, gemmes krypteret.',
  },
  links: {
    kept: 'Til 30 dage efter deres sidste gyldige dag. Selve linket gemmes ikke.',
    why: 'Så hvert link kun virker én gang, og det kan forklares, hvorfor et link ikke længere virker.',
  },
  productSignIns: {
    kept: 'Til det login, de stammer fra, ophører: højst syv dage.',
    why: 'Så du ikke behøver logge ind igen for hvert produkt.',
  },
  tokens: {
    kept: 'Til du sletter tokenet. Fjernes, når du slettes. Selve tokenet gemmes ikke.',
    why: 'Så programmer kan handle i dit navn, og du kan stoppe dem.',
  },
  secondFactor: {
    kept: 'Til du fjerner den, dog senest 30 dage efter at du er slettet.',
    why: 'Så din adgangskode alene ikke er nok til at komme ind.',
  },
  invitation: {
    kept: 'Så længe du er bruger på denne konto, og i 30 dage efter at du er slettet.',
    why: 'Så administratorer kan se, om den er nået frem til dig.',
  },
  mails: {
    kept: '30 dage. Fjernes, når du slettes. Indholdet er krypteret og fjernes, når en mailserver har modtaget det.',
    why: 'Så e-mails, der ikke nåede frem, kan sendes igen.',
  },
  mailsAbout: {
    kept: '30 dage, dog højst til 30 dage efter at du er slettet.',
    why: 'Så andre får besked om det, der vedrører dem, fx at du beder om en plads.',
  },
  licenseRevisions: {
    kept: 'Så længe kontoen findes; dit navn i 30 dage efter at du er slettet.',
    why: 'Så det kan dokumenteres, hvem der satte hvilken licens i kraft.',
  },
  audit: {
    kept: 'Hændelser opbevares for altid, IP-adresser i {addresses} dage. 30 dage efter en sletning fjernes dit navn og din adresse fra dem.',
    why: 'Så det kan dokumenteres, hvem der ændrede hvad, og hvem der loggede ind.',
  },
}
