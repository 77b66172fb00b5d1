// Texter för features/catalog.
import type { catalog as en } from '../en/catalog.ts'
import type { Texts } from '../texts.ts'

export const catalog: Texts<typeof en> = {
  title: 'Produktkatalog',
  text: 'Det du säljer, i den ordning som kunderna ser det.',
  add: 'Lägg till produkt',
  saved: 'Sparat.',
  sections: 'varje avsnitt sparas för sig',
  unsaved: 'Osparade ändringar',
  discard: 'Ignorera',
  remove: 'Ta bort: {{name}}',
  empty: {
    title: 'Ingen produkt ännu',
    text: 'Lägg till den första. Sedan kan du utfärda licenser för den.',
  },
  noLicenseYet: 'Ingen kund har någon licens ännu. Du utfärdar den på kundens konto, med en version.',
  row: {
    module: 'modul till {{name}}',
    selfService: 'Kunderna beställer själva',
    noSelfService: 'Beställs via dig',
    price: '{{line}} {{price}} per månad',
    features_one: '{{count}} funktion',
    features_other: '{{count}} funktioner',
    resources_one: '{{count}} resurs',
    resources_other: '{{count}} resurser',
    requires: 'Kräver {{products}}',
    brings: 'Inkluderar {{products}}',
  },
  new: {
    title: 'Lägg till produkt',
    create: 'Lägg till produkt',
    done: '{{name}} finns i produktkatalogen.',
    keyText:
      'Gemener, siffror och bindestreck. Dina program och licenser känner igen produkten på nyckeln; den kan inte ändras.',
    taken: 'En annan produkt har redan nyckeln.',
  },
  texts: {
    title: 'Namn och beskrivning',
    text: 'Kunderna läser dem på sitt eget språk. Saknas det ser de engelska, eller annars ett annat.',
    name: 'Namn',
    description: 'Beskrivning',
    seen: 'Tomt: läsarna ser ”{{text}}”.',
    missing: 'Ange ett namn på minst ett språk.',
    addLanguage: 'Lägg till ett språk',
  },
  entry: {
    keyLabel: 'Nyckel',
    keyText:
      'Gemener, siffror och bindestreck. Dina program känner igen posten på nyckeln; när den är sparad kan den inte ändras.',
    keyStays:
      'Dina program känner igen posten på den här nyckeln. Vill du ha en annan tar du bort posten och lägger till den på nytt.',
    key: 'Gemener, siffror och bindestreck; börjar med en bokstav eller siffra.',
    keyTaken: 'Nyckeln är upptagen.',
    name: 'Ange ett namn på minst ett språk.',
  },
  features: {
    title: 'Funktioner',
    text: 'Det som produkten ger sina användare. Administratörer läser det på sin produktsida; dina program får nycklarna.',
    none: 'Ingen funktion ännu.',
    add: 'Lägg till funktion',
    unnamed: 'Ny funktion',
  },
  sale: {
    title: 'Hur den säljs',
    text: 'Vilka licenser det finns för produkten. Det som en kund har, eller kommer att ha genom en version som väntar, kan inte tas bort.',
    kinds: 'Licenstyper',
    noKind: 'Minst en typ.',
    selfService: 'Kunderna får beställa själva',
    selfServiceText: 'Superadminer i konton som har ett betalningssätt. Alla andra frågar dig.',
  },
  billing: {
    title: 'Fakturering och priser',
    text: 'Priser gäller från det att de sparas, även för löpande licenser; det som gällde tidigare gäller fortfarande för tidigare månader. Utan pris visar fakturaunderlagen bara antal.',
    by: {
      label: 'Det som faktureras',
      license: {
        title: 'Det som ett konto har',
        text: 'Antalen i kontots licens, dag för dag, oavsett om de är tilldelade.',
      },
      queues: {
        title: 'De som har en licens',
        text: 'Varje persons namngivna licens, så länge personen är med i en kö eller har fått licensen utan att vara med i någon.',
      },
    },
    change: {
      title: 'Det här ändrar vad alla konton faktureras för',
      queues:
        'Från den dag du sparar faktureras varje person som har en licens, på grund av sina köer eller för att licensen har tilldelats. Licenser som ett konto har men som ingen har tilldelats kostar inget längre. Tidigare dagar ändras inte.',
      license:
        'Från den dag du sparar faktureras varje konto för allt det har, oavsett om det är tilldelat. Köerna finns kvar men kostar inget, och inga nya kan skapas. Tidigare dagar ändras inte.',
    },
    price: '{{name}}, per månad',
    none: 'inget pris',
    nothing: 'Inget räknas för produkten, så den har inget pris.',
  },
  settings: {
    title: 'Inställningar per användare',
    text: 'Det som produkten sparar för varje person, till exempel en telefons konfiguration. När produkten tas bort finns det kvar en tid och kommer tillbaka om produkten tilldelas igen.',
    schema: 'JSON Schema',
    schemaText:
      'JSON Schema 2020-12 för ett objekt. Inställningar som inte stämmer avvisas. Tomt: produkten sparar inget.',
    noJson: 'Det här är inget JSON-objekt.',
    days: 'Sparas i (dagar)',
    daysText: 'Efter att produkten har tagits bort. Därefter raderas inställningarna.',
  },
  resources: {
    title: 'Resurser som räknas',
    text: 'Det som en licens begränsar utöver personer: datorer, enheter, rum.',
    none: 'Inget räknas.',
    add: 'Lägg till resurs',
    unnamed: 'Ny resurs',
  },
  policy: {
    title: 'Sessioner',
    text: 'Ändringar gäller hos alla kunder för sessioner som startas, personer som ställer sig i kö och platser som erbjuds från och med nu. Det som pågår fortsätter som det började.',
    range: 'Ett heltal från {{min}} till {{max}}.',
    tooRare: 'Måste vara kortare än de {{lease}} s efter vilka en session avslutas.',
    per: {
      label: 'Vad som tar en delad plats',
      user: {
        title: 'Personen',
        text: 'Flera sessioner för en person, vid skrivbordet och i telefonen, delar på en plats.',
      },
      device: { title: 'Personens enhet', text: 'Varje enhet tar en egen plats.' },
      session: { title: 'Varje session', text: 'Varje start tar en plats.' },
    },
    leaseSeconds: {
      label: 'Avslutas utan livstecken efter',
      meaning: 'Ett program som kraschar lämnar tillbaka sin plats senast efter {{time}}.',
    },
    heartbeatSeconds: {
      label: 'Intervall för livstecken',
      meaning: 'Programmen hör av sig en gång per {{time}}. Med en tredjedel av tiden ovan får två livstecken utebli.',
    },
    claimSeconds: {
      label: 'Ledig plats reserveras i',
      meaning: 'Den som är först i kön har {{time}} på sig att ta den, sedan går den till nästa.',
    },
    cooldownSeconds: {
      label: 'Paus efter avslutad session',
      meaning:
        'Den vars session en administratör har avslutat får ingen delad plats direkt under {{time}}, bara en plats i kön.',
    },
    pollSeconds: {
      label: 'Frågeintervall för köande',
      meaning: 'En gång per {{time}}. Den som inte har frågat på {{loss}} förlorar sin plats i kön.',
    },
    maxSessionsPerSeat: {
      label: 'Högst antal sessioner per plats',
      meaning: 'Hindrar att flera delar på en inloggning, även med namngivna licenser.',
    },
    requireActivation: {
      label: 'Bara aktiverade personer',
      on: 'Den som är inbjuden kan använda produkten när kontot har aktiverats.',
      off: 'Även den som bara är inbjuden får använda den: för en produkt som själv loggar in sina användare.',
    },
  },
  relations: {
    title: 'Tillsammans med andra produkter',
    text: 'Ändringar gäller från nästa version du utfärdar; det som redan är utfärdat ändras inte.',
    moduleOf: 'Modul till',
    moduleOfText: 'Den visas under den produkten.',
    noModule: 'en egen produkt',
    hasModules: 'Den har själv moduler: {{products}}.',
    requires: 'Kräver',
    requiresText: 'En version med en rad för den här produkten måste ha en för var och en av dessa också.',
    requiresNothing: 'inget',
    brings: 'Inkluderar som paket',
    bringsText:
      'En version med den här produkten får de här raderna med varje namngiven och delad plats. Du ser dem innan du signerar.',
    isBrought: 'Ingår själv i ett paket ({{products}}) och inkluderar därför inget.',
    perSeat: 'per plats',
    quantity: 'Per plats: {{name}}',
    quantityMissing: 'Ange ett tal.',
    unrestricted: 'Obegränsat',
    unrestrictedOf: 'Obegränsat: {{name}}',
    addLine: 'Lägg till rad',
    chooseLine: 'Produkt och typ',
    noLine: 'Ingen annan produkt att inkludera',
  },
  origins: {
    title: 'Tillåtna webbadresser',
    text: 'Webbsidor i produkten som tar platser från webbläsaren, med en token för personen som använder dem. Ingen annan webbplats släpps in.',
    label: 'Webbadresser',
    example: 'En per rad: schema, värd och port, till exempel https://console.example.com.',
    line: 'Rad {{number}}: {{message}}',
  },
  application: {
    title: 'Skrivbordsprogram',
    text: 'Det som produktens tekniker installerar. Under ”Mina produkter” får de en länk dit som går ut efter fem minuter; ingen annan får någon. Filen ligger kvar hos dig, och den som har följt länken känner till adressen: om den inte får spridas låter du din lagring signera tidsbegränsade adresser.',
    label: 'Filens adress',
    example: 'Publik, börjar med https. Tomt: det finns ingen.',
  },
}
