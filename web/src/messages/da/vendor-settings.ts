// Tekster til features/vendor.
import type { vendorSettings as en } from '../en/vendor-settings.ts'
import type { Texts } from '../texts.ts'

export const vendorSettings: Texts<typeof en> = {
  title: 'Indstillinger',
  text: 'For alle dine kunder: hvor de køber, og hvem de spørger, de nøgler, der signerer deres licenser, og hvad du sender dem.',
  contact: {
    title: 'Butik og kontakt',
    shopUrl: {
      label: 'Butik',
      text: 'Hvor »Køb nye licenser« fører hen. Tomt: Kunderne bestiller i Sitzplan eller får at vide, hvordan de ellers får flere.',
      wrong: 'En adresse, der begynder med https://.',
    },
    contactEmail: {
      label: 'Kontakt vedrørende licenser',
      text: 'Får de problemer, kunderne rapporterer, og deres anmodninger om en licens. Tomt: Alle operatører får dem.',
      wrong: 'Det er ikke en e-mailadresse.',
    },
    saved: 'Gemt. Kunderne ser det med det samme.',
  },
  prices: {
    title: 'Priser',
    currency: 'Valuta',
    currencyText: 'For alle priser. Den kan kun ændres, så længe intet produkt har en pris.',
    noCurrency: 'Valutaen findes ikke',
    tax: 'Momsnote',
    taxText: 'Står ved alle beløb, fx »ekskl. 25 % moms«.',
    saved: 'Gemt.',
  },
  time: {
    title: 'Dato og klokkeslæt',
    text: 'Gælder for datoer og klokkeslæt på dine sider og i e-mails til dig. Nye kundekonti begynder med den; licensens dage slutter i kontoens egen tidszone.',
    saved: 'Gemt.',
  },
  keys: {
    title: 'Signeringsnøgler',
    text: 'Hver licens signeres med en af dem. Kundekonti her stoler automatisk på dem. En kundes egen installation stoler på de offentlige nøgler, du har sendt.',
    file: 'Alle offentlige nøgler',
    public: 'Offentlig nøgle',
    none: 'Ingen nøgle endnu',
    noneText: 'Uden en nøgle, der signerer, kan ingen licens udstedes. Opret en.',
    status: {
      signing: 'Signerer siden {{day}}',
      ready: 'Klar, oprettet den {{day}}',
      retired: 'Taget ud af brug den {{day}}',
      revoked: 'Tilbagekaldt den {{day}}',
    },
    meaning: {
      signing: 'Alle licenser signeres nu med den. Lad en anden nøgle signere for at udskifte den.',
      ready: 'Signerer intet nu. Det, den har signeret, gælder.',
      retired: 'Signerer intet længere. Det, den har signeret, gælder.',
      revoked: 'Det, den har signeret, godtages ikke længere.',
    },
    keptIn: {
      database: 'Den private del er krypteret i databasen.',
      file: 'Den private del er i en fil uden for databasen.',
    },
    new: {
      button: 'Ny nøgle',
      title: 'Opret en nøgle',
      confirm: 'Opret nøglen',
      use: 'Hvad skal den bruges til?',
      prepared: {
        name: 'Forbered til senere',
        text: 'Til en planlagt udskiftning: Den signerer intet endnu. Send de offentlige nøgler til kunder med egen installation, og lad den derefter signere.',
      },
      signs: {
        name: 'Signér fra nu af',
        text: 'Når den nuværende nøgle kan være i de forkerte hænder. Kundernes installationer afviser nye licenser, til de har den.',
      },
      done: {
        prepared: 'Nøglen er oprettet. Send de offentlige nøgler til kunder med egen installation.',
        signs: 'Den nye nøgle signerer fra nu af. Send de offentlige nøgler til kunder med egen installation.',
      },
    },
    sign: {
      button: 'Signér med denne nøgle',
      title: 'Signér med denne nøgle fra nu af?',
      confirm: 'Signér med denne nøgle',
      text: 'Alle licenser signeres med den fra nu af. Det, den nuværende nøgle har signeret, gælder stadig. Har kunder med egen installation den allerede? Uden den afviser deres installation nye licenser.',
      done: 'Licenser signeres med denne nøgle fra nu af.',
    },
    retire: {
      button: 'Tag ud af brug',
      title: 'Tag denne nøgle ud af brug?',
      confirm: 'Tag ud af brug',
      text: 'Den signerer aldrig mere noget. Det, den har signeret, gælder stadig. Det kan ikke fortrydes.',
      done: 'Nøglen er taget ud af brug.',
    },
    revoke: {
      button: 'Tilbagekald',
      title: 'Tilbagekald denne nøgle?',
      confirm: 'Tilbagekald',
      text: 'Til en nøgle, som uvedkommende kan have. Intet, den har signeret, godtages fra nu af. Licenser i kraft er fortsat i kraft. Det kan ikke fortrydes.',
      next: 'Det gør du derefter:',
      issue: 'Udsted en ny version til alle kundekonti (Kundekonti, Ny version), så den signeres med den nye nøgle.',
      send: 'Send de offentlige nøgler til kunder med egen installation: Deres stoler på den gamle nøgle, til de udskifter den.',
      done: 'Nøglen er tilbagekaldt. Udsted nu en ny version til alle kundekonti.',
    },
  },
  catalogFile: {
    title: 'Produktkataloget som fil',
    text: 'Til kunder med egen installation, som ikke spørger et feed: Send dem den signerede fil, og igen efter hver ændring af produktkataloget. De indlæser den før licensen.',
    button: 'Hent',
  },
  productKeys: {
    title: 'Produktnøgler',
    text: 'Med sådan en nøgle beder et af dine produkter om pladser til brugere på alle konti. Den hører hjemme på dine servere, aldrig i et program, du udleverer.',
    none: 'Ingen produktnøgle endnu',
    noneText: 'Opret en til det første produkt, der skal bede om pladser.',
    made: 'oprettet den {{day}}',
    lastUsed: 'senest brugt:',
    new: {
      button: 'Ny produktnøgle',
      title: 'Opret en produktnøgle',
      product: 'Produkt',
      productText: 'Nøglen gælder kun dette, men for alle konti.',
      name: 'Navn',
      nameText: 'Valgfrit: hvor den bruges, så du kan finde den igen.',
      make: 'Opret nøglen',
      once: 'Nøglen vises kun denne ene gang. Gem den dér, hvor produktet har sine øvrige hemmeligheder.',
      kept: 'Færdig',
    },
    delete: {
      button: 'Slet',
      title: 'Slet {{name}}?',
      text: 'Produkter, der bruger denne nøgle, får ingen pladser fra nu af. Igangværende sessioner fortsætter, til deres tid udløber.',
      done: '{{name}} er slettet.',
    },
  },
}
