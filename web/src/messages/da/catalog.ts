// Tekster til features/catalog.
import type { catalog as en } from '../en/catalog.ts'
import type { Texts } from '../texts.ts'

export const catalog: Texts<typeof en> = {
  title: 'Produktkatalog',
  text: 'Hvad du sælger, i den rækkefølge, dine kunder ser det i.',
  add: 'Tilføj produkt',
  saved: 'Gemt.',
  sections: 'hvert afsnit gemmes for sig',
  unsaved: 'Ændringer, der ikke er gemt',
  discard: 'Kassér',
  remove: 'Fjern: {{name}}',
  empty: {
    title: 'Intet produkt endnu',
    text: 'Tilføj det første. Derefter kan du udstede licenser til det.',
  },
  noLicenseYet: 'Ingen kunde har en licens endnu. Du udsteder den på kundens konto med en version.',
  row: {
    module: 'modul i {{name}}',
    selfService: 'Kunderne bestiller selv',
    noSelfService: 'Bestilles gennem dig',
    price: '{{line}} {{price}} pr. måned',
    features_one: '{{count}} funktion',
    features_other: '{{count}} funktioner',
    resources_one: '{{count}} ressource',
    resources_other: '{{count}} ressourcer',
    requires: 'Kræver {{products}}',
    brings: 'Medfører {{products}}',
  },
  new: {
    title: 'Tilføj produkt',
    create: 'Tilføj produkt',
    done: '{{name}} er i produktkataloget.',
    keyText:
      'Små bogstaver, cifre og bindestreger. Dine programmer og licenser kender produktet på nøglen, og den kan ikke ændres.',
    taken: 'Et andet produkt har denne nøgle.',
  },
  texts: {
    title: 'Navn og beskrivelse',
    text: 'Kunderne læser dem på deres eget sprog. Mangler et sprog, ser de engelsk eller ellers et andet.',
    name: 'Navn',
    description: 'Beskrivelse',
    seen: 'Tomt: Læserne ser »{{text}}«.',
    missing: 'Angiv et navn på mindst ét sprog.',
    addLanguage: 'Tilføj et sprog',
  },
  entry: {
    keyLabel: 'Nøgle',
    keyText:
      'Små bogstaver, cifre og bindestreger. Dine programmer kender den på nøglen, og den kan ikke ændres, når den er gemt.',
    keyStays: 'Dine programmer kender den på denne nøgle. Skal den have en anden, så fjern den, og tilføj den på ny.',
    key: 'Små bogstaver, cifre og bindestreger. Skal begynde med et bogstav eller et ciffer.',
    keyTaken: 'Nøglen er allerede i brug.',
    name: 'Angiv et navn på mindst ét sprog.',
  },
  features: {
    title: 'Funktioner',
    text: 'Hvad produktet giver brugerne. Administratorer ser det på deres produktside, og dine programmer får nøglerne.',
    none: 'Ingen funktion endnu.',
    add: 'Tilføj funktion',
    unnamed: 'Ny funktion',
  },
  sale: {
    title: 'Hvordan det sælges',
    text: 'Hvilke licenser der findes til det. Det, en kunde ejer eller kommer til at eje med en ventende version, kan ikke fjernes.',
    kinds: 'Licenstyper',
    noKind: 'Mindst én type.',
    selfService: 'Kunder må bestille selv',
    selfServiceText: 'Superadministratorer, hvis konto har en betalingsmetode. Alle andre spørger dig.',
  },
  billing: {
    title: 'Fakturering og priser',
    text: 'Priser gælder fra det øjeblik, de gemmes, også for løbende licenser. For tidligere måneder gælder fortsat de gamle. Uden pris viser opgørelserne kun antal.',
    by: {
      label: 'Hvad der faktureres',
      license: { title: 'Det, en konto ejer', text: 'Antallene i dens licens, dag for dag, uanset om de er tildelt.' },
      queues: {
        title: 'Dem, der har en licens',
        text: 'Hver persons personlige licens, så længe personen er i en kø eller har fået den uden en.',
      },
    },
    change: {
      title: 'Det ændrer, hvad alle konti faktureres for',
      queues:
        'Fra den dag, du gemmer, faktureres alle personer, der har en licens, enten på grund af deres køer, eller fordi de har fået den tildelt. Det, en konto ejer, men ingen har, koster ikke længere noget. Tidligere dage er uændrede.',
      license:
        'Fra den dag, du gemmer, faktureres alle konti for alt, hvad de ejer, uanset om nogen har det. Køerne består, men koster ikke noget, og der kan ikke oprettes nye. Tidligere dage er uændrede.',
    },
    price: '{{name}}, pr. måned',
    none: 'ingen pris',
    nothing: 'Intet af det tælles, så det har ingen pris.',
  },
  settings: {
    title: 'Indstillinger pr. bruger',
    text: 'Hvad dit produkt gemmer for hver person, fx konfigurationen af en telefon. Når produktet fjernes, opbevares det i en periode og er tilbage, når produktet tildeles igen.',
    schema: 'JSON Schema',
    schemaText:
      'JSON Schema 2020-12 for et objekt. Indstillinger, der ikke passer, afvises. Tomt: Produktet gemmer intet.',
    noJson: 'Dette er ikke et JSON-objekt.',
    days: 'Opbevares i dage',
    daysText: 'Efter at produktet er fjernet. Derefter slettes indstillingerne.',
  },
  resources: {
    title: 'Talte ressourcer',
    text: 'Hvad en licens begrænser ud over personer: computere, enheder, rum.',
    none: 'Intet tælles.',
    add: 'Tilføj ressource',
    unnamed: 'Ny ressource',
  },
  policy: {
    title: 'Sessioner',
    text: 'Ændringer gælder fra nu af hos alle kunder: for sessioner, der starter, personer, der går på ventelisten, og pladser, der tilbydes. Det, der er i gang, fortsætter, som det begyndte.',
    range: 'Et helt tal fra {{min}} til {{max}}.',
    tooRare: 'Skal være mindre end de {{lease}} s, en session varer uden livstegn.',
    per: {
      label: 'Hvem der har en delt plads',
      user: {
        title: 'Personen',
        text: 'Flere af en persons sessioner, ved skrivebordet og på telefonen, bruger samme plads.',
      },
      device: { title: 'Personens enhed', text: 'Hver enhed optager sin egen plads.' },
      session: { title: 'Hver session', text: 'Hver start optager en plads.' },
    },
    leaseSeconds: {
      label: 'Afslut session uden livstegn efter',
      meaning: 'Et program, der går ned, giver sin plads tilbage senest efter {{time}}.',
    },
    heartbeatSeconds: {
      label: 'Livstegn hvert',
      meaning:
        'Programmer melder sig hver gang, der er gået {{time}}. Med en tredjedel af tiden ovenfor må to udeblive.',
    },
    claimSeconds: {
      label: 'Frigivet plads reserveres i',
      meaning: 'Den første på ventelisten har {{time}} til at tage den. Derefter går den til den næste.',
    },
    cooldownSeconds: {
      label: 'Pause efter en afsluttet session',
      meaning:
        'Den, hvis session en administrator har afsluttet, kan i {{time}} ikke få en delt plads direkte, men kun stå på ventelisten.',
    },
    pollSeconds: {
      label: 'Ventende spørger hvert',
      meaning: 'Hver gang, der er gået {{time}}. Den, der ikke har spurgt i {{loss}}, mister sin plads på ventelisten.',
    },
    maxSessionsPerSeat: {
      label: 'Flest sessioner på én plads',
      meaning: 'Forhindrer, at flere deles om ét login, også med personlige licenser.',
    },
    requireActivation: {
      label: 'Kun aktiverede personer',
      on: 'En inviteret person kan bruge produktet, når adgangen er aktiveret.',
      off: 'Personer, der kun er inviteret, må også bruge det: til et produkt, der selv logger folk ind.',
    },
  },
  relations: {
    title: 'Sammen med andre produkter',
    text: 'Ændringer gælder fra den næste version, du udsteder. Det, der er udstedt, består.',
    moduleOf: 'Modul i',
    moduleOfText: 'Det vises under det produkt.',
    noModule: 'et selvstændigt produkt',
    hasModules: 'Det har selv moduler: {{products}}.',
    requires: 'Kræver',
    requiresText: 'En version med en linje for dette produkt skal også have mindst én af hvert af disse.',
    requiresNothing: 'intet',
    brings: 'Medfører som pakke',
    bringsText:
      'En version med dette produkt får disse linjer for hver personlig og delt plads. Du ser dem, før du signerer.',
    isBrought: 'Er selv del af en pakke ({{products}}), så det medfører intet.',
    perSeat: 'pr. plads',
    quantity: 'Pr. plads: {{name}}',
    quantityMissing: 'Angiv et tal.',
    unrestricted: 'Ubegrænset',
    unrestrictedOf: 'Ubegrænset: {{name}}',
    addLine: 'Tilføj en linje',
    chooseLine: 'Produkt og type',
    noLine: 'Intet andet produkt at tage med',
  },
  origins: {
    title: 'Weboprindelser',
    text: 'Produktets websider, som tager pladser fra browseren med et token fra den person, der bruger dem. Ingen andre websteder får adgang.',
    label: 'Oprindelser',
    example: 'Én pr. linje: protokol, vært og port, fx https://console.example.com.',
    line: 'Linje {{number}}: {{message}}',
  },
  application: {
    title: 'Skrivebordsprogram',
    text: 'Hvad produktets teknikere installerer. Under »Mine produkter« får de et link dertil, som udløber efter fem minutter. Ingen andre får et. Filen ligger hos dig, og den, der er blevet sendt derhen, kender adressen: Må den ikke spredes, så lad dit lager signere tidsbegrænsede adresser.',
    label: 'Filens adresse',
    example: 'Offentlig, begynder med https. Tomt: Der er ingen.',
  },
}
