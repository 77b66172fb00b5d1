// Tekster for features/provisioning.
import type { provisioning as en } from '../en/provisioning.ts'
import type { Texts } from '../texts.ts'

export const provisioning: Texts<typeof en> = {
  title: 'Provisjonering',
  text: 'Bedriftens brukerkatalog legger til personer og grupper her, holder dem oppdatert og fjerner dem igjen, helt automatisk (SCIM 2.0).',
  state: {
    label: 'Status',
    noToken: {
      title: 'Ingen brukerkatalog er koblet til',
      text: 'Opprett et token, og legg det inn i brukerkatalogen sammen med adressen nedenfor.',
    },
    ended: {
      title: 'Brukerkatalogen slipper ikke inn lenger',
      text: 'Tokenet er utløpt. Opprett et nytt, og legg det inn i brukerkatalogen.',
    },
    noCall: {
      title: 'Venter på det første kallet',
      text: 'Legg inn adresse og token i brukerkatalogen, og test tilkoblingen der. Kallet vises her i løpet av noen sekunder.',
    },
    refused: {
      title: 'Det siste kallet ble avvist',
      text: 'Under de siste kallene nedenfor ser du hvilket det var, og hvorfor.',
    },
    works: { title: 'Brukerkatalogen er koblet til', text: 'Det som endres der, kommer hit automatisk.' },
    lastCall: 'Siste kall',
    people: 'Personer fra brukerkatalogen',
    groups: 'Grupper fra brukerkatalogen',
    noRules: 'Hva disse personene får her, bestemmes av grupperegler, og det finnes ingen ennå.',
    toRules: 'Legg til grupperegler',
    held_one: '{{number}} endring som tar bort noe, venter på avgjørelsen din',
    held_other: '{{number}} endringer som tar bort noe, venter på avgjørelsen din',
    ending: 'Tokenet «{{name}}» utløper {{date}}. Erstatt det før det: Etterpå kommer ingenting frem lenger.',
  },
  connect: {
    title: 'Koble til en brukerkatalog',
    directory: 'Brukerkatalog',
    entraId: {
      name: 'Entra ID',
      address: 'Tenant URL',
      app: 'Åpne «Enterprise applications» i administrasjonssenteret for Entra, deretter «New application» og «Create your own application», og velg «Integrate any other application you don’t find in the gallery».',
      connection:
        'Koble til applikasjonen under «Provisioning»: Skriv inn Tenant URL, og tokenet som «Secret token». Test tilkoblingen, og lagre.',
      mapping:
        'La externalId komme fra objectId i stedet for mailNickname i tilordningen av brukere: Det er den eneste verdien som aldri endres.',
      people:
        'Tildel dem som skal være her, under «Users and groups». Entra ID sender medlemmer av tildelte grupper, men ikke av grupper inne i disse.',
      start:
        'Start provisjoneringen. Entra ID sammenligner hvert 40. minutt. «Provision on demand» sender én person med en gang.',
    },
    okta: {
      name: 'Okta',
      address: 'SCIM connector base URL',
      app: 'Åpne appintegrasjonen brukerne logger på med, eller opprett en med SAML eller SWA. Okta tilbyr SCIM for disse, ikke for OpenID Connect. Velg SCIM som provisjonering under «General».',
      connection:
        'Skriv inn base URL under «Provisioning», «Integration», med userName som «Unique identifier field» og «HTTP Header» med tokenet som autentisering. Test koblingen, og lagre.',
      actions: 'Slå på «Create Users», «Update User Attributes» og «Deactivate Users» under «Provisioning», «To App».',
      people: 'Tildel personer eller grupper under «Assignments»: De sendes med en gang.',
      groups: 'Velg gruppene som skal være her med medlemmene sine, under «Push Groups».',
    },
    google: {
      name: 'Google Workspace',
      address: 'Endepunkt-URL',
      app: 'Google tilbyr automatisk provisjonering for apper i sin egen katalog, ikke for alle egendefinerte SAML-apper. Se i administrasjonskonsollen, under nett- og mobilapper, om appen din har en egen del for dette.',
      connection: 'Hvis den har det, skriver du inn endepunkt-URL-en, og tokenet som tilgangstoken.',
      people: 'Velg hvem det gjelder, og at personer som slutter, sperres først. Grupper sendes ikke.',
      else: 'Hvis ikke: La personer bli opprettet ved første pålogging (bedriftspålogging), importer dem som CSV, eller bruk en mellomliggende brukerkatalog som støtter SCIM.',
    },
    keycloak: {
      name: 'Keycloak',
      address: 'SCIM 2.0-endepunkt',
      extension:
        'Keycloak selv sender ingenting med SCIM. Det som følger med, lar andre sende til Keycloak. Installer en utvidelse som er en SCIM-klient, og prøv den med et test-realm først.',
      listener: 'Med keycloak-scim: Legg til «scim» blant «event listeners» for realmet.',
      connection:
        'Legg til leverandøren «scim» under «User federation»: endepunktet, application/scim+json, og tokenet som bearer-token.',
      people: 'Slå på brukere og grupper, og synkroniser alle én gang.',
    },
    other: {
      name: 'En annen',
      address: 'Base-URL',
      connection: 'Alle SCIM 2.0-klienter kan kobles til: Skriv inn base-URL-en, og tokenet som bearer-token.',
      unique: 'Personer skilles fra hverandre med userName. externalId bør være en verdi som aldri endres.',
      people: 'Begynn med én person, og se på kallene nedenfor før alle de andre følger etter.',
    },
  },
  tokens: {
    title: 'Tokener',
    text: 'Med et token legger brukerkatalogen til, endrer og fjerner personer og grupper i denne kontoen. Det gir ikke tilgang til administratorer, passord eller andre kontoer.',
    create: 'Opprett token',
    none: 'Ingen tokener ennå',
    noneText: 'Opprett et, og legg det inn i brukerkatalogen.',
    created: 'Opprettet {{date}}',
    lastUsed: 'sist brukt:',
    endless: 'Utløper ikke',
    state: {
      lasting: 'Utløper {{date}}',
      ending: 'Utløper snart: {{date}}',
      replaced: 'Erstattet, virker til {{date}}',
      ended: 'Utløp {{date}}',
    },
    replace: 'Erstatt',
    delete: 'Slett',
    endNow: 'Avslutt nå',
    deleted: 'Tokenet «{{name}}» er slettet.',
    deleteTitle: 'Vil du slette tokenet «{{name}}»?',
    deleteText: 'En brukerkatalog som fortsatt bruker det, avvises fra nå av. Personer og grupper forblir som de er.',
    endText: 'Fra nå av gjelder bare det nye tokenet. Har ikke brukerkatalogen fått det ennå, blir den avvist.',
  },
  make: {
    replaceTitle: 'Erstatt tokenet «{{name}}»',
    token: 'Token',
    address: 'Adresse',
    once: 'Tokenet vises bare denne ene gangen. Legg det inn i brukerkatalogen nå.',
    kept: 'Jeg har lagt det inn',
    create: 'Opprett',
    name: 'Navn',
    nameHint: 'Hvilken brukerkatalog som bruker det, for eksempel «Entra ID».',
    nameMissing: 'Skriv inn et navn.',
    lifetime: 'Gyldig i',
    lifetimeHint: 'Du får en påminnelse på e-post før det utløper.',
    lifetimes: { '180': '180 dager', '365': 'Ett år', '730': 'To år', endless: 'Ubegrenset tid' },
    overlap: 'Det gamle tokenet virker videre i',
    overlapHint: 'Så lenge har du på deg til å legge inn det nye i brukerkatalogen.',
    overlaps: { '0': 'Ikke i det hele tatt', '1': 'Én dag', '7': '7 dager', '30': '30 dager' },
  },
  calls: {
    title: 'Siste kall',
    text: 'De siste 100 kallene fra brukerkatalogen og de siste 100 som ble avvist, i høyst 14 dager. Passord lagres ikke. Det som ikke står her, kom med et ukjent token eller til en annen adresse.',
    which: 'Kall',
    all: 'Alle',
    refused: 'Avvist',
    wasRefused: 'avvist',
    wasTaken: 'godtatt',
    found_one: '{{number}} funnet',
    found_other: '{{number}} funnet',
    at: 'Tid',
    token: 'Token',
    answer: 'Svar',
    took: 'Varighet',
    milliseconds: '{{number}} ms',
    person: 'Person',
    openPerson: 'Åpne personen',
    sent: 'Hva som ble sendt',
    nothingSent: 'Ingenting ble sendt med.',
    none: {
      title: 'Ingen kall ennå',
      text: 'Test tilkoblingen i brukerkatalogen: Kallet vises her i løpet av noen sekunder.',
    },
    noneRefused: { title: 'Ingenting ble avvist', text: 'Alle kallene som er lagret, ble godtatt.' },
  },
  advice: {
    tokenEnded: 'Tokenet i dette kallet er utløpt. Legg inn et nytt i brukerkatalogen.',
    notAllowed:
      'Brukerkatalogen endrer ikke administratorer, og ingenting utenfor sin egen konto. Gjør dette manuelt her.',
    notThere:
      'Brukerkatalogen mener en person eller gruppe som ikke finnes her lenger, kanskje fordi den er slettet her. De fleste brukerkataloger oppretter den igjen ved neste fulle sammenligning.',
    taken:
      'En person eller gruppe med dette navnet finnes allerede her. Skal brukerkatalogen overta personer med samme e-postadresse, tillater du det i innstillingene nedenfor.',
    badInput:
      'Det brukerkatalogen sendte, passer ikke. Sammenlign attributtilordningen med det som ble sendt, og som står nedenfor.',
    oursAway: 'Sitzplan kunne ikke svare. Brukerkatalogen prøver igjen automatisk.',
  },
  settings: {
    title: 'Hva brukerkatalogen kan gjøre',
    match: 'Personer som allerede er her',
    none: 'La dem være i fred',
    noneText:
      'Når brukerkatalogen sender adressen til noen som er her fra før, blir det avvist, og du ser det blant kallene.',
    email: 'Overta dem som har samme e-postadresse',
    emailText:
      'Bare medlemmer: Administratorer, forvaltere og andre roller overtas aldri. Grupper med samme navn overtas også, med mindre en grupperegel gir medlemmene en rolle.',
    hold: 'Spør meg først når mange ville mistet noe',
    holdText:
      'Når flere enn så mange prosent av personene fra brukerkatalogen ville mistet et produkt, en rolle eller tilgangen i løpet av en time, venter resten til noen bekrefter det. 100: Spør aldri.',
    invite: 'Inviter nye personer på e-post',
    inviteText: 'Uten dette kommer de via bedriftspålogging, eller når noen inviterer dem.',
    saved: 'Lagret.',
  },
}
