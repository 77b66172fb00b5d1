// Tekster for features/catalog.
import type { catalog as en } from '../en/catalog.ts'
import type { Texts } from '../texts.ts'

export const catalog: Texts<typeof en> = {
  title: 'Katalog',
  text: 'Det du selger, i den rekkefølgen kundene ser det.',
  add: 'Legg til produkt',
  saved: 'Lagret.',
  sections: 'hver del lagres for seg',
  unsaved: 'Endringer som ikke er lagret',
  discard: 'Forkast',
  remove: 'Fjern: {{name}}',
  empty: {
    title: 'Ingen produkter ennå',
    text: 'Legg til det første. Deretter kan du utstede lisenser for det.',
  },
  noLicenseYet: 'Ingen kunde har lisens ennå. Du utsteder den på kundens konto, med en revisjon.',
  row: {
    module: 'modul til {{name}}',
    selfService: 'Kundene bestiller selv',
    noSelfService: 'Bestilles gjennom deg',
    price: '{{line}} {{price}} per måned',
    features_one: '{{count}} funksjon',
    features_other: '{{count}} funksjoner',
    resources_one: '{{count}} ressurs',
    resources_other: '{{count}} ressurser',
    requires: 'Krever {{products}}',
    brings: 'Har med {{products}}',
  },
  new: {
    title: 'Legg til produkt',
    create: 'Legg til produkt',
    done: '{{name}} er i katalogen.',
    keyText:
      'Små bokstaver, sifre og bindestreker. Programmene og lisensene dine bruker nøkkelen for produktet, og den kan ikke endres.',
    taken: 'Et annet produkt har denne nøkkelen.',
  },
  texts: {
    title: 'Navn og beskrivelse',
    text: 'Kundene leser dem på sitt eget språk. Mangler det, ser de engelsk, eller ellers et annet språk.',
    name: 'Navn',
    description: 'Beskrivelse',
    seen: 'Er feltet tomt, ser leserne «{{text}}».',
    missing: 'Et navn på minst ett språk.',
    addLanguage: 'Legg til et språk',
  },
  entry: {
    keyLabel: 'Nøkkel',
    keyText:
      'Små bokstaver, sifre og bindestreker. Programmene dine bruker denne nøkkelen. Når den er lagret, kan den ikke endres.',
    keyStays:
      'Programmene dine bruker denne nøkkelen. Vil du ha en annen, fjerner du oppføringen og legger den til på nytt.',
    key: 'Små bokstaver, sifre og bindestreker, med en bokstav eller et siffer først.',
    keyTaken: 'Denne nøkkelen er opptatt.',
    name: 'Et navn på minst ett språk.',
  },
  features: {
    title: 'Funksjoner',
    text: 'Det produktet gir brukerne sine. Administratorer leser det på produktsiden, og programmene dine får nøklene.',
    none: 'Ingen funksjoner ennå.',
    add: 'Legg til funksjon',
    unnamed: 'Ny funksjon',
  },
  sale: {
    title: 'Hvordan det selges',
    text: 'Hvilke lisenstyper du selger. Det en kunde eier, eller får med en revisjon som venter, kan ikke fjernes.',
    kinds: 'Lisenstyper',
    noKind: 'Minst én type.',
    selfService: 'Kundene kan bestille selv',
    selfServiceText: 'Superadminer i kontoer som har en betalingsmåte. Alle andre spør deg.',
  },
  billing: {
    title: 'Fakturering og priser',
    text: 'Priser gjelder fra de lagres, også for løpende lisenser. Det som gjaldt før, blir stående for tidligere måneder. Uten pris viser fakturagrunnlaget bare antall.',
    by: {
      label: 'Hva som faktureres',
      license: {
        title: 'Det en konto eier',
        text: 'Antallene i lisensen, dag for dag, enten de er tildelt eller ikke.',
      },
      queues: {
        title: 'De som har lisens',
        text: 'Den navngitte lisensen til hver person, så lenge personen er med i en kø eller har fått lisensen uten kø.',
      },
    },
    change: {
      title: 'Dette endrer hva alle kontoer faktureres for',
      queues:
        'Fra den dagen du lagrer, faktureres hver person som har lisens, på grunn av køene sine eller fordi lisensen er tildelt. Det en konto eier og ingen har, koster ikke lenger noe. Dagene før forblir som de er.',
      license:
        'Fra den dagen du lagrer, faktureres hver konto for alt den eier, enten noen har det eller ikke. Køene forblir som de er, men koster ingenting, og nye kan ikke opprettes. Dagene før forblir som de er.',
    },
    price: '{{name}}, per måned',
    none: 'ingen pris',
    nothing: 'Ingenting telles, så det har ingen pris.',
  },
  settings: {
    title: 'Innstillinger per bruker',
    text: 'Det produktet lagrer for hver person, for eksempel oppsettet av en telefon. Når produktet fjernes, tas innstillingene vare på en stund og er tilbake når produktet tildeles igjen.',
    schema: 'JSON Schema',
    schemaText:
      'JSON Schema 2020-12 for et objekt. Innstillinger som ikke samsvarer, avvises. Er feltet tomt, lagrer produktet ingenting.',
    noJson: 'Dette er ikke et JSON-objekt.',
    days: 'Lagres i (dager)',
    daysText: 'Etter at produktet er fjernet. Deretter slettes innstillingene.',
  },
  resources: {
    title: 'Ressurser som telles',
    text: 'Det en lisens begrenser i tillegg til personer: datamaskiner, enheter, rom.',
    none: 'Ingenting telles.',
    add: 'Legg til ressurs',
    unnamed: 'Ny ressurs',
  },
  policy: {
    title: 'Økter',
    text: 'Endringer gjelder hos alle kunder for økter som startes, personer som stiller seg i kø, og plasser som tilbys fra nå av. Det som pågår, fortsetter som det begynte.',
    range: 'Et helt tall fra {{min}} til {{max}}.',
    tooRare: 'Må være mindre enn {{lease}} s, tiden før en økt avsluttes.',
    per: {
      label: 'Hvem som opptar en delt plass',
      user: {
        title: 'Personen',
        text: 'Flere økter for én person, på datamaskinen og på telefonen, deler én plass.',
      },
      device: { title: 'Personens enhet', text: 'Hver enhet opptar sin egen plass.' },
      session: { title: 'Hver økt', text: 'Hver økt opptar sin egen plass.' },
    },
    leaseSeconds: {
      label: 'Avslutt økten uten livstegn etter',
      meaning: 'Et program som krasjer, gir plassen tilbake senest etter {{time}}.',
    },
    heartbeatSeconds: {
      label: 'Tid mellom livstegn',
      meaning: 'Programmer melder seg med {{time}} mellomrom. Ved en tredel av tiden ovenfor kan to meldinger utebli.',
    },
    claimSeconds: {
      label: 'Hold av en ledig plass i',
      meaning: 'Den som er først i køen, har {{time}} på seg til å ta den. Deretter går den til neste i køen.',
    },
    cooldownSeconds: {
      label: 'Pause etter avsluttet økt',
      meaning:
        'Den som får økten avsluttet av en administrator, får ikke en delt plass direkte før etter {{time}}, bare en plass i køen.',
    },
    pollSeconds: {
      label: 'Tid mellom spørsmål fra køen',
      meaning: 'De som venter, spør med {{time}} mellomrom. Den som ikke har spurt på {{loss}}, mister plassen i køen.',
    },
    maxSessionsPerSeat: {
      label: 'Maks. økter per plass',
      meaning: 'Hindrer at flere deler én pålogging, også med navngitte lisenser.',
    },
    requireActivation: {
      label: 'Bare aktiverte personer',
      on: 'Den som er invitert, kan bruke produktet etter å ha aktivert tilgangen.',
      off: 'De som bare er invitert, kan også bruke det. For et produkt som selv står for påloggingen.',
    },
  },
  relations: {
    title: 'Sammen med andre produkter',
    text: 'Endringer gjelder fra neste revisjon du utsteder. Det som er utstedt, står ved lag.',
    moduleOf: 'Modul til',
    moduleOfText: 'Vises under det produktet.',
    noModule: 'et frittstående produkt',
    hasModules: 'Det har selv moduler: {{products}}.',
    requires: 'Krever',
    requiresText: 'En revisjon med en lisenslinje for dette produktet må også ha en for hvert av disse.',
    requiresNothing: 'ingenting',
    brings: 'Som pakke har det med',
    bringsText:
      'En revisjon med dette produktet får disse lisenslinjene for hver navngitte og delte plass. Du ser dem før du signerer.',
    isBrought: 'Er selv del av en pakke ({{products}}) og kan derfor ikke ha med noe.',
    perSeat: 'per plass',
    quantity: 'Per plass: {{name}}',
    quantityMissing: 'Skriv inn et tall.',
    unrestricted: 'Ubegrenset',
    unrestrictedOf: 'Ubegrenset: {{name}}',
    addLine: 'Legg til en lisenslinje',
    chooseLine: 'Produkt og type',
    noLine: 'Det finnes ingen andre produkter å ta med',
  },
  origins: {
    title: 'Tillatte nettadresser',
    text: 'Produktets nettsider som kan ta plasser fra nettleseren, med et token for personen som arbeider der. Andre nettsteder avvises.',
    label: 'Nettadresser',
    example: 'Én per linje: skjema, vert og port, for eksempel https://console.example.com.',
    line: 'Linje {{number}}: {{message}}',
  },
  application: {
    title: 'Skrivebordsprogram',
    text: 'Programmet som teknikerne installerer. Under «Mine produkter» får de en lenke til filen, som utløper etter fem minutter. Ingen andre får den. Filen ligger hos deg, og den som har fulgt lenken, kjenner adressen. Skal adressen ikke spres, kan du la lagringstjenesten utstede adresser som utløper.',
    label: 'Adressen til filen',
    example: 'En offentlig adresse som begynner med https. La feltet stå tomt hvis det ikke finnes noen.',
  },
}
