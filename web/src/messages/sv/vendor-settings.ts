// Texter för features/vendor.
import type { vendorSettings as en } from '../en/vendor-settings.ts'
import type { Texts } from '../texts.ts'

export const vendorSettings: Texts<typeof en> = {
  title: 'Inställningar',
  text: 'För alla dina kunder: var de köper och vem de frågar, nycklarna som signerar deras licenser och det du skickar till dem.',
  contact: {
    title: 'Butik och kontakt',
    shopUrl: {
      label: 'Butik',
      text: 'Dit ”Köp nya licenser” leder. Tomt: kunderna beställer i Sitzplan eller får veta hur de annars får fler.',
      wrong: 'En adress som börjar med https://.',
    },
    contactEmail: {
      label: 'Kontakt för licenser',
      text: 'Får problemen som kunder rapporterar och deras licensförfrågningar. Tomt: alla operatörer får dem.',
      wrong: 'Det är ingen e-postadress.',
    },
    saved: 'Sparat. Kunderna ser det direkt.',
  },
  prices: {
    title: 'Priser',
    currency: 'Valuta',
    currencyText: 'För alla priser. Den kan bara ändras så länge ingen produkt har ett pris.',
    noCurrency: 'Valutan finns inte',
    tax: 'Momsuppgift',
    taxText: 'Visas vid varje belopp, till exempel ”exkl. 25 % moms”.',
    saved: 'Sparat.',
  },
  time: {
    title: 'Datum och tid',
    text: 'Styr datum och tider på dina sidor och i e-post till dig. Nya konton börjar med den; licensens dagar slutar i kontots egen tidszon.',
    saved: 'Sparat.',
  },
  keys: {
    title: 'Signeringsnycklar',
    text: 'Varje licens är signerad med en av dem. Konton här litar på dem automatiskt; en kunds egen installation litar på de publika nycklar som du har skickat.',
    file: 'Alla publika nycklar',
    public: 'Publik nyckel',
    none: 'Ingen nyckel ännu',
    noneText: 'Utan en nyckel som signerar kan ingen licens utfärdas. Skapa en.',
    status: {
      signing: 'Signerar sedan {{day}}',
      ready: 'Redo, skapad {{day}}',
      retired: 'Tagen ur bruk {{day}}',
      revoked: 'Återkallad {{day}}',
    },
    meaning: {
      signing: 'Alla licenser signeras nu med den. Låt en annan nyckel signera för att ersätta den.',
      ready: 'Signerar inget just nu; det den har signerat gäller.',
      retired: 'Signerar inte längre; det den har signerat gäller.',
      revoked: 'Det den har signerat godtas inte längre.',
    },
    keptIn: {
      database: 'Den privata delen finns krypterad i databasen.',
      file: 'Den privata delen finns i en fil utanför databasen.',
    },
    new: {
      button: 'Ny nyckel',
      title: 'Skapa en nyckel',
      confirm: 'Skapa nyckeln',
      use: 'Vad ska den användas till?',
      prepared: {
        name: 'Förbered för senare',
        text: 'För ett planerat byte: den signerar inget ännu. Skicka de publika nycklarna till kunder med egen installation och låt den sedan signera.',
      },
      signs: {
        name: 'Signera från och med nu',
        text: 'När den nuvarande nyckeln kan vara i orätta händer. Kunders installationer avvisar nya licenser tills de har fått den.',
      },
      done: {
        prepared: 'Nyckeln är skapad. Skicka de publika nycklarna till kunder med egen installation.',
        signs:
          'Den nya nyckeln signerar från och med nu. Skicka de publika nycklarna till kunder med egen installation.',
      },
    },
    sign: {
      button: 'Signera med den här',
      title: 'Signera med den här nyckeln från och med nu?',
      confirm: 'Signera med den här',
      text: 'Alla licenser signeras från och med nu med den; det som den nuvarande nyckeln har signerat gäller fortfarande. Har kunder med egen installation fått den? Utan den avvisar deras installation nya licenser.',
      done: 'Licenser signeras med den här nyckeln från och med nu.',
    },
    retire: {
      button: 'Ta ur bruk',
      title: 'Ta nyckeln ur bruk?',
      confirm: 'Ta ur bruk',
      text: 'Den signerar aldrig mer. Det den har signerat gäller fortfarande. Det går inte att ångra.',
      done: 'Nyckeln är tagen ur bruk.',
    },
    revoke: {
      button: 'Återkalla',
      title: 'Återkalla nyckeln?',
      confirm: 'Återkalla',
      text: 'För en nyckel som någon annan kan ha. Inget som den har signerat godtas från och med nu; gällande licenser fortsätter att gälla. Det går inte att ångra.',
      next: 'Det här gör du sedan:',
      issue:
        'Utfärda en ny licensversion för varje konto (Kundkonton, Ny version), så att den är signerad med den nya nyckeln.',
      send: 'Skicka de publika nycklarna till kunder med egen installation: deras installation litar på den gamla nyckeln tills de byter ut den.',
      done: 'Nyckeln är återkallad. Utfärda nu en ny licensversion för varje konto.',
    },
  },
  catalogFile: {
    title: 'Produktkatalogen som fil',
    text: 'För kunder med egen installation som inte hämtar något flöde: skicka dem den signerade filen, och igen efter varje ändring i katalogen. De läser in den före licensen.',
    button: 'Ladda ned',
  },
  productKeys: {
    title: 'Produktnycklar',
    text: 'Med en sådan nyckel begär en av dina produkter platser, för personerna i alla konton. Den hör hemma på dina servrar, aldrig i ett program som du lämnar ut.',
    none: 'Ingen produktnyckel ännu',
    noneText: 'Skapa en för den första produkten som ska begära platser.',
    made: 'skapad {{day}}',
    lastUsed: 'senast använd:',
    new: {
      button: 'Ny produktnyckel',
      title: 'Skapa en produktnyckel',
      product: 'Produkt',
      productText: 'Nyckeln gäller för den här produkten, i alla konton.',
      name: 'Namn',
      nameText: 'Valfritt: var den används, så att du hittar den igen.',
      make: 'Skapa nyckeln',
      once: 'Nyckeln visas bara den här gången. Spara den där produkten har sina andra hemligheter.',
      kept: 'Klar',
    },
    delete: {
      button: 'Radera',
      title: 'Radera {{name}}?',
      text: 'Produkter som använder nyckeln får inga platser från och med nu. Pågående sessioner fortsätter tills deras tid löper ut.',
      done: '{{name}} har raderats.',
    },
  },
}
