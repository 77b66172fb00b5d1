// Teksten van features/catalog.
import type { catalog as en } from '../en/catalog.ts'
import type { Texts } from '../texts.ts'

export const catalog: Texts<typeof en> = {
  title: 'Catalogus',
  text: 'Wat u verkoopt, in de volgorde waarin uw klanten het zien.',
  add: 'Product toevoegen',
  saved: 'Opgeslagen.',
  sections: 'elk onderdeel wordt apart opgeslagen',
  unsaved: 'Niet-opgeslagen wijzigingen',
  discard: 'Verwerpen',
  remove: 'Verwijderen: {{name}}',
  empty: {
    title: 'Nog geen product',
    text: 'Voeg het eerste toe. Daarna kunt u er licenties voor uitgeven.',
  },
  noLicenseYet:
    'Nog geen enkele klant heeft een licentie. U geeft die uit bij het account van de klant, met een revisie.',
  row: {
    module: 'module van {{name}}',
    selfService: 'Klanten bestellen zelf',
    noSelfService: 'Bestellen via u',
    price: '{{line}} {{price}} per maand',
    features_one: '{{count}} functie',
    features_other: '{{count}} functies',
    resources_one: '{{count}} resource',
    resources_other: '{{count}} resources',
    requires: 'Vereist {{products}}',
    brings: 'Bevat {{products}}',
  },
  new: {
    title: 'Product toevoegen',
    create: 'Product toevoegen',
    done: '{{name}} staat in de catalogus.',
    keyText:
      'Kleine letters, cijfers en koppeltekens. Uw programma’s en licenties gebruiken deze sleutel; die kan later niet worden gewijzigd.',
    taken: 'Een ander product heeft deze sleutel al.',
  },
  texts: {
    title: 'Naam en beschrijving',
    text: 'Klanten lezen ze in hun eigen taal. Ontbreekt er een, dan zien ze het Engels, of anders een andere taal.',
    name: 'Naam',
    description: 'Beschrijving',
    seen: 'Leeg: lezers zien ‘{{text}}’.',
    missing: 'Voer in ten minste één taal een naam in.',
    addLanguage: 'Taal toevoegen',
  },
  entry: {
    keyLabel: 'Sleutel',
    keyText:
      'Kleine letters, cijfers en koppeltekens. Uw programma’s kennen het onder deze sleutel; die kan later niet worden gewijzigd.',
    keyStays:
      'Uw programma’s kennen het onder deze sleutel. Voor een andere verwijdert u het en voegt u het opnieuw toe.',
    key: 'Kleine letters, cijfers en koppeltekens, beginnend met een letter of cijfer.',
    keyTaken: 'Deze sleutel is al in gebruik.',
    name: 'Voer in ten minste één taal een naam in.',
  },
  features: {
    title: 'Functies',
    text: 'Wat het product zijn gebruikers biedt. Beheerders lezen dit op hun productpagina; uw programma’s krijgen de sleutels.',
    none: 'Nog geen functie.',
    add: 'Functie toevoegen',
    unnamed: 'Nieuwe functie',
  },
  sale: {
    title: 'Hoe het wordt verkocht',
    text: 'Welke licenties er van dit product zijn. Wat een klant heeft, of door een wachtende revisie krijgt, kunt u niet weghalen.',
    kinds: 'Licentievormen',
    noKind: 'Kies ten minste één licentievorm.',
    selfService: 'Klanten mogen zelf bestellen',
    selfServiceText: 'Superbeheerders van accounts met een betaalmethode. Alle anderen vragen het aan u.',
  },
  billing: {
    title: 'Facturering en prijzen',
    text: 'Prijzen gelden vanaf het moment waarop ze zijn opgeslagen, ook voor lopende licenties; voor eerdere maanden blijft gelden wat toen gold. Zonder prijs tonen afrekeningen alleen aantallen.',
    by: {
      label: 'Wat wordt gefactureerd',
      license: {
        title: 'Wat een account heeft',
        text: 'De aantallen van de licentie, dag voor dag, toegewezen of niet.',
      },
      queues: {
        title: 'Wie een licentie heeft',
        text: 'De licentie op naam van elke persoon, zolang die in een wachtrij zit of de licentie zonder wachtrij heeft gekregen.',
      },
    },
    change: {
      title: 'Dit verandert wat er aan elk account wordt gefactureerd',
      queues:
        'Vanaf de dag waarop u opslaat, wordt er gefactureerd voor elke persoon die een licentie heeft, vanwege wachtrijen of omdat de licentie direct is toegewezen. Wat een account heeft maar aan niemand is toegewezen, kost niets meer. Eerdere dagen blijven zoals ze zijn.',
      license:
        'Vanaf de dag waarop u opslaat, wordt aan elk account alles gefactureerd wat het heeft, toegewezen of niet. Wachtrijen blijven zoals ze zijn, maar kosten niets, en er kunnen geen nieuwe worden gemaakt. Eerdere dagen blijven zoals ze zijn.',
    },
    price: '{{name}}, per maand',
    none: 'geen prijs',
    nothing: 'Er wordt niets van geteld, dus het heeft geen prijs.',
  },
  settings: {
    title: 'Instellingen per gebruiker',
    text: 'Wat uw product voor elke persoon bewaart, zoals de configuratie van een telefoon. Wordt het product ingetrokken, dan blijven de instellingen een tijd bewaard; ze zijn terug zodra het product opnieuw wordt toegewezen.',
    schema: 'JSON Schema',
    schemaText:
      'JSON Schema 2020-12 van een object. Instellingen die er niet aan voldoen, worden geweigerd. Leeg: het product bewaart niets.',
    noJson: 'Dit is geen JSON-object.',
    days: 'Bewaartermijn in dagen',
    daysText: 'Nadat het product is ingetrokken. Daarna worden de instellingen verwijderd.',
  },
  resources: {
    title: 'Getelde resources',
    text: 'Wat een licentie naast personen beperkt: computers, apparaten, ruimten.',
    none: 'Er wordt niets geteld.',
    add: 'Resource toevoegen',
    unnamed: 'Nieuwe resource',
  },
  policy: {
    title: 'Sessies',
    text: 'Wijzigingen gelden bij elke klant voor sessies die starten, personen die in de rij gaan staan en plaatsen die vanaf nu worden aangeboden. Wat al loopt, gaat verder zoals het begon.',
    range: 'Een geheel getal van {{min}} tot en met {{max}}.',
    tooRare: 'Moet minder zijn dan de {{lease}} s waarna een sessie voorbij is.',
    per: {
      label: 'Wie een gedeelde plaats inneemt',
      user: {
        title: 'De persoon',
        text: 'Meerdere sessies van één persoon, aan het bureau en op de telefoon, delen één plaats.',
      },
      device: { title: 'Het apparaat van de persoon', text: 'Elk apparaat neemt een eigen plaats in.' },
      session: { title: 'Elke sessie', text: 'Elke keer starten kost een plaats.' },
    },
    leaseSeconds: {
      label: 'Sessie beëindigen zonder levensteken na',
      meaning: 'Een programma dat vastloopt, geeft zijn plaats uiterlijk na {{time}} terug.',
    },
    heartbeatSeconds: {
      label: 'Levensteken elke',
      meaning: 'Programma’s melden zich elke {{time}}. Met een derde van de tijd hierboven mogen er twee uitvallen.',
    },
    claimSeconds: {
      label: 'Vrijgekomen plaats gereserveerd voor',
      meaning:
        'Wie als eerste in de rij staat, heeft {{time}} om de plaats in te nemen; daarna gaat die naar de volgende.',
    },
    cooldownSeconds: {
      label: 'Pauze na een beëindigde sessie',
      meaning:
        'Beëindigt een beheerder een sessie, dan krijgt die persoon {{time}} lang niet rechtstreeks een gedeelde plaats, alleen een plek in de rij.',
    },
    pollSeconds: {
      label: 'Wachtenden vragen elke',
      meaning: 'Elke {{time}}. Wie {{loss}} niet heeft gevraagd, verliest zijn plek.',
    },
    maxSessionsPerSeat: {
      label: 'Maximumaantal sessies per plaats',
      meaning: 'Voorkomt dat mensen één aanmelding delen, ook bij licenties op naam.',
    },
    requireActivation: {
      label: 'Alleen geactiveerde personen',
      on: 'Wie is uitgenodigd, gebruikt het product pas nadat de toegang is geactiveerd.',
      off: 'Ook wie alleen is uitgenodigd, mag het gebruiken: voor een product dat mensen zelf aanmeldt.',
    },
  },
  relations: {
    title: 'Samen met andere producten',
    text: 'Wijzigingen gelden vanaf de volgende revisie die u uitgeeft; wat is uitgegeven, blijft zo.',
    moduleOf: 'Module van',
    moduleOfText: 'Wordt onder dat product getoond.',
    noModule: 'een zelfstandig product',
    hasModules: 'Het heeft zelf modules: {{products}}.',
    requires: 'Vereist',
    requiresText: 'Een revisie met een regel van dit product moet ook van elk van deze een regel bevatten.',
    requiresNothing: 'niets',
    brings: 'Bevat als bundel',
    bringsText:
      'Een revisie met dit product krijgt deze regels bij elke plaats op naam en elke gedeelde plaats ervan. U ziet ze voordat u ondertekent.',
    isBrought: 'Zelf onderdeel van een bundel ({{products}}), dus het bevat niets.',
    perSeat: 'per plaats',
    quantity: 'Per plaats: {{name}}',
    quantityMissing: 'Voer een getal in.',
    unrestricted: 'Onbeperkt',
    unrestrictedOf: 'Onbeperkt: {{name}}',
    addLine: 'Regel toevoegen',
    chooseLine: 'Product en licentievorm',
    noLine: 'Geen ander product om op te nemen',
  },
  origins: {
    title: 'Weborigins',
    text: 'Webpagina’s van het product die vanuit de browser plaatsen innemen, met een token van de persoon die ze gebruikt. Andere websites krijgen geen toegang.',
    label: 'Origins',
    example: 'Eén per regel: schema, host en poort, zoals https://console.example.com.',
    line: 'Regel {{number}}: {{message}}',
  },
  application: {
    title: 'Desktopapp',
    text: 'Wat technici van het product installeren. Onder ‘Mijn producten’ krijgen ze een link die ernaartoe leidt en na vijf minuten verloopt; niemand anders krijgt er een. Het bestand blijft bij u, en wie erheen is geleid, kent het adres: mag dat niet rondgaan, laat uw opslag dan adressen met een beperkte geldigheid ondertekenen.',
    label: 'Adres van het bestand',
    example: 'Openbaar, begint met https. Leeg: er is er geen.',
  },
}
