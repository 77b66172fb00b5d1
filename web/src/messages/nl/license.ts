// Teksten van features/license.
import type { license as en } from '../en/license.ts'
import type { Texts } from '../texts.ts'

export const license: Texts<typeof en> = {
  title: 'Licentie',
  text: 'Wat uw account heeft, hoeveel daarvan in gebruik is en tot wanneer.',
  trial: 'Proeflicentie',
  empty: {
    title: 'Nog geen licentie',
    text: 'Zodra uw leverancier er een uitgeeft, verschijnt die hier vanzelf.',
  },
  clock: {
    label: 'Klok van de installatie',
    title: 'De klok is teruggezet',
    text: 'De klok staat op {{now}}, maar {{latest}} is hier al eerder gezien. Totdat de klok weer goed staat, geldt voor de dagen van de licentie het latere tijdstip. Liep de klok eerder voor, dan zet een nieuwe revisie van de leverancier dit recht.',
  },
  status: {
    label: 'Status van de licentie',
    daysLeft_one: 'Nog {{count, number}} dag.',
    daysLeft_other: 'Nog {{count, number}} dagen.',
    active: {
      title: 'Van kracht, zonder einddatum',
      until: 'Van kracht tot en met {{day}}',
      next: 'Alles werkt.',
    },
    warning: {
      title: 'Van kracht',
      until: 'Verloopt op {{day}}',
      next: 'Tot dan werkt alles. Bespreek nu de verlenging met uw leverancier.',
    },
    grace: {
      title: 'Verlopen, alles werkt nog',
      until: 'Verlopen; alles werkt nog tot en met {{day}}',
      next: 'Daarna kan er geen sessie meer worden gestart. Uw leverancier verlengt de licentie.',
    },
    expired: {
      title: 'Verlopen',
      until: 'Verlopen aan het eind van {{day}}',
      next: 'Sessies kunnen weer worden gestart zodra uw leverancier de licentie verlengt. Er wordt niets verwijderd.',
    },
  },
  bought: {
    title: 'Van proeflicentie naar licentie',
    text: 'U hebt een proeflicentie. Hebt u een licentie gekocht? Voer dan het serienummer en de licentiehouder in die u van de leverancier hebt gekregen.',
    open: 'Serienummer invoeren',
    change: 'Serienummer wijzigen',
    ask: 'Licentie aanvragen',
    keep: 'Opslaan',
    howVendor:
      '{{vendor}} krijgt deze gegevens met uw naam en uw adres, en geeft de licentie uit. Die verschijnt dan hier vanzelf.',
    howOwn: 'Vanaf dan accepteert deze installatie ook licenties met dit serienummer, uit de feed of uit een bestand.',
    entered: {
      vendor:
        'Aangevraagd op {{at}}: serienummer {{serial}}, licentiehouder {{owner}}. {{vendor}} geeft de licentie uit; die verschijnt hier vanzelf.',
      own: 'Ingevoerd op {{at}}: serienummer {{serial}}, licentiehouder {{owner}}. Licenties met dit serienummer worden geaccepteerd; de proeflicentie blijft van kracht tot er een is.',
    },
  },
  term: {
    warning_one: 'De licentie verloopt op {{day}}: nog {{count, number}} dag.',
    warning_other: 'De licentie verloopt op {{day}}: nog {{count, number}} dagen.',
    grace_one: 'De licentie is verlopen. Alles werkt tot het eind van {{day}}: nog {{count, number}} dag.',
    grace_other: 'De licentie is verlopen. Alles werkt tot het eind van {{day}}: nog {{count, number}} dagen.',
    expired_one: 'De licentie is verlopen: er kan geen sessie meer worden gestart.',
    expired_other: 'De licentie is verlopen: er kan geen sessie meer worden gestart.',
    next: {
      warning:
        'Daarna werkt alles tot het eind van {{day}}; dan kan er geen sessie meer worden gestart. Er wordt niets verwijderd.',
      warningWithoutGrace: 'Daarna kan er geen sessie meer worden gestart. Er wordt niets verwijderd.',
      grace:
        'Daarna kan er geen sessie meer worden gestart en worden lopende sessies niet verlengd. Er wordt niets verwijderd.',
      expired:
        'Sessies kunnen weer worden gestart zodra de leverancier de licentie verlengt. Er wordt niets verwijderd.',
    },
    open: 'Licentie tonen',
    others: 'Uw beheerders zijn op de hoogte.',
    hide: 'Verbergen tot morgen',
  },
  feed: {
    title: 'Uit de feed van de leverancier',
    fileTitle: 'Uit bestanden',
    fileText:
      'Deze installatie heeft geen feed. Laad nieuwe licenties, en eerst de bijbehorende nieuwe catalogus, uit de bestanden van uw leverancier.',
    address: 'Adres',
    succeeded: 'Laatst opgehaald',
    attempted: 'Laatste poging',
    next: 'Volgende keer ophalen',
    never: 'nog niet',
    fetch: 'Nu ophalen',
    failed: 'De laatste keer is het ophalen mislukt',
    fetched: 'Opgehaald. Wat nieuw is, is van kracht of wacht hier.',
    again:
      'Het wordt vanzelf opnieuw geprobeerd, met steeds grotere tussenpozen. De huidige licentie blijft van kracht.',
  },
  facts: {
    title: 'Licentie en looptijd',
    owner: 'Licentiehouder',
    serial: 'Serienummer',
    kind: 'Soort',
    trial: 'Proeflicentie',
    subscription: 'Abonnement',
    revision: 'Revisie van kracht',
  },
  stage: {
    label: 'Dagen van de licentie',
    past: 'bereikt',
    from: { title: 'Geldig vanaf', meaning: 'Vanaf deze dag kunnen sessies worden gestart.' },
    warn: { title: 'Herinnering vanaf', meaning: 'Beheerders worden aan de verlenging herinnerd.' },
    expires: { title: 'Laatste dag', meaning: 'Aan het eind van deze dag eindigt de looptijd.' },
    graceUntil: { title: 'Respijtperiode tot en met', meaning: 'Tot het eind van deze dag werkt alles nog.' },
  },
  lines: {
    title: 'Wat de licentie bevat',
    none: 'Deze licentie bevat niets.',
    of: 'van {{total}} in gebruik',
    unrestricted: 'in gebruik, onbeperkt',
    included: 'Elke gebruiker van het account mag het gebruiken; er wordt niets geteld.',
    left_zero: 'niets over',
    left_one: '{{count, number}} over',
    left_other: '{{count, number}} over',
  },
  pending: {
    title: 'Revisie {{revision}} wacht',
    changes: 'Wat de nieuwe revisie wijzigt',
    line: 'Product en licentievorm',
    total: 'Totaal',
    used: 'In gebruik',
    effect: 'Gevolg',
    becomes: 'wordt',
    activate: 'Activeren',
    coversUse: 'dekt het huidige gebruik',
    surplus_one: '{{count, number}} te veel in gebruik',
    surplus_other: '{{count, number}} te veel in gebruik',
    whoHas: 'Bekijk wie er een heeft',
    drain_one: '{{count, number}} plaats vervalt zodra die vrij is',
    drain_other: '{{count, number}} plaatsen vervallen zodra ze vrij zijn',
    early: 'De revisie geldt vanaf {{day}} en wordt dan vanzelf geactiveerd.',
    blocked:
      'Er zijn meer licenties in gebruik dan de revisie bevat. Kies bij wie er licenties worden ingetrokken en activeer de revisie daarna. Zodra het gebruik ver genoeg is gedaald, gebeurt dat vanzelf.',
    drains:
      'De revisie bevat minder gedeelde plaatsen dan er nu bezet zijn. Daarom beslist u wanneer de revisie van kracht wordt.',
    drainsForOthers:
      'De revisie bevat minder gedeelde plaatsen dan er nu bezet zijn. Een beheerder beslist wanneer de revisie van kracht wordt.',
    fits: 'De revisie dekt alles wat in gebruik is en wordt zo dadelijk vanzelf geactiveerd.',
    sameTotals: 'Alle totalen blijven gelijk; alleen de datums veranderen.',
    wrong: 'Kloppen de aantallen niet? Activeer de revisie dan niet en laat het uw leverancier weten.',
  },
  activate: {
    title: 'Revisie {{revision}} activeren?',
    others_one: '{{count, number}} ander totaal verandert direct.',
    others_other: '{{count, number}} andere totalen veranderen direct.',
    drain_one:
      '{{used}} plaatsen zijn bezet, {{to}} blijven er over. Niemand wordt onderbroken: de eerstvolgende plaats die vrijkomt, vervalt; tot die tijd krijgt niemand een nieuwe plaats.',
    drain_other:
      '{{used}} plaatsen zijn bezet, {{to}} blijven er over. Niemand wordt onderbroken: de eerstvolgende {{count, number}} plaatsen die vrijkomen, vervallen; tot die tijd krijgt niemand een nieuwe plaats.',
    done: 'Revisie {{revision}} is van kracht.',
    changed: {
      title: 'Er is intussen iets veranderd',
      text: 'Iemand die u hebt gekozen, heeft de licentie niet meer. Er is niets ingetrokken. Bekijk uw keuze nog eens en activeer dan.',
    },
  },
  history: {
    title: 'Revisies',
    revision: 'Revisie {{revision}}',
    active: 'Van kracht',
    pending: 'Wacht',
    superseded: 'Vervangen',
    activated: 'Geactiveerd op {{at}} {{by}}',
    received: 'Ontvangen op {{at}} {{by}}',
    undone: 'ongedaan gemaakt op {{at}}',
    byItself: '(automatisch)',
    byVendor: '(automatisch, uitgegeven door {{name}})',
    byCommand: 'via de opdrachtregel',
    by: 'door {{name}}',
    somebody: 'iemand',
    valid: 'geldig van {{from}} tot en met {{until}}',
    validForever: 'geldig zonder einddatum',
    first: 'De eerste licentie van het account.',
    sameTotals: 'Alle totalen zijn gelijk gebleven.',
    total: 'van {{from}} naar {{to}}',
    moreTotals: 'en nog {{total}}',
  },
  tabs: { lines: 'Licenties', status: 'Status' },
  buy: 'Nieuwe licenties kopen',
  load: {
    open: 'Licenties uit bestand laden',
    title: 'Licenties uit bestand laden',
    drop: 'Sleep het bestand van uw leverancier hierheen (.license, maximaal 5 MB) of kies het.',
    dropOwn:
      'Sleep de licentie en de catalogus van uw leverancier hierheen (.license en .catalog, maximaal 5 MB), ook beide tegelijk, of kies ze.',
    catalogNew: 'De catalogus is overgenomen.',
    catalogKnown: 'Deze installatie kende die catalogus al.',
    choose: 'Bestand kiezen',
    active: 'Revisie {{revision}} is van kracht.',
    waits: 'Revisie {{revision}} is binnen en wacht; waarop, ziet u op de licentiepagina.',
    fault: {
      empty: {
        title: 'Dit bestand is leeg',
        text: 'Sla het opnieuw op vanaf de plek waar u het vandaan hebt en laad dat bestand.',
      },
      tooLarge: { title: 'Dit bestand is te groot', text: 'Licentiebestanden zijn maximaal 5 MB. Is dit het juiste?' },
      catalog: {
        title: 'Dit is een catalogus',
        text: 'Catalogussen worden alleen geladen door wie een eigen Sitzplan beheert. Hier houdt uw leverancier de catalogus bij; kies het licentiebestand.',
      },
      noLicense: {
        title: 'Dit is geen licentiebestand',
        text: 'Er staat geen licentie in. Het juiste bestand komt van uw leverancier, vaak als bijlage, en eindigt op .license. Heet uw bestand al zo, dan is het beschadigd: vraag het opnieuw aan.',
      },
    },
  },
  news: {
    title: 'Nieuwe licentie geactiveerd.',
    show: 'Bekijk wat er is gewijzigd',
    putAway: 'Deze melding verbergen',
    changes: 'Wat revisie {{revision}} heeft gewijzigd',
  },
  messages: {
    title: 'Meldingen',
    none: 'Er is de laatste tijd geen document geweigerd.',
    refused: 'Document geweigerd op {{at}}, geladen {{by}}',
  },
  report: {
    open: 'Probleem melden',
    title: 'Probleem met revisie {{revision}} melden',
    text: '{{vendor}} krijgt wat u schrijft, met uw naam en uw adres. De revisie blijft wachten.',
    what: 'Wat klopt er niet?',
    send: 'Melden',
    done: '{{vendor}} is op de hoogte gebracht.',
    at: 'Gemeld op {{at}}.',
    ownInstallation:
      'Dit is uw eigen installatie en die kan de leverancier geen bericht sturen. Neem contact op via uw contract of factuur en vermeld het serienummer en de revisie. Activeer de revisie tot die tijd niet.',
  },
  refused: {
    format: 'Het is geen licentiedocument of is onderweg gewijzigd.',
    signature: 'Het was niet door de leverancier ondertekend.',
    account: 'Het was voor een ander account gemaakt.',
    serial: 'Het had een ander serienummer.',
    superseded: 'Er was al een even nieuwe of nieuwere revisie bekend.',
    expired: 'De laatste dag was verstreken.',
  },
}
