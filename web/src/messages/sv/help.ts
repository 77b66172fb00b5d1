// Hjälptexterna: korta frågor och svar för varje sida.
import type { help as en } from '../en/help.ts'
import type { Texts } from '../texts.ts'

export const help: Texts<typeof en> = {
  overview: {
    attention: {
      question: 'Vad visas under ”Att göra”?',
      answer:
        'Allt som någon bör ta hand om: en licens som går ut eller väntar, platser som börjar ta slut, personer som ber om en plats. Det som är klart försvinner automatiskt.',
    },
    live: {
      question: 'Hur aktuella är siffrorna?',
      answer: 'De uppdateras direkt. Om anslutningen bryts visas ett meddelande, och sidan kommer ikapp automatiskt.',
    },
    faster: {
      question: 'Finns det en snabbare väg?',
      answer:
        'Med Ctrl K (⌘ K på Mac) hittar du personer, sidor, produkter och det du kan göra. Tangenten ? visar alla kortkommandon.',
    },
    firstSteps: {
      question: 'Vart tog Kom igång vägen?',
      answer:
        'Listan försvinner när alla steg är klara. Om en superadmin har dolt den innan dess finns det en knapp högst upp på sidan som visar den igen.',
    },
  },
  sessions: {
    end: {
      question: 'Hur frigör jag en delad plats?',
      answer:
        'Markera en eller flera sessioner, välj ”Avsluta session” och bekräfta. Om flera av en persons sessioner delar på platsen blir den ledig när den sista avslutas; i dialogrutan står det vilka platser som blir lediga.',
    },
    occupied: {
      question: 'När räknas en plats som upptagen?',
      answer:
        'Så snart någon har skapat en session, även innan någon har anslutit, och så länge en session pågår, bevakad eller obevakad. Att bara vara inloggad tar ingen plats.',
    },
    full: {
      question: 'Vad händer när alla platser är upptagna?',
      answer:
        'Den som startar då får veta det och kan ställa sig i kö eller be en administratör om hjälp. En plats som blir ledig reserveras för den som har väntat längst; ingen går före.',
    },
    named: {
      question: 'Varför kan vissa alltid arbeta?',
      answer: 'De har en namngiven plats som bara är deras. Du ändrar det på personens sida.',
    },
    crash: {
      question: 'En enhet har kraschat. Är platsen förlorad?',
      answer:
        'Nej. När produkten startas igen på samma enhet ersätter den den gamla sessionen. Annars blir platsen ledig när sessionen inte längre hör av sig, vanligtvis efter tio minuter.',
    },
    past: {
      question: 'Vem satt var för en stund sedan?',
      answer:
        '”Tillbakablick” visar det senaste dygnet med ett skjutreglage, till att börja med utan namn. Varje visning med namn registreras i granskningsloggen.',
    },
    wall: {
      question: 'Hur visar jag kartan på en skärm för alla?',
      answer: 'Med ”Helskärm”: stort, och utan namn tills du väljer ”Visa namn”.',
    },
  },
  usage: {
    enough: {
      question: 'Hur ser jag om de delade platserna räcker?',
      answer:
        'Texten ovanför varje diagram visar det: ”För få platser ibland” betyder att någon fick vänta eller nekades eftersom ingen plats var ledig. Därunder står när, hur ofta och hur länge.',
    },
    occupied: {
      question: 'Vad räknas som upptaget?',
      answer:
        'Varje delad plats som någon arbetar på, och varje plats som är reserverad för den som är först i kön. Flera sessioner för samma person på en plats räknas som en plats.',
    },
    names: {
      question: 'Visar sidan vem som har arbetat?',
      answer:
        'Nej, den räknar bara och nämner ingen. Siffrorna sparas i 400 dagar, även efter att namnen har tagits bort ur historiken.',
    },
  },
  users: {
    add: {
      question: 'Hur lägger jag till personer?',
      answer:
        '”Lägg till användare” för en; där klistrar du också in en hel lista med ”Lägg till flera personer”. ”Importera” tar en fil. Antalet användare är inte begränsat, bara antalet platser.',
    },
    products: {
      question: 'Hur ger jag någon en produkt eller tar bort den?',
      answer:
        'Öppna personen och slå på eller av produkten under ”Produkter”. För många på en gång markerar du dem i listan. Gruppregler gör det automatiskt.',
    },
    byProduct: {
      question: 'Vem har en viss produkt?',
      answer:
        'Välj en kategori och ett värde i filtret, till exempel produkt och typ. ”Användarlicenser” visar en rad per licens.',
    },
    activate: {
      question: 'Vad ska en inbjuden person göra?',
      answer:
        'Öppna länken i inbjudan. Den som är ny väljer ett lösenord; den som redan hör till ett annat konto loggar in där och bestämmer om hen vill flytta; med företagets inloggning räcker det att logga in. Länken gäller en gång, i 48 timmar, och kan skickas igen.',
    },
    waiting: {
      question: 'Vad innebär det att vänta på en licens?',
      answer: 'Personen finns, men ingen licens var ledig. Nästa som blir ledig går till personen, i turordning.',
    },
    removed: {
      question: 'Jag tog bort en produkt av misstag.',
      answer:
        'Tilldela den igen inom sju dagar eller återställ den under ”Nyligen borttaget”. Då kommer även inställningarna tillbaka, till exempel för en telefon.',
    },
    views: {
      question: 'Hur sparar jag ett filter?',
      answer: 'Spara det under ett namn med ”Vyer”. Menyn öppnar listan med den vy som har stjärnan.',
    },
  },
  groups: {
    for: {
      question: 'Vad är grupper bra för?',
      answer:
        'För att hitta personer, ändra många på en gång, begränsa en ansvarig till några av dem och ge produkter genom regler.',
    },
    directory: {
      question: 'Varför kan jag inte ändra vissa medlemmar?',
      answer: 'De kommer från er katalogtjänst, som hanterar dem. Ändra dem där.',
    },
    rules: {
      question: 'Hur får alla i en grupp en produkt?',
      answer: 'Genom en gruppregel: den som kommer med får produkten, den som lämnar gruppen lämnar tillbaka den.',
    },
  },
  groupRules: {
    order: {
      question: 'Vilken regel gäller om flera stämmer in?',
      answer:
        'Produkter och grupper från alla. Där det bara kan finnas en, licensens typ eller rollen, gäller den första i listan.',
    },
    preview: {
      question: 'Hur vet jag vad en regel gör?',
      answer:
        'Förhandsgranskningen visar vilka som skulle få, förlora eller vänta och hur många platser det kräver, innan något sparas.',
    },
    held: {
      question: 'Varför stoppas en ändring?',
      answer:
        'Katalogtjänsten skulle ta något från ovanligt många personer på en gång. Inget händer förrän någon bekräftar eller avvisar ändringen.',
    },
  },
  roles: {
    which: {
      question: 'Vilken roll behöver någon?',
      answer:
        'Superadminer får göra allt, även köpa och utse administratörer. Admin får göra allt utom det. Ansvariga får de behörigheter du väljer, om du vill bara för vissa grupper. Medlemmar har inte tillgång till administrationscentret.',
    },
    own: {
      question: 'När behöver vi en egen roll?',
      answer: 'När flera personer ska ha samma behörigheter: om du ändrar rollen ändras den för alla.',
    },
    last: {
      question: 'Varför kan en superadmin inte tas bort?',
      answer: 'Den sista blir kvar, så att någon alltid kan sköta kontot. Utse en till först.',
    },
  },
  removals: {
    what: {
      question: 'Vad kan återställas?',
      answer:
        'Produkter som har tagits bort, med inställningar, raderade personer, enheter som är tagna ur bruk och platser i köer. Vid varje post står hur länge den kan återställas.',
    },
    seat: {
      question: 'Varför nekas återställningen?',
      answer: 'För att det inte längre finns någon ledig licens. Frigör en eller skaffa fler.',
    },
  },
  products: {
    kinds: {
      question: 'Vad är skillnaden mellan namngiven och delad?',
      answer:
        'En namngiven licens tillhör en person, som alltid kan arbeta. Delade licenser används av hur många personer som helst, så många åt gången som det finns platser.',
    },
    more: {
      question: 'Hur får jag fler licenser?',
      answer:
        'Superadminer använder ”Lägg till licenser” när det finns ett registrerat betalningssätt och leverantören tillåter det. Alla andra kontaktar säljavdelningen här. Det kan ta upp till 48 timmar innan de visas.',
    },
    button: {
      question: 'Varför saknas ”Lägg till licenser”?',
      answer:
        'Du är inte superadmin, inget betalningssätt är registrerat eller så säljer leverantören produkten bara på förfrågan. ”Skaffa fler licenser” på sidan anger orsaken.',
    },
    assign: {
      question: 'Hur tilldelar jag licenserna?',
      answer:
        'På personens sida, eller för många på en gång i användarlistan. Licenserna är tillgängliga tills du tilldelar dem.',
    },
  },
  license: {
    arrives: {
      question: 'Hur kommer en ny licens hit?',
      answer:
        'Vanligtvis automatiskt. Om inte, be leverantören om filen och läs in den med ”Läs in licenser från fil”.',
    },
    activate: {
      question: 'Varför väntar en ny licens?',
      answer:
        'Den omfattar färre licenser än ni använder, så någon måste bestämma. Högst upp på sidan står det som ändras, och bara det.',
    },
    red: {
      question: 'Varför går det inte att välja ”Aktivera”?',
      answer:
        'Rader i rött har för få licenser. Välj ”Ta bort licenser”, markera så många som anges och aktivera sedan. Borttagning och aktivering sker i ett steg. Vad gruppregler ger de här personerna efteråt visas vid deras namn.',
    },
    trial: {
      question: 'Vad ska vi ange när vi går från provlicensen till en licens vi har köpt?',
      answer: 'Serienummer och licenstagare, med ”Ange serienummer”. Du får båda av leverantören när du köper.',
    },
    wrong: {
      question: 'Siffrorna stämmer inte. Vad gör jag?',
      answer: 'Aktivera inte. Med ”Rapportera ett problem” får leverantören besked.',
    },
    undo: {
      question: 'Kan en aktivering ångras?',
      answer:
        'En gång, inom ett dygn, så länge den tidigare licensen fortfarande är giltig. Licenserna som togs bort kommer tillbaka.',
    },
    ends: {
      question: 'Vad händer när licensen går ut?',
      answer: 'Allt fungerar till respitperiodens slut. Därefter kan inga nya sessioner startas; inget raderas.',
    },
  },
  devices: {
    technician: {
      question: 'Hur blir någon tekniker?',
      answer:
        'Slå på modulen för personen under ”Produkter”. Licensen måste omfatta den, som provlicens eller prenumeration. När den är avslagen är personen fortfarande användare, men utan modulen.',
    },
    counted: {
      question: 'Vad räknas mot gränsen?',
      answer:
        'Varje enhet som en produkt har registrerat, till exempel en dator med obevakad åtkomst. Enheter som är tagna ur bruk räknas inte.',
    },
    more: {
      question: 'Hur får jag fler platser eller en högre gräns?',
      answer:
        'Båda anges i licensen. När du ändrar omfattningen utfärdar leverantören en ny licens. Under ”Produkter” ser du hur du får fler.',
    },
  },
  queues: {
    billed: {
      question: 'När faktureras en licens?',
      answer:
        'Så länge personen är med i någon kö. Att ta bort en annan produkt ändrar inget; ta bort personen från alla köer.',
    },
    out: {
      question: 'Hur tar jag bort någon?',
      answer:
        'I en kö, under ”Arbetsledare och agenter”, med krysset. Med ”Varför faktureras det här?” tar du bort en person från alla köer på en gång.',
    },
    kinds: {
      question: 'Vilka typer av köer finns det?',
      answer:
        'För samtal, för utgående samtal och för inkorgar. En person faktureras en gång, oavsett hur många köer hen är med i.',
    },
  },
  orders: {
    long: {
      question: 'Hur lång tid tar en beställning?',
      answer: 'Upp till 48 timmar. Den är öppen här tills licenserna har kommit.',
    },
    who: {
      question: 'Vem får beställa?',
      answer:
        'Superadminer, när ett betalningssätt har registrerats, för produkter som leverantören säljer på det sättet. Alla andra frågar säljavdelningen.',
    },
    cancel: { question: 'Kan jag annullera?', answer: 'Så länge beställningen inte är levererad.' },
  },
  payment: {
    card: {
      question: 'Var sparas kortuppgifterna?',
      answer: 'Bara hos betaltjänsten. Sitzplan ser korttypen, de fyra sista siffrorna och utgångsdatumet.',
    },
    invoice: {
      question: 'Kan vi betala mot faktura?',
      answer: 'Om leverantören godkänner det. Fråga din kontakt där.',
    },
  },
  statements: {
    days: {
      question: 'Hur räknas dagar?',
      answer: 'Hela dagar i kontots tidszon. Den som har en licens i en timme har den den dagen.',
    },
    why: {
      question: 'Varför faktureras någon?',
      answer: '”Varför faktureras det här?” visar alla orsaker och tar bort dem allihop med en knapp.',
    },
    mail: {
      question: 'Vem får fakturaunderlaget via mejl?',
      answer: 'Faktureringskontakten.',
    },
  },
  accountSettings: {
    zone: {
      question: 'Vad påverkar tidszonen?',
      answer: 'När dagar tar slut: licensens och fakturaunderlagens. Även klockslag visas enligt den.',
    },
    names: {
      question: 'Vem kan se när någon har arbetat?',
      answer:
        'Just nu: den som får se sessioner. I efterhand: superadminer, om inte andra har fått behörigheten, och varje visning registreras. Reglagen döljer namnen även där.',
    },
    kept: {
      question: 'Hur länge sparas namn?',
      answer:
        'Så många dagar som du anger här. Därefter räknar historiken bara platser och nämner ingen. Det kan inte ångras.',
    },
  },
  enterpriseSignIn: {
    begin: {
      question: 'Var börjar jag?',
      answer:
        'Uppifrån och ned: verifiera domänen, anslut identitetsleverantören, testa. Före steg 4 ändras inget för någon.',
    },
    enforced: {
      question: 'Vad är skillnaden mellan ”På” och ”Obligatorisk”?',
      answer:
        'På: man kan även använda ett lösenord. Obligatorisk: lösenord nekas, utom för en superadmin i nödsituationer.',
    },
    people: {
      question: 'Läggs personer också till automatiskt?',
      answer:
        'Om du tillåter det här, vid den första inloggningen. Ska katalogtjänsten lägga till och ta bort dem ansluter du etableringen.',
    },
  },
  provisioning: {
    begin: {
      question: 'Hur ansluter jag vår katalogtjänst?',
      answer: 'Skapa en token och ange den i katalogtjänsten tillsammans med adressen. Guiderna nedan visar var.',
    },
    get: {
      question: 'Vad får personer som kommer därifrån?',
      answer: 'Det som gruppreglerna anger: produkter, en roll, grupper. Utan regler får de inget.',
    },
    wrong: {
      question: 'Ingen kommer. Var är felet?',
      answer: 'Bland de senaste anropen ser du vad katalogtjänsten skickade och vad den fick för svar, med råd.',
    },
  },
  audit: {
    what: {
      question: 'Vad registreras?',
      answer: 'Varje ändring: vem, vad, före och efter, varifrån. Ingen kan ändra det i efterhand.',
    },
    find: {
      question: 'Hur hittar jag en viss ändring?',
      answer: 'Filtrera på person, åtgärd och period. Sidans adress innehåller filtret, så att du kan dela den.',
    },
    proof: {
      question: 'Hur bevisar jag att inget saknas?',
      answer: 'Ladda ned den förseglade loggen och kontrollera den offline: hur du gör står på sidan.',
    },
  },
  outbox: {
    why: {
      question: 'Varför visas mejl här?',
      answer:
        'För att du ska se vad som har skickats och om det har kommit fram. Utan e-postserver lämnar du själv vidare länkarna i inbjudningar.',
    },
  },
  accounts: {
    new: {
      question: 'Vad behöver en ny kund?',
      answer:
        'Ett konto med en första superadmin och en licens för det som finns i produktkatalogen: öppna kontot och utfärda den första versionen.',
    },
    change: {
      question: 'Hur ändras antalen?',
      answer:
        'Bara genom en ny licensversion. Om den omfattar färre licenser än som används bestämmer kunden när den aktiveras.',
    },
    names: {
      question: 'Varför ser jag inga namn?',
      answer: 'En kunds personer är kundens sak. Du ser antal.',
    },
  },
  customerOrders: {
    steps: {
      question: 'Vad gör jag med en beställning?',
      answer:
        'Bekräfta den och leverera den sedan: då signeras en ny licensversion. Eller avvisa den med en motivering som kunden läser.',
    },
    requests: {
      question: 'Vad är förfrågningar?',
      answer:
        'Kunder som inte kan beställa själva frågar säljavdelningen. En förfrågan kan göras om till en beställning.',
    },
  },
  catalog: {
    product: {
      question: 'Vad hör till en produkt?',
      answer:
        'Namn och beskrivning på varje språk, funktioner, licenstyperna den säljs i och hur sessionerna håller sina platser.',
    },
    lease: {
      question: 'Hur länge behåller ett kraschat program sin plats?',
      answer:
        'Så länge som ”Avslutas utan livstecken efter” anger, vanligtvis tio minuter. En kortare tid frigör platsen tidigare men kräver tätare livstecken.',
    },
  },
  openidClients: {
    what: {
      question: 'Vad är en klient?',
      answer:
        'Ett program eller en webbplats hos dig där personer loggar in med samma uppgifter som här eller via sitt företag.',
    },
    secret: { question: 'Hemligheten har kommit bort.', answer: 'Den visas en gång. Skapa en ny.' },
  },
  vendorSettings: {
    shop: {
      question: 'Vart leder ”Köp nya licenser”?',
      answer: 'Till butiken som du anger här. Utan en sådan till en beställning i Sitzplan eller till säljavdelningen.',
    },
    keys: {
      question: 'När behöver jag en ny signeringsnyckel?',
      answer:
        'När era regler kräver det eller när den gamla kan ha blivit känd. Vad som gäller för redan signerade licenser står på sidan.',
    },
  },
  myProducts: {
    start: {
      question: 'Hur börjar jag?',
      answer: 'I produkten: logga in där med samma uppgifter som här, eller via företagets inloggning.',
    },
    full: {
      question: 'Alla delade licenser används. Vad gör jag?',
      answer:
        'Ställ dig i kö: du ser din plats i kön och en uppskattning, och en plats som blir ledig reserveras för dig. Eller be en administratör om hjälp.',
    },
    missing: {
      question: 'En produkt saknas.',
      answer: 'Be om den under ”Fler produkter”. Administratörerna får ett meddelande och svarar dig.',
    },
    download: {
      question: 'Var får jag tag på skrivbordsprogrammet?',
      answer:
        'Här vid produkten: ”Ladda ned skrivbordsprogrammet”. Bara personer med en plats har knappen, och bara där produkten erbjuder ett program.',
    },
    share: {
      question: 'Får jag låna ut min inloggning till en kollega?',
      answer: 'Nej. Platser räknas per person, och det som görs med din inloggning räknas som gjort av dig.',
    },
  },
  ownAccount: {
    second: {
      question: 'Vad är tvåfaktorsautentisering?',
      answer:
        'Förutom lösenordet anger du en kod från en app i telefonen. Spara återställningskoderna till den dag då telefonen är borta.',
    },
    elsewhere: {
      question: 'Jag har glömt att logga ut någonstans.',
      answer: 'Avsluta den inloggningen här, eller alla på en gång.',
    },
  },
  myData: {
    who: {
      question: 'Vem mer ser den här sidan?',
      answer: 'Ingen. Den visar vad som sparas om dig, hur länge och varför.',
    },
    delete: {
      question: 'Hur raderas mina uppgifter?',
      answer:
        'De flesta automatiskt, efter den tid som står bredvid. När ditt användarkonto raderas försvinner ditt namn och din adress överallt efter 30 dagar.',
    },
  },
}
