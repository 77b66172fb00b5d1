// Teksten van features/provisioning.
import type { provisioning as en } from '../en/provisioning.ts'
import type { Texts } from '../texts.ts'

export const provisioning: Texts<typeof en> = {
  title: 'Provisioning',
  text: 'De directory van uw bedrijf voegt hier vanzelf personen en groepen toe, houdt ze actueel en haalt ze weer weg (SCIM 2.0).',
  state: {
    label: 'Stand van zaken',
    noToken: {
      title: 'Er is geen directory gekoppeld',
      text: 'Maak een token en voer dat samen met het adres hieronder in uw directory in.',
    },
    ended: {
      title: 'De directory heeft geen toegang meer',
      text: 'Het token is verlopen. Maak een nieuw en voer het in de directory in.',
    },
    noCall: {
      title: 'Wachten op de eerste aanroep',
      text: 'Voer adres en token in uw directory in en test daar de verbinding. De aanroep verschijnt hier binnen enkele seconden.',
    },
    refused: {
      title: 'De laatste aanroep is geweigerd',
      text: 'Bij de laatste aanroepen hieronder ziet u welke, en waarom.',
    },
    works: { title: 'De directory is gekoppeld', text: 'Wat daar verandert, komt hier vanzelf aan.' },
    lastCall: 'Laatste aanroep',
    people: 'Personen uit de directory',
    groups: 'Groepen uit de directory',
    noRules: 'Wat deze personen hier krijgen, bepalen groepsregels, en die zijn er nog niet.',
    toRules: 'Groepsregels toevoegen',
    held_one: '{{number}} wijziging die iets wegneemt, wacht op uw beslissing',
    held_other: '{{number}} wijzigingen die iets wegnemen, wachten op uw beslissing',
    ending: 'Het token ‘{{name}}’ verloopt op {{date}}. Vervang het eerder: daarna komt er niets meer aan.',
  },
  connect: {
    title: 'Directory koppelen',
    directory: 'Directory',
    entraId: {
      name: 'Entra ID',
      address: 'Tenant-URL',
      app: 'Open in het Entra-beheercentrum ‘Bedrijfstoepassingen’, dan ‘Nieuwe toepassing’ en ‘Uw eigen toepassing maken’, en kies de optie voor een toepassing die niet in de galerie staat.',
      connection:
        'Verbind de toepassing onder ‘Inrichten’: voer de tenant-URL in, en het token als ‘Geheim token’. Test de verbinding en sla op.',
      mapping:
        'Laat in de toewijzing van gebruikerskenmerken externalId uit objectId komen in plaats van uit mailNickname: dat is de enige waarde die nooit verandert.',
      people:
        'Wijs onder ‘Gebruikers en groepen’ toe wie hier moet zijn. Entra ID stuurt leden van toegewezen groepen, maar niet van groepen daarbinnen.',
      start:
        'Start het inrichten. Entra ID vergelijkt elke 40 minuten; ‘Inrichten op aanvraag’ stuurt één persoon direct.',
    },
    okta: {
      name: 'Okta',
      address: 'SCIM connector base URL',
      app: 'Open de app-integratie waarmee uw mensen zich aanmelden, of maak er een met SAML of SWA. Okta biedt SCIM daarvoor aan, niet voor OpenID Connect. Kies onder ‘General’ SCIM als provisioning.',
      connection:
        'Voer onder ‘Provisioning’, ‘Integration’ de base URL in, userName als unique identifier field, en ‘HTTP Header’ met het token als authenticatie. Test de connector en sla op.',
      actions:
        'Schakel onder ‘Provisioning’, ‘To App’ in: ‘Create Users’, ‘Update User Attributes’ en ‘Deactivate Users’.',
      people: 'Wijs onder ‘Assignments’ personen of groepen toe: ze worden direct gestuurd.',
      groups: 'Kies onder ‘Push Groups’ de groepen die hier met hun leden moeten zijn.',
    },
    google: {
      name: 'Google Workspace',
      address: 'Eindpunt-URL',
      app: 'Google biedt automatische provisioning voor apps uit de eigen catalogus, niet voor elke aangepaste SAML-app. Kijk in de Beheerdersconsole onder ‘Web- en mobiele apps’ of uw app een gedeelte voor automatische provisioning heeft.',
      connection: 'Zo ja, voer dan de eindpunt-URL in, en het token als toegangstoken.',
      people: 'Kies wie eronder valt, en dat wie vertrekt eerst wordt geblokkeerd. Groepen worden niet gestuurd.',
      else: 'Zo nee: laat personen bij hun eerste aanmelding toevoegen (bedrijfsaanmelding), importeer ze als CSV, of zet er een directory tussen die SCIM ondersteunt.',
    },
    keycloak: {
      name: 'Keycloak',
      address: 'SCIM 2.0-eindpunt',
      extension:
        'Keycloak zelf stuurt niets via SCIM; wat erbij zit, laat anderen naar Keycloak sturen. Installeer een extensie die een SCIM-client is en probeer die eerst met een test-realm.',
      listener: 'Met keycloak-scim: voeg ‘scim’ toe aan de event listeners van de realm.',
      connection:
        'Voeg onder ‘User federation’ de provider ‘scim’ toe: het eindpunt, application/scim+json, en het token als bearer-token.',
      people: 'Schakel gebruikers en groepen in en synchroniseer één keer alles.',
    },
    other: {
      name: 'Een andere',
      address: 'Basis-URL',
      connection: 'Elke SCIM 2.0-client kan worden gekoppeld: voer de basis-URL in, en het token als bearer-token.',
      unique: 'Personen worden aan userName uit elkaar gehouden; externalId moet een waarde zijn die nooit verandert.',
      people: 'Begin met één persoon en bekijk de aanroepen hieronder voordat alle anderen volgen.',
    },
  },
  tokens: {
    title: 'Tokens',
    text: 'Met een token voegt de directory personen en groepen van dit account toe, wijzigt ze en haalt ze weg. Het geeft geen toegang tot beheerders, wachtwoorden of andere accounts.',
    create: 'Token maken',
    none: 'Nog geen token',
    noneText: 'Maak er een en voer het in uw directory in.',
    created: 'Gemaakt op {{date}}',
    lastUsed: 'laatst gebruikt:',
    endless: 'Verloopt niet',
    state: {
      lasting: 'Verloopt op {{date}}',
      ending: 'Verloopt binnenkort: op {{date}}',
      replaced: 'Vervangen; werkt tot {{date}}',
      ended: 'Verlopen op {{date}}',
    },
    replace: 'Vervangen',
    delete: 'Verwijderen',
    endNow: 'Nu beëindigen',
    deleted: 'Het token ‘{{name}}’ is weg.',
    deleteTitle: 'Token ‘{{name}}’ verwijderen?',
    deleteText:
      'Een directory die het nog gebruikt, wordt vanaf nu geweigerd. Personen en groepen blijven zoals ze zijn.',
    endText: 'Vanaf nu telt alleen het nieuwe token. Heeft de directory dat nog niet, dan wordt die geweigerd.',
  },
  make: {
    replaceTitle: 'Token ‘{{name}}’ vervangen',
    token: 'Token',
    address: 'Adres',
    once: 'Het token wordt maar één keer getoond. Voer het nu in uw directory in.',
    kept: 'Ik heb het ingevoerd',
    create: 'Maken',
    name: 'Naam',
    nameHint: 'Welke directory het gebruikt, bijvoorbeeld ‘Entra ID’.',
    nameMissing: 'Voer een naam in.',
    lifetime: 'Geldig gedurende',
    lifetimeHint: 'U krijgt een herinnering per e-mail voordat het verloopt.',
    lifetimes: { '180': '180 dagen', '365': 'Eén jaar', '730': 'Twee jaar', endless: 'Onbeperkt' },
    overlap: 'Het oude token blijft werken gedurende',
    overlapHint: 'Tijd om het nieuwe in de directory in te voeren.',
    overlaps: { '0': 'Helemaal niet', '1': 'Eén dag', '7': '7 dagen', '30': '30 dagen' },
  },
  calls: {
    title: 'Laatste aanroepen',
    text: 'De laatste 100 aanroepen van de directory en de laatste 100 geweigerde, maximaal 14 dagen. Wachtwoorden worden niet bewaard. Wat hier niet staat, kwam met een onbekend token of ging naar een ander adres.',
    which: 'Aanroepen',
    all: 'Alle',
    refused: 'Geweigerd',
    wasRefused: 'geweigerd',
    wasTaken: 'geaccepteerd',
    found_one: '{{number}} gevonden',
    found_other: '{{number}} gevonden',
    at: 'Tijd',
    token: 'Token',
    answer: 'Antwoord',
    took: 'Duur',
    milliseconds: '{{number}} ms',
    person: 'Persoon',
    openPerson: 'Persoon openen',
    sent: 'Wat is gestuurd',
    nothingSent: 'Er is niets meegestuurd.',
    none: {
      title: 'Nog geen aanroepen',
      text: 'Test de verbinding in uw directory: de aanroep verschijnt hier binnen enkele seconden.',
    },
    noneRefused: { title: 'Er is niets geweigerd', text: 'Alle bewaarde aanroepen zijn geaccepteerd.' },
  },
  advice: {
    tokenEnded: 'Het token van deze aanroep is verlopen. Voer in de directory een nieuw in.',
    notAllowed: 'De directory wijzigt geen beheerders en niets buiten het eigen account. Doe dit hier handmatig.',
    notThere:
      'De directory bedoelt een persoon of groep die hier niet meer is, misschien omdat die hier is verwijderd. De meeste directory’s maken die bij de volgende volledige vergelijking opnieuw aan.',
    taken:
      'Er is hier al een persoon of groep met deze naam. Moet de directory personen met hetzelfde e-mailadres overnemen, sta dat dan hieronder in de instellingen toe.',
    badInput:
      'Wat de directory stuurde, past niet. Vergelijk de kenmerktoewijzing met wat is gestuurd; dat staat hieronder.',
    oursAway: 'Sitzplan kon niet antwoorden. De directory probeert het vanzelf opnieuw.',
  },
  settings: {
    title: 'Wat de directory mag',
    match: 'Personen die hier al zijn',
    none: 'Ongewijzigd laten',
    noneText:
      'Stuurt de directory het adres van iemand die hier al is, dan wordt dat geweigerd en ziet u het bij de aanroepen.',
    email: 'Overnemen wie hetzelfde e-mailadres heeft',
    emailText:
      'Alleen leden: beheerders, managers en andere rollen worden nooit overgenomen. Groepen met dezelfde naam worden ook overgenomen, tenzij een groepsregel hun leden een rol geeft.',
    hold: 'Vraag het mij eerst als velen iets zouden verliezen',
    holdText:
      'Zou binnen een uur meer dan dit percentage van de personen uit de directory een product, een rol of de toegang verliezen, dan wacht de rest tot iemand het bevestigt. 100: nooit vragen.',
    invite: 'Nieuwe personen per e-mail uitnodigen',
    inviteText: 'Anders komen ze binnen via de bedrijfsaanmelding of als iemand hen uitnodigt.',
    saved: 'Opgeslagen.',
  },
}
