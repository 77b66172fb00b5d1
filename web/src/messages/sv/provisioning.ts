// Texter för features/provisioning.
import type { provisioning as en } from '../en/provisioning.ts'
import type { Texts } from '../texts.ts'

export const provisioning: Texts<typeof en> = {
  title: 'Etablering',
  text: 'Företagets katalogtjänst lägger till personer och grupper här, håller dem uppdaterade och tar bort dem igen, helt automatiskt (SCIM 2.0).',
  state: {
    label: 'Status',
    noToken: {
      title: 'Ingen katalogtjänst är ansluten',
      text: 'Skapa en token och ange den sedan i katalogtjänsten tillsammans med adressen nedan.',
    },
    ended: {
      title: 'Katalogtjänsten släpps inte längre in',
      text: 'Dess token har gått ut. Skapa en ny och ange den i katalogtjänsten.',
    },
    noCall: {
      title: 'Väntar på det första anropet',
      text: 'Ange adress och token i katalogtjänsten och testa anslutningen där. Anropet visas här inom några sekunder.',
    },
    refused: {
      title: 'Det senaste anropet avvisades',
      text: 'Bland de senaste anropen nedan ser du vilket och varför.',
    },
    works: {
      title: 'Katalogtjänsten är ansluten',
      text: 'Det som ändras där kommer hit automatiskt.',
    },
    lastCall: 'Senaste anrop',
    people: 'Personer från katalogtjänsten',
    groups: 'Grupper från katalogtjänsten',
    noRules: 'Vad de här personerna får här bestäms av gruppregler, och det finns inga ännu.',
    toRules: 'Lägg till gruppregler',
    held_one: '{{number}} ändring som tar bort något väntar på ditt beslut',
    held_other: '{{number}} ändringar som tar bort något väntar på ditt beslut',
    ending: 'Tokenen ”{{name}}” går ut {{date}}. Ersätt den innan dess: därefter kommer inget längre fram.',
  },
  connect: {
    title: 'Anslut en katalogtjänst',
    directory: 'Katalogtjänst',
    entraId: {
      name: 'Entra ID',
      address: 'Klientorganisations-URL',
      app: 'Öppna Företagsprogram i administrationscentret för Entra, sedan Nytt program och Skapa ditt eget program, och välj alternativet att integrera ett annat program som du inte hittar i galleriet.',
      connection:
        'Anslut programmet under Etablering: ange klientorganisationens URL och tokenen som hemlig token. Testa anslutningen och spara.',
      mapping:
        'Låt externalId hämtas från objectId i stället för mailNickname i mappningen av användare: det är det enda värde som aldrig ändras.',
      people:
        'Tilldela dem som ska finnas här under Användare och grupper. Entra ID skickar medlemmar i tilldelade grupper, men inte i grupper inuti dessa.',
      start: 'Starta etableringen. Entra ID jämför var 40:e minut; med Etablera på begäran skickas en person direkt.',
    },
    okta: {
      name: 'Okta',
      address: 'SCIM connector base URL',
      app: 'Öppna den app-integration som era personer loggar in med, eller skapa en med SAML eller SWA. Okta erbjuder SCIM för dessa, inte för OpenID Connect. Välj SCIM som provisioning under General.',
      connection:
        'Ange bas-URL:en under Provisioning, Integration, userName som unique identifier field och HTTP Header med tokenen som autentisering. Testa anslutningen och spara.',
      actions: 'Slå på Create Users, Update User Attributes och Deactivate Users under Provisioning, To App.',
      people: 'Tilldela personer eller grupper under Assignments: de skickas direkt.',
      groups: 'Välj under Push Groups de grupper som ska finnas här med sina medlemmar.',
    },
    google: {
      name: 'Google Workspace',
      address: 'Slutpunkts-URL',
      app: 'Google erbjuder automatisk etablering för appar i sin egen katalog, inte för alla anpassade SAML-appar. Titta i administratörskonsolen, under Webb- och mobilappar, om er app har ett avsnitt för automatisk etablering.',
      connection: 'Om den har det anger du slutpunkts-URL:en och tokenen som åtkomsttoken.',
      people: 'Välj vilka som ska omfattas och att personer som slutar först ska spärras. Grupper skickas inte.',
      else: 'Om den inte har det: låt personer läggas till när de loggar in första gången (Företagsinloggning), importera dem som CSV eller använd en katalogtjänst däremellan som stöder SCIM.',
    },
    keycloak: {
      name: 'Keycloak',
      address: 'SCIM 2.0-slutpunkt',
      extension:
        'Keycloak skickar själv inget via SCIM; det som ingår låter andra skicka till Keycloak. Installera ett tillägg som är en SCIM-klient och prova det först med en testrealm.',
      listener: 'Med keycloak-scim: lägg till ”scim” bland realmens händelselyssnare (event listeners).',
      connection:
        'Lägg till leverantören ”scim” under User federation: slutpunkten, application/scim+json och tokenen som bearer-token.',
      people: 'Slå på användare och grupper och synkronisera sedan alla en gång.',
    },
    other: {
      name: 'Annan',
      address: 'Bas-URL',
      connection: 'Alla SCIM 2.0-klienter kan anslutas: ange bas-URL:en och tokenen som bearer-token.',
      unique: 'Personer skiljs åt genom userName; externalId bör vara ett värde som aldrig ändras.',
      people: 'Börja med en person och titta på anropen nedan innan alla andra följer.',
    },
  },
  tokens: {
    title: 'Token',
    text: 'Med en token lägger katalogtjänsten till, ändrar och tar bort personer och grupper i kontot. Den kommer inte åt några administratörer, några lösenord eller något annat konto.',
    create: 'Skapa token',
    none: 'Ingen token ännu',
    noneText: 'Skapa en och ange den i katalogtjänsten.',
    created: 'Skapad {{date}}',
    lastUsed: 'senast använd:',
    endless: 'Går inte ut',
    state: {
      lasting: 'Går ut {{date}}',
      ending: 'Går snart ut: {{date}}',
      replaced: 'Ersatt; fungerar till {{date}}',
      ended: 'Gick ut {{date}}',
    },
    replace: 'Ersätt',
    delete: 'Ta bort',
    endNow: 'Avsluta nu',
    deleted: 'Tokenen ”{{name}}” har tagits bort.',
    deleteTitle: 'Ta bort tokenen ”{{name}}”?',
    deleteText:
      'En katalogtjänst som fortfarande använder den avvisas från och med nu. Personer och grupper påverkas inte.',
    endText: 'Från och med nu gäller bara den nya tokenen. Om katalogtjänsten inte har fått den ännu avvisas den.',
  },
  make: {
    replaceTitle: 'Ersätt tokenen ”{{name}}”',
    token: 'Token',
    address: 'Adress',
    once: 'Tokenen visas bara den här gången. Ange den i katalogtjänsten nu.',
    kept: 'Jag har angett den',
    create: 'Skapa',
    name: 'Namn',
    nameHint: 'Vilken katalogtjänst som använder den, till exempel ”Entra ID”.',
    nameMissing: 'Ange ett namn.',
    lifetime: 'Giltig i',
    lifetimeHint: 'Du får en påminnelse via mejl innan den går ut.',
    lifetimes: { '180': '180 dagar', '365': 'Ett år', '730': 'Två år', endless: 'Utan slutdatum' },
    overlap: 'Den gamla tokenen gäller ytterligare',
    overlapHint: 'Tid att ange den nya i katalogtjänsten.',
    overlaps: { '0': 'Inte alls', '1': 'En dag', '7': '7 dagar', '30': '30 dagar' },
  },
  calls: {
    title: 'Senaste anrop',
    text: 'Katalogtjänstens 100 senaste anrop och de 100 senaste som avvisades, i högst 14 dagar. Lösenord sparas inte. Det som saknas här kom med en okänd token eller gick till en annan adress.',
    which: 'Anrop',
    all: 'Alla',
    refused: 'Avvisade',
    wasRefused: 'avvisat',
    wasTaken: 'godkänt',
    found_one: '{{number}} träff',
    found_other: '{{number}} träffar',
    at: 'Tid',
    token: 'Token',
    answer: 'Svar',
    took: 'Svarstid',
    milliseconds: '{{number}} ms',
    person: 'Person',
    openPerson: 'Öppna personen',
    sent: 'Det som skickades',
    nothingSent: 'Inget skickades med.',
    none: {
      title: 'Inga anrop ännu',
      text: 'Testa anslutningen i katalogtjänsten: anropet visas här inom några sekunder.',
    },
    noneRefused: { title: 'Inget avvisades', text: 'Alla anrop som finns sparade godkändes.' },
  },
  advice: {
    tokenEnded: 'Tokenen för det här anropet har gått ut. Ange en ny i katalogtjänsten.',
    notAllowed: 'Katalogtjänsten ändrar inga administratörer och inget utanför sitt konto. Gör det här, för hand.',
    notThere:
      'Katalogtjänsten avser någon, eller en grupp, som inte längre finns här, kanske för att den har raderats här. De flesta katalogtjänster skapar dem igen vid nästa fullständiga jämförelse.',
    taken:
      'Någon, eller en grupp, med det här namnet finns redan här. Ska katalogtjänsten ta över personer som har samma e-postadress tillåter du det i inställningarna nedan.',
    badInput:
      'Det som katalogtjänsten skickade stämmer inte. Jämför dess attributmappning med det som skickades, som står nedan.',
    oursAway: 'Sitzplan kunde inte svara. Katalogtjänsten försöker automatiskt igen.',
  },
  settings: {
    title: 'Vad katalogtjänsten får göra',
    match: 'Personer som redan finns här',
    none: 'Rör dem inte',
    noneText:
      'När katalogtjänsten skickar adressen till någon som redan finns här avvisas det, och du ser det bland anropen.',
    email: 'Ta över den som har samma e-postadress',
    emailText:
      'Bara medlemmar: administratörer, ansvariga och andra roller tas aldrig över. Grupper med samma namn tas också över, om inte en gruppregel ger deras medlemmar en roll.',
    hold: 'Fråga mig först när många skulle förlora något',
    holdText:
      'När mer än så många procent av personerna från katalogtjänsten skulle förlora en produkt, en roll eller sin åtkomst inom en timme väntar resten tills någon bekräftar det. 100: fråga aldrig.',
    invite: 'Bjud in nya personer via mejl',
    inviteText: 'Annars kommer de via Företagsinloggning eller när någon bjuder in dem.',
    saved: 'Sparat.',
  },
}
