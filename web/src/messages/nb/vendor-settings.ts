// Tekster for features/vendor.
import type { vendorSettings as en } from '../en/vendor-settings.ts'
import type { Texts } from '../texts.ts'

export const vendorSettings: Texts<typeof en> = {
  title: 'Innstillinger',
  text: 'For alle kundene: hvor de kjøper og hvem de spør, nøklene som signerer lisensene deres, og hva du sender dem.',
  contact: {
    title: 'Nettbutikk og kontakt',
    shopUrl: {
      label: 'Nettbutikk',
      text: 'Hvor «Kjøp nye lisenser» fører. Er feltet tomt, bestiller kundene i Sitzplan eller får vite hvordan de ellers får flere.',
      wrong: 'En adresse som begynner med https://.',
    },
    contactEmail: {
      label: 'Kontakt for lisenser',
      text: 'Får problemene kundene melder, og forespørslene deres om lisens. Er feltet tomt, får alle operatører dem.',
      wrong: 'Dette er ikke en e-postadresse.',
    },
    saved: 'Lagret. Kundene ser det med en gang.',
  },
  prices: {
    title: 'Priser',
    currency: 'Valuta',
    currencyText: 'For alle priser. Den kan bare endres så lenge ingen produkter har pris.',
    noCurrency: 'Denne valutaen finnes ikke',
    tax: 'Merknad om mva.',
    taxText: 'Står ved siden av hvert beløp, for eksempel «pluss 25 % mva.».',
    saved: 'Lagret.',
  },
  time: {
    title: 'Dato og klokkeslett',
    text: 'Gjelder for datoer og klokkeslett på sidene dine og i e-post til deg. Nye kontoer begynner med den; lisensdagene slutter i kontoens egen tidssone.',
    saved: 'Lagret.',
  },
  keys: {
    title: 'Signeringsnøkler',
    text: 'Alle lisenser er signert med en av dem. Kontoer her stoler på dem automatisk. En kundes egen installasjon stoler på de offentlige nøklene du har sendt.',
    file: 'Alle offentlige nøkler',
    public: 'Offentlig nøkkel',
    none: 'Ingen nøkkel ennå',
    noneText: 'Uten en nøkkel som signerer, kan ingen lisenser utstedes. Opprett en.',
    status: {
      signing: 'Signerer siden {{day}}',
      ready: 'Klar, opprettet {{day}}',
      retired: 'Tatt ut av bruk {{day}}',
      revoked: 'Tilbakekalt {{day}}',
    },
    meaning: {
      signing: 'Alle lisenser signeres nå med den. For å erstatte den lar du en annen nøkkel signere.',
      ready: 'Signerer ingenting nå. Det den har signert, gjelder.',
      retired: 'Signerer ingenting lenger. Det den har signert, gjelder.',
      revoked: 'Det den har signert, godtas ikke lenger.',
    },
    keptIn: {
      database: 'Den private delen ligger kryptert i databasen.',
      file: 'Den private delen ligger i en fil utenfor databasen.',
    },
    new: {
      button: 'Ny nøkkel',
      title: 'Opprett en nøkkel',
      confirm: 'Opprett nøkkelen',
      use: 'Hva skal den brukes til?',
      prepared: {
        name: 'Klargjør til senere',
        text: 'For et planlagt bytte: Den signerer ingenting ennå. Send de offentlige nøklene til kunder med egen installasjon, og la den deretter signere.',
      },
      signs: {
        name: 'Signer fra nå av',
        text: 'Når den nåværende nøkkelen kan ha kommet i gale hender. Kundenes installasjoner avviser nye lisenser til de har den.',
      },
      done: {
        prepared: 'Nøkkelen er opprettet. Send de offentlige nøklene til kunder med egen installasjon.',
        signs: 'Den nye nøkkelen signerer fra nå av. Send de offentlige nøklene til kunder med egen installasjon.',
      },
    },
    sign: {
      button: 'Signer med nøkkelen',
      title: 'Vil du signere med denne nøkkelen fra nå av?',
      confirm: 'Signer med nøkkelen',
      text: 'Alle lisenser signeres med den fra nå av. Det den nåværende nøkkelen har signert, gjelder fortsatt. Har kunder med egen installasjon fått den ennå? Uten den avviser installasjonen nye lisenser.',
      done: 'Lisenser signeres med denne nøkkelen fra nå av.',
    },
    retire: {
      button: 'Ta ut av bruk',
      title: 'Vil du ta denne nøkkelen ut av bruk?',
      confirm: 'Ta ut av bruk',
      text: 'Den signerer aldri noe igjen. Det den har signert, gjelder fortsatt. Dette kan ikke angres.',
      done: 'Nøkkelen er tatt ut av bruk.',
    },
    revoke: {
      button: 'Tilbakekall',
      title: 'Vil du tilbakekalle denne nøkkelen?',
      confirm: 'Tilbakekall',
      text: 'For en nøkkel som noen andre kan ha. Ingenting den har signert, godtas fra nå av. Lisenser som gjelder, gjelder fortsatt. Dette kan ikke angres.',
      next: 'Dette gjør du etterpå:',
      issue:
        'Utsted revisjonen til hver konto på nytt (Kundekontoer, Ny revisjon), slik at den signeres med den nye nøkkelen.',
      send: 'Send de offentlige nøklene til kunder med egen installasjon: Installasjonen stoler på den gamle nøkkelen til de bytter den ut.',
      done: 'Nøkkelen er tilbakekalt. Utsted nå revisjonen til hver konto på nytt.',
    },
  },
  catalogFile: {
    title: 'Katalogen som fil',
    text: 'For kunder med en egen installasjon som ikke bruker noen feed: Send dem den signerte filen, på nytt etter hver endring i katalogen. De laster den inn før lisensen.',
    button: 'Last ned',
  },
  productKeys: {
    title: 'Produktnøkler',
    text: 'Med en slik nøkkel ber et av produktene dine om plasser, for personene i alle kontoer. Den hører hjemme på serverne dine, aldri i et program du gir fra deg.',
    none: 'Ingen produktnøkkel ennå',
    noneText: 'Opprett en for det første produktet som skal be om plasser.',
    made: 'opprettet {{day}}',
    lastUsed: 'sist brukt:',
    new: {
      button: 'Ny produktnøkkel',
      title: 'Opprett en produktnøkkel',
      product: 'Produkt',
      productText: 'Nøkkelen gjelder for dette produktet, i alle kontoer.',
      name: 'Navn',
      nameText: 'Valgfritt: hvor den brukes, så du finner den igjen.',
      make: 'Opprett nøkkelen',
      once: 'Nøkkelen vises bare denne ene gangen. Oppbevar den der produktet har de andre hemmelighetene sine.',
      kept: 'Ferdig',
    },
    delete: {
      button: 'Slett',
      title: 'Vil du slette {{name}}?',
      text: 'Produkter som bruker denne nøkkelen, får ingen plasser fra nå av. Pågående økter fortsetter til fristen deres går ut.',
      done: '{{name}} er slettet.',
    },
  },
}
