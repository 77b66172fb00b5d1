// Tekster til features/provisioning.
import type { provisioning as en } from '../en/provisioning.ts'
import type { Texts } from '../texts.ts'

export const provisioning: Texts<typeof en> = {
  title: 'Provisionering',
  text: 'Din virksomheds brugerkatalog tilføjer personer og grupper her, holder dem opdateret og fjerner dem igen, helt automatisk (SCIM 2.0).',
  state: {
    label: 'Status',
    noToken: {
      title: 'Intet brugerkatalog er forbundet',
      text: 'Opret et token, og angiv det i dit brugerkatalog sammen med adressen nedenfor.',
    },
    ended: {
      title: 'Brugerkataloget har ikke længere adgang',
      text: 'Dets token er udløbet. Opret et nyt, og angiv det i brugerkataloget.',
    },
    noCall: {
      title: 'Venter på det første kald',
      text: 'Angiv adresse og token i dit brugerkatalog, og test forbindelsen dér. Kaldet vises her inden for få sekunder.',
    },
    refused: {
      title: 'Det seneste kald blev afvist',
      text: 'Under de seneste kald nedenfor kan du se hvilket og hvorfor.',
    },
    works: { title: 'Brugerkataloget er forbundet', text: 'Det, der ændres dér, kommer automatisk hertil.' },
    lastCall: 'Seneste kald',
    people: 'Personer fra brugerkataloget',
    groups: 'Grupper fra brugerkataloget',
    noRules: 'Hvad disse personer får her, bestemmer grupperegler, og der er ingen endnu.',
    toRules: 'Tilføj grupperegler',
    held_one: '{{number}} ændring, der fjerner noget, afventer din afgørelse',
    held_other: '{{number}} ændringer, der fjerner noget, afventer din afgørelse',
    ending: 'Tokenet »{{name}}« udløber den {{date}}. Erstat det inden da: Derefter kommer intet igennem.',
  },
  connect: {
    title: 'Forbind et brugerkatalog',
    directory: 'Brugerkatalog',
    entraId: {
      name: 'Entra ID',
      address: 'Lejer-URL (Tenant URL)',
      app: 'Åbn »Virksomhedsprogrammer« (Enterprise applications) i Entra Administration, derefter »Nyt program« og »Opret dit eget program«, og vælg at integrere et program, du ikke finder i galleriet.',
      connection:
        'Forbind programmet under »Klargøring« (Provisioning): Angiv lejer-URL’en og tokenet som hemmeligt token (Secret token). Test forbindelsen, og gem derefter.',
      mapping:
        'Lad externalId i brugertilknytningen komme fra objectId i stedet for mailNickname: Det er den værdi, der aldrig ændres.',
      people:
        'Tildel under »Brugere og grupper« dem, der skal være her. Entra ID sender medlemmer af tildelte grupper, men ikke af grupper i dem.',
      start:
        'Start klargøringen. Entra ID sammenligner hvert 40. minut. »Klargør efter behov« (Provision on demand) sender én person med det samme.',
    },
    okta: {
      name: 'Okta',
      address: 'SCIM connector base URL',
      app: 'Åbn den appintegration, dine brugere logger ind med, eller opret en med SAML eller SWA. Okta tilbyder kun SCIM til dem og ikke til OpenID Connect. Vælg SCIM som provisionering under »General«.',
      connection:
        'Angiv under »Provisioning«, »Integration« basis-URL’en, userName som »Unique identifier field« og »HTTP Header« med tokenet som godkendelse. Test forbindelsen, og gem derefter.',
      actions: 'Slå »Create Users«, »Update User Attributes« og »Deactivate Users« til under »Provisioning«, »To App«.',
      people: 'Tildel personer eller grupper under »Assignments«: De sendes med det samme.',
      groups: 'Vælg under »Push Groups« de grupper, der skal være her med deres medlemmer.',
    },
    google: {
      name: 'Google Workspace',
      address: 'Slutpunkts-URL',
      app: 'Google tilbyder automatisk provisionering til apps i sit eget katalog, men ikke til alle tilpassede SAML-apps. Se i Admin-konsollen under »Web- og mobilapps«, om din app har et afsnit om automatisk provisionering.',
      connection: 'Hvis den har det, så angiv slutpunkts-URL’en og tokenet som adgangstoken.',
      people: 'Vælg, hvem det omfatter, og at personer, der forlader virksomheden, først spærres. Grupper sendes ikke.',
      else: 'Hvis den ikke har det: Lad personer blive oprettet ved første login (firmalogin), importér dem fra en CSV-fil, eller brug et mellemliggende brugerkatalog, der kan SCIM.',
    },
    keycloak: {
      name: 'Keycloak',
      address: 'SCIM 2.0-slutpunkt',
      extension:
        'Keycloak sender ikke selv noget via SCIM. Den indbyggede funktion lader andre sende til Keycloak. Installér en udvidelse, der er SCIM-klient, og afprøv den først med en test-realm.',
      listener: 'Med keycloak-scim: Føj »scim« til realmens event listeners.',
      connection:
        'Tilføj udbyderen »scim« under »User federation«: slutpunktet, application/scim+json og tokenet som bearer-token.',
      people: 'Slå brugere og grupper til, og synkronisér alt én gang.',
    },
    other: {
      name: 'Et andet',
      address: 'Basis-URL',
      connection: 'Alle SCIM 2.0-klienter kan forbindes: Angiv basis-URL’en og tokenet som bearer-token.',
      unique: 'Personer skelnes fra hinanden på userName. externalId bør være en værdi, der aldrig ændres.',
      people: 'Begynd med én person, og se på kaldene nedenfor, før resten følger.',
    },
  },
  tokens: {
    title: 'Tokens',
    text: 'Med et token tilføjer, ændrer og fjerner brugerkataloget personer og grupper på denne konto. Det har ikke adgang til administratorer, adgangskoder eller andre konti.',
    create: 'Opret token',
    none: 'Intet token endnu',
    noneText: 'Opret et, og angiv det i dit brugerkatalog.',
    created: 'Oprettet den {{date}}',
    lastUsed: 'senest brugt:',
    endless: 'Udløber ikke',
    state: {
      lasting: 'Udløber den {{date}}',
      ending: 'Udløber snart: den {{date}}',
      replaced: 'Erstattet; virker til {{date}}',
      ended: 'Udløb den {{date}}',
    },
    replace: 'Erstat',
    delete: 'Slet',
    endNow: 'Afslut nu',
    deleted: 'Tokenet »{{name}}« er væk.',
    deleteTitle: 'Slet tokenet »{{name}}«?',
    deleteText: 'Et brugerkatalog, der stadig bruger det, afvises fra nu af. Personer og grupper er uændrede.',
    endText: 'Fra nu af gælder kun det nye token. Har brugerkataloget det ikke endnu, afvises det.',
  },
  make: {
    replaceTitle: 'Erstat tokenet »{{name}}«',
    token: 'Token',
    address: 'Adresse',
    once: 'Tokenet vises kun denne ene gang. Angiv det i dit brugerkatalog nu.',
    kept: 'Jeg har angivet det',
    create: 'Opret',
    name: 'Navn',
    nameHint: 'Hvilket brugerkatalog der bruger det, fx »Entra ID«.',
    nameMissing: 'Angiv et navn.',
    lifetime: 'Gyldigt i',
    lifetimeHint: 'Du får en påmindelse pr. e-mail, før det udløber.',
    lifetimes: { '180': '180 dage', '365': 'Et år', '730': 'To år', endless: 'Uden udløb' },
    overlap: 'Det gamle token virker fortsat i',
    overlapHint: 'Tid til at angive det nye i brugerkataloget.',
    overlaps: { '0': 'Slet ikke', '1': 'En dag', '7': '7 dage', '30': '30 dage' },
  },
  calls: {
    title: 'Seneste kald',
    text: 'De seneste 100 kald fra brugerkataloget og de seneste 100 afviste, i højst 14 dage. Adgangskoder gemmes ikke. Kald, der ikke vises her, kom med et ukendt token eller til en anden adresse.',
    which: 'Kald',
    all: 'Alle',
    refused: 'Afviste',
    wasRefused: 'afvist',
    wasTaken: 'accepteret',
    found_one: '{{number}} fundet',
    found_other: '{{number}} fundet',
    at: 'Tidspunkt',
    token: 'Token',
    answer: 'Svar',
    took: 'Varede',
    milliseconds: '{{number}} ms',
    person: 'Person',
    openPerson: 'Åbn personen',
    sent: 'Hvad der blev sendt',
    nothingSent: 'Intet blev sendt med.',
    none: {
      title: 'Ingen kald endnu',
      text: 'Test forbindelsen i dit brugerkatalog: Kaldet vises her inden for få sekunder.',
    },
    noneRefused: { title: 'Intet blev afvist', text: 'Alle de kald, der er gemt, blev accepteret.' },
  },
  advice: {
    tokenEnded: 'Tokenet i dette kald er udløbet. Angiv et nyt i brugerkataloget.',
    notAllowed: 'Brugerkataloget ændrer ikke administratorer og intet uden for sin konto. Gør det manuelt her.',
    notThere:
      'Brugerkataloget henviser til en person eller gruppe, der ikke længere findes her, måske fordi den er slettet. De fleste brugerkataloger opretter dem igen ved næste fulde sammenligning.',
    taken:
      'En person eller gruppe med dette navn findes her allerede. Skal brugerkataloget overtage personer med samme e-mailadresse, så tillad det i indstillingerne nedenfor.',
    badInput:
      'Det, brugerkataloget sendte, passer ikke. Sammenlign dets attributtilknytning med det, der blev sendt, som vises nedenfor.',
    oursAway: 'Sitzplan kunne ikke svare. Brugerkataloget prøver automatisk igen.',
  },
  settings: {
    title: 'Hvad brugerkataloget må',
    match: 'Personer, der allerede er her',
    none: 'Lad dem være',
    noneText:
      'Når brugerkataloget sender adressen på en person, der allerede er her, afvises det, og du kan se det blandt kaldene.',
    email: 'Overtag dem, der har samme e-mailadresse',
    emailText:
      'Kun medlemmer: Administratorer, managere og andre roller overtages aldrig. Grupper med samme navn overtages også, medmindre en grupperegel giver deres medlemmer en rolle.',
    hold: 'Spørg mig først, når mange vil miste noget',
    holdText:
      'Når mere end så mange procent af personerne fra brugerkataloget ville miste et produkt, en rolle eller deres adgang inden for en time, venter resten, til nogen bekræfter det. 100: Spørg aldrig.',
    invite: 'Invitér nye personer pr. e-mail',
    inviteText: 'Ellers kommer de ind via firmalogin, eller når nogen inviterer dem.',
    saved: 'Gemt.',
  },
}
