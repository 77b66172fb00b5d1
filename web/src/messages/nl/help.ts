// Wat er op elke pagina wordt gevraagd, met korte antwoorden.
import type { help as en } from '../en/help.ts'
import type { Texts } from '../texts.ts'

export const help: Texts<typeof en> = {
  overview: {
    attention: {
      question: 'Wat staat er onder ‘Vraagt uw aandacht’?',
      answer:
        'Alles waar iemand iets mee moet doen: een licentie die eindigt of wacht, plaatsen die opraken, personen die erom vragen. Wat is afgehandeld, verdwijnt vanzelf.',
    },
    live: {
      question: 'Hoe actueel zijn de aantallen?',
      answer:
        'Ze worden live bijgewerkt. Valt de verbinding weg, dan ziet u een melding en haalt de pagina alles vanzelf weer in.',
    },
    faster: {
      question: 'Kan het sneller?',
      answer:
        'Ctrl K (⌘ K op een Mac) vindt personen, pagina’s, producten en wat u kunt doen. De toets ? toont alle sneltoetsen.',
    },
    firstSteps: {
      question: 'Waar zijn de eerste stappen gebleven?',
      answer:
        'Ze verdwijnen zodra ze allemaal zijn voltooid. Heeft een superbeheerder ze eerder verborgen, dan haalt een knop boven aan deze pagina ze terug.',
    },
  },
  sessions: {
    end: {
      question: 'Hoe maak ik een gedeelde plaats vrij?',
      answer:
        'Selecteer een of meer sessies, klik op ‘Sessie beëindigen’ en bevestig. Delen meerdere sessies van één persoon de plaats, dan komt die vrij zodra de laatste eindigt; het dialoogvenster zegt welke plaatsen vrijkomen.',
    },
    occupied: {
      question: 'Wanneer telt een plaats als bezet?',
      answer:
        'Zodra iemand een sessie heeft aangemaakt, ook als er nog niemand verbinding heeft, en zolang een sessie loopt, begeleid of onbeheerd. Alleen aangemeld zijn kost geen plaats.',
    },
    full: {
      question: 'Wat gebeurt er als alle plaatsen bezet zijn?',
      answer:
        'Wie dan start, krijgt dat te horen en kan in de rij wachten of een beheerder om hulp vragen. Een plaats die vrijkomt, wordt gereserveerd voor wie het langst wacht; niemand dringt voor.',
    },
    named: {
      question: 'Waarom kunnen sommige mensen altijd werken?',
      answer: 'Ze hebben een plaats op naam, die alleen van hen is. Dat wijzigt u op de pagina van de persoon.',
    },
    crash: {
      question: 'Een apparaat is vastgelopen. Is de plaats verloren?',
      answer:
        'Nee. Start het product opnieuw op hetzelfde apparaat, dan vervangt dat de oude sessie. Anders komt de plaats vrij zodra de sessie geen levensteken meer geeft, meestal na tien minuten.',
    },
    past: {
      question: 'Wie zat een tijdje geleden waar?',
      answer:
        '‘Terugkijken’ toont de laatste 24 uur met een schuifregelaar, eerst zonder namen. Elke keer dat met namen is gekeken, staat dat in het auditlogboek.',
    },
    wall: {
      question: 'Hoe toon ik de plattegrond op een scherm voor iedereen?',
      answer: 'Met ‘Volledig scherm’: groot, en zonder namen totdat u op ‘Namen tonen’ klikt.',
    },
  },
  usage: {
    enough: {
      question: 'Hoe zie ik of er genoeg gedeelde plaatsen zijn?',
      answer:
        'De zin boven elke grafiek zegt het: ‘Soms te weinig plaatsen’ betekent dat iemand moest wachten, of werd geweigerd omdat er geen plaats vrij was. Daaronder staat wanneer, hoe vaak en hoe lang.',
    },
    occupied: {
      question: 'Wat telt als bezet?',
      answer:
        'Elke gedeelde plaats waarop iemand werkt, en elke plaats die is gereserveerd voor de volgende in de rij. Meerdere sessies van één persoon op één plaats tellen als één plaats.',
    },
    names: {
      question: 'Laat deze pagina zien wie er werkte?',
      answer:
        'Nee, de pagina telt alleen en noemt niemand. De aantallen blijven 400 dagen bewaard, ook als de namen uit de geschiedenis zijn verdwenen.',
    },
  },
  users: {
    add: {
      question: 'Hoe voeg ik personen toe?',
      answer:
        '‘Gebruiker toevoegen’ voor één persoon; daar plakt u met ‘Meerdere personen toevoegen’ ook een hele lijst. ‘Importeren’ neemt een bestand. Het aantal gebruikers is niet beperkt, alleen het aantal plaatsen.',
    },
    products: {
      question: 'Hoe geef ik iemand een product of trek ik het in?',
      answer:
        'Open de persoon en zet het product onder ‘Producten’ aan of uit. Voor velen tegelijk selecteert u hen in de lijst. Groepsregels doen het automatisch.',
    },
    byProduct: {
      question: 'Wie heeft een bepaald product?',
      answer:
        'Kies in het filter een categorie en een waarde, bijvoorbeeld product en licentievorm. ‘Gebruikerslicenties’ toont per licentie een regel.',
    },
    activate: {
      question: 'Wat moet iemand doen die is uitgenodigd?',
      answer:
        'De link in de uitnodiging openen. Wie nieuw is, kiest een wachtwoord; wie al bij een ander account hoort, meldt zich daar aan en beslist over de overstap; met de aanmelding van uw bedrijf is gewoon aanmelden genoeg. De link werkt één keer, 48 uur lang, en kan opnieuw worden verstuurd.',
    },
    waiting: {
      question: 'Wat betekent wachten op een licentie?',
      answer:
        'De persoon is er, maar er was geen licentie vrij. De eerstvolgende die vrijkomt, is voor deze persoon, op volgorde van aanvraag.',
    },
    removed: {
      question: 'Ik heb per ongeluk een product ingetrokken.',
      answer:
        'Wijs het binnen zeven dagen weer toe, of zet het terug onder ‘Onlangs verwijderd’: dan komen ook de instellingen terug, bijvoorbeeld die van een telefoon.',
    },
    views: {
      question: 'Hoe sla ik een filter op?',
      answer: 'Sla het via ‘Weergaven’ onder een naam op. Het menu opent de lijst met de weergave die de ster heeft.',
    },
  },
  groups: {
    for: {
      question: 'Waar dienen groepen voor?',
      answer:
        'Om personen te vinden, er veel tegelijk te wijzigen, een manager tot een deel te beperken en met regels producten te geven.',
    },
    directory: {
      question: 'Waarom kan ik sommige leden niet wijzigen?',
      answer: 'Ze komen uit uw directory, die hen bijhoudt. Wijzig hen daar.',
    },
    rules: {
      question: 'Hoe krijgt iedereen in een groep een product?',
      answer: 'Met een groepsregel: wie erbij komt, krijgt het product; wie weggaat, raakt het kwijt.',
    },
  },
  groupRules: {
    order: {
      question: 'Welke regel geldt als er meerdere van toepassing zijn?',
      answer:
        'De producten en groepen van alle regels. Waar er maar één kan gelden, bij de licentievorm en de rol, wint de eerste in de lijst.',
    },
    preview: {
      question: 'Hoe weet ik wat een regel gaat doen?',
      answer:
        'Via ‘Wijzigingen vooraf bekijken’ ziet u wie er iets krijgt, verliest of moet wachten en hoeveel plaatsen het kost, voordat er iets wordt opgeslagen.',
    },
    held: {
      question: 'Waarom is een wijziging aangehouden?',
      answer:
        'De directory zou bij ongewoon veel personen tegelijk iets weghalen. Er gebeurt niets totdat iemand dit bevestigt of verwerpt.',
    },
  },
  roles: {
    which: {
      question: 'Welke rol heeft iemand nodig?',
      answer:
        'Superbeheerders mogen alles, ook inkopen en beheerders aanwijzen. Beheerders mogen al het andere. Managers krijgen de rechten die u kiest, desgewenst alleen voor bepaalde groepen. Leden hebben geen Admin Center.',
    },
    own: {
      question: 'Wanneer heb ik een eigen rol nodig?',
      answer:
        'Als meerdere personen dezelfde rechten moeten hebben: wijzigt u de rol, dan wijzigt dat voor hen allemaal.',
    },
    last: {
      question: 'Waarom kan een superbeheerder niet worden verwijderd?',
      answer: 'De laatste blijft, zodat er altijd iemand voor het account kan zorgen. Wijs eerst een ander aan.',
    },
  },
  removals: {
    what: {
      question: 'Wat kan worden teruggezet?',
      answer:
        'Ingetrokken producten met hun instellingen, verwijderde personen, apparaten die buiten gebruik zijn gesteld, plaatsen in wachtrijen. Bij elk staat hoelang dat nog kan.',
    },
    seat: {
      question: 'Waarom wordt terugzetten geweigerd?',
      answer: 'Omdat er geen licentie meer vrij is. Maak er een vrij of schaf er meer aan.',
    },
  },
  products: {
    kinds: {
      question: 'Wat is het verschil tussen op naam en gedeeld?',
      answer:
        'Een licentie op naam is van één persoon, die altijd kan werken. Gedeelde licenties worden door een willekeurig aantal personen gebruikt, zoveel tegelijk als er plaatsen zijn.',
    },
    more: {
      question: 'Hoe krijg ik meer licenties?',
      answer:
        'Superbeheerders met een vastgelegde betaalmethode gebruiken ‘Licenties toevoegen’, waar de leverancier dat toestaat. Alle anderen nemen hier contact op met Verkoop. Het kan 48 uur duren tot de licenties verschijnen.',
    },
    button: {
      question: 'Waarom ontbreekt ‘Licenties toevoegen’?',
      answer:
        'U bent geen superbeheerder, er is geen betaalmethode vastgelegd of de leverancier verkoopt dit product alleen op aanvraag. ‘Meer licenties krijgen’ op deze pagina noemt de reden.',
    },
    assign: {
      question: 'Hoe geef ik deze licenties aan personen?',
      answer:
        'Op de pagina van een persoon, of voor velen tegelijk in de lijst met gebruikers. Tot die tijd blijven licenties beschikbaar.',
    },
  },
  license: {
    arrives: {
      question: 'Hoe komt een nieuwe licentie hier?',
      answer:
        'Meestal vanzelf. Zo niet, vraag uw leverancier dan om het bestand en laad het met ‘Licenties uit bestand laden’.',
    },
    activate: {
      question: 'Waarom wacht een nieuwe licentie?',
      answer:
        'De nieuwe licentie bevat minder dan u gebruikt, dus iemand moet beslissen. Boven aan deze pagina staat wat er verandert, en alleen dat.',
    },
    red: {
      question: 'Waarom is ‘Activeren’ uitgeschakeld?',
      answer:
        'Rode regels bevatten te weinig licenties. Klik op ‘Licenties intrekken’, kies er zoveel als er staat en activeer dan. Intrekken en activeren gebeuren in één stap. Wat groepsregels deze personen daarna geven, staat bij hun naam.',
    },
    trial: {
      question: 'Wat voeren we in als we van de proeflicentie naar een gekochte licentie gaan?',
      answer:
        'Serienummer en licentiehouder, via ‘Serienummer invoeren’. U krijgt beide bij aankoop van uw leverancier.',
    },
    wrong: {
      question: 'De aantallen kloppen niet. Wat nu?',
      answer: 'Activeer niet. Met ‘Probleem melden’ laat u het uw leverancier weten.',
    },
    undo: {
      question: 'Kan een activering ongedaan worden gemaakt?',
      answer:
        'Eén keer, binnen een dag, zolang de eerdere licentie nog geldig is. De ingetrokken licenties komen dan terug.',
    },
    ends: {
      question: 'Wat gebeurt er als de licentie afloopt?',
      answer:
        'Tot het eind van de respijtperiode werkt alles. Daarna kan er geen nieuwe sessie worden gestart; er wordt niets verwijderd.',
    },
  },
  devices: {
    technician: {
      question: 'Hoe wordt iemand technicus?',
      answer:
        'Zet de module bij de persoon onder ‘Producten’ aan. Zet u de module uit, dan blijft het een gebruiker zonder die module. Uw licentie moet de module bevatten, als proeflicentie of als abonnement.',
    },
    counted: {
      question: 'Wat telt mee voor het maximum?',
      answer:
        'Elk apparaat dat een product heeft geregistreerd, bijvoorbeeld een computer met onbeheerde toegang. Apparaten die buiten gebruik zijn gesteld, tellen niet mee.',
    },
    more: {
      question: 'Hoe krijg ik meer plaatsen of een hoger maximum?',
      answer:
        'Beide staan in de licentie. Een ander abonnement leidt tot een nieuwe licentie. Onder ‘Producten’ ziet u hoe u er meer krijgt.',
    },
  },
  queues: {
    billed: {
      question: 'Wanneer wordt een licentie gefactureerd?',
      answer:
        'Zolang de persoon in een wachtrij zit. Een ander product intrekken verandert niets; haal de persoon uit elke wachtrij.',
    },
    out: {
      question: 'Hoe haal ik iemand eruit?',
      answer:
        'In een wachtrij, onder ‘Supervisors en agents’, met het kruisje. ‘Waarom wordt dit gefactureerd?’ haalt een persoon in één keer uit alle wachtrijen.',
    },
    kinds: {
      question: 'Welke soorten wachtrijen zijn er?',
      answer:
        'Voor inkomende gesprekken, voor uitgaande gesprekken en voor postvakken. Een persoon telt één keer, in hoeveel wachtrijen ook.',
    },
  },
  orders: {
    long: {
      question: 'Hoelang duurt een bestelling?',
      answer: 'Maximaal 48 uur. De bestelling staat hier open tot de licenties er zijn.',
    },
    who: {
      question: 'Wie mag bestellen?',
      answer:
        'Superbeheerders, zodra er een betaalmethode is vastgelegd, voor producten die de leverancier zo verkoopt. Alle anderen vragen het aan Verkoop.',
    },
    cancel: { question: 'Kan ik annuleren?', answer: 'Zolang de bestelling niet is geleverd.' },
  },
  payment: {
    card: {
      question: 'Waar worden kaartgegevens bewaard?',
      answer: 'Alleen bij de betaaldienst. Sitzplan ziet alleen het merk, de laatste vier cijfers en de vervaldatum.',
    },
    invoice: {
      question: 'Kunnen we op factuur betalen?',
      answer: 'Als uw leverancier dat goedkeurt. Vraag het aan uw contactpersoon daar.',
    },
  },
  statements: {
    days: {
      question: 'Hoe worden dagen geteld?',
      answer: 'Hele dagen in de tijdzone van het account. Wie een uur een licentie heeft, heeft die voor die dag.',
    },
    why: {
      question: 'Waarom wordt er voor iemand gefactureerd?',
      answer: '‘Waarom wordt dit gefactureerd?’ toont elke reden en neemt ze met één knop allemaal weg.',
    },
    mail: { question: 'Wie krijgt de afrekening per e-mail?', answer: 'Het factuurcontact.' },
  },
  accountSettings: {
    zone: {
      question: 'Wat verandert de tijdzone?',
      answer: 'Wanneer dagen eindigen: die van de licentie en in afrekeningen. Ook tijden worden zo getoond.',
    },
    names: {
      question: 'Wie kan zien wanneer iemand werkte?',
      answer:
        'Op dit moment: wie sessies mag bekijken. Later: superbeheerders, tenzij anderen dat recht hebben gekregen, en elke keer wordt vastgelegd. De schakelaars verbergen namen ook daar.',
    },
    kept: {
      question: 'Hoelang worden namen bewaard?',
      answer:
        'Zoveel dagen als u hier instelt. Daarna telt de geschiedenis plaatsen en noemt ze niemand. Dat kan niet ongedaan worden gemaakt.',
    },
  },
  enterpriseSignIn: {
    begin: {
      question: 'Waar begin ik?',
      answer:
        'Van boven naar beneden: verifieer uw domein, koppel uw identiteitsprovider, test die. Tot stap 4 verandert er voor niemand iets.',
    },
    enforced: {
      question: 'Wat is het verschil tussen ingeschakeld en verplicht?',
      answer:
        'Ingeschakeld: een wachtwoord mag ook. Verplicht: wachtwoorden worden geweigerd, behalve dat van één superbeheerder voor noodgevallen.',
    },
    people: {
      question: 'Komen personen er ook vanzelf bij?',
      answer:
        'Als u dat hier toestaat, bij hun eerste aanmelding. Moet uw directory hen toevoegen en verwijderen, stel dan provisioning in.',
    },
  },
  provisioning: {
    begin: {
      question: 'Hoe koppel ik onze directory?',
      answer:
        'Maak een token en voer dat samen met het adres in uw directory in. De handleidingen hieronder laten zien waar.',
    },
    get: {
      question: 'Wat krijgen personen die daarvandaan komen?',
      answer: 'Wat uw groepsregels zeggen: producten, een rol, groepen. Zonder regels niets.',
    },
    wrong: {
      question: 'Er komt niemand. Waar zit de fout?',
      answer: 'Onder de laatste aanroepen ziet u wat de directory stuurde en welk antwoord die kreeg, met advies.',
    },
  },
  audit: {
    what: {
      question: 'Wat wordt vastgelegd?',
      answer: 'Elke wijziging: wie, wat, voor en na, vanwaar. Niemand kan dat later veranderen.',
    },
    find: {
      question: 'Hoe vind ik een bepaalde wijziging?',
      answer:
        'Filter op persoon, actie en periode. Het adres van de pagina onthoudt het filter, zodat u het kunt doorsturen.',
    },
    proof: {
      question: 'Hoe kan ik bewijzen dat er niets ontbreekt?',
      answer: 'Download het verzegelde logboek en controleer het offline: de pagina zegt hoe.',
    },
  },
  outbox: {
    why: {
      question: 'Waarom staan hier e-mails?',
      answer:
        'Zodat u ziet wat er is verstuurd en of het is aangekomen. Zonder mailserver geeft u de links van uitnodigingen zelf door.',
    },
  },
  accounts: {
    new: {
      question: 'Wat heeft een nieuwe klant nodig?',
      answer:
        'Een account met een eerste superbeheerder, en een licentie voor wat in de catalogus staat: open het account en geef de eerste revisie uit.',
    },
    change: {
      question: 'Hoe veranderen totalen?',
      answer:
        'Alleen door een nieuwe revisie. Bevat die minder licenties dan er in gebruik zijn, dan beslist de klant wanneer de revisie wordt geactiveerd.',
    },
    names: {
      question: 'Waarom zie ik geen namen?',
      answer: 'De mensen van een klant zijn een zaak van de klant. U ziet totalen.',
    },
  },
  customerOrders: {
    steps: {
      question: 'Wat doe ik met een bestelling?',
      answer:
        'Bevestig de bestelling en lever die daarna: daarmee wordt een nieuwe revisie ondertekend. Of wijs de bestelling af, met een reden die de klant leest.',
    },
    requests: {
      question: 'Wat zijn aanvragen?',
      answer:
        'Klanten die niet zelf kunnen bestellen, vragen het aan Verkoop. Van een aanvraag kunt u een bestelling maken.',
    },
  },
  catalog: {
    product: {
      question: 'Wat hoort bij een product?',
      answer: 'Naam en beschrijving in elke taal, functies, de licentievormen en hoe sessies hun plaatsen innemen.',
    },
    lease: {
      question: 'Hoelang houdt een vastgelopen programma zijn plaats?',
      answer:
        'Zolang als ‘Sessie beëindigen zonder levensteken na’ zegt, meestal tien minuten. Korter maakt de plaats eerder vrij en vraagt om meer levenstekens.',
    },
  },
  openidClients: {
    what: {
      question: 'Wat is een client?',
      answer:
        'Een programma of website van u waar mensen zich aanmelden met hun gegevens van hier, of met de aanmelding van hun bedrijf.',
    },
    secret: { question: 'Het geheim is kwijt.', answer: 'Het wordt één keer getoond. Maak een nieuw.' },
  },
  vendorSettings: {
    shop: {
      question: 'Waar leidt ‘Nieuwe licenties kopen’ naartoe?',
      answer:
        'Naar de webwinkel die u hier invoert. Zonder webwinkel naar een bestelling in Sitzplan of naar uw afdeling Verkoop.',
    },
    keys: {
      question: 'Wanneer heb ik een nieuwe ondertekeningssleutel nodig?',
      answer:
        'Als dat volgens uw regels nodig is of als de oude bekend kan zijn geworden. Ondertekende licenties blijven geldig zoals de pagina aangeeft.',
    },
  },
  myProducts: {
    start: {
      question: 'Hoe begin ik?',
      answer: 'In het product: meld u daar aan met uw gegevens van hier, of met de aanmelding van uw bedrijf.',
    },
    full: {
      question: 'Alle gedeelde licenties zijn in gebruik. Wat nu?',
      answer:
        'Wacht in de rij: u ziet uw plek en een schatting, en een plaats die vrijkomt, wordt voor u gereserveerd. Of vraag een beheerder om hulp.',
    },
    missing: {
      question: 'Er ontbreekt een product.',
      answer: 'Vraag het aan onder ‘Meer producten’. Uw beheerders krijgen een bericht en antwoorden u.',
    },
    download: {
      question: 'Waar vind ik de desktopapp?',
      answer:
        'Hier bij het product: ‘Desktopapp downloaden’. Alleen wie een plaats heeft, ziet de knop, en alleen bij producten met een app.',
    },
    share: {
      question: 'Mag ik mijn aanmeldgegevens aan een collega uitlenen?',
      answer: 'Nee. Plaatsen worden per persoon geteld, en wat met uw aanmelding gebeurt, geldt als door u gedaan.',
    },
  },
  ownAccount: {
    second: {
      question: 'Wat is een tweede factor?',
      answer:
        'Een code uit een app op uw telefoon, naast het wachtwoord. Bewaar de herstelcodes voor de dag waarop de telefoon weg is.',
    },
    elsewhere: {
      question: 'Ik ben vergeten me ergens af te melden.',
      answer: 'Beëindig die aanmelding hier, of allemaal tegelijk.',
    },
  },
  myData: {
    who: {
      question: 'Wie ziet deze pagina nog meer?',
      answer: 'Niemand. U ziet hier wat er over u wordt bewaard, hoelang en waarvoor.',
    },
    delete: {
      question: 'Hoe worden mijn gegevens verwijderd?',
      answer:
        'Het meeste vanzelf, na de termijn die erbij staat. Wordt uw toegang verwijderd, dan worden uw naam en adres na 30 dagen overal gewist.',
    },
  },
}
