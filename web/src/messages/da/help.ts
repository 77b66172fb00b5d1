// Hvad folk spørger om på hver side, med korte svar.
import type { help as en } from '../en/help.ts'
import type { Texts } from '../texts.ts'

export const help: Texts<typeof en> = {
  overview: {
    attention: {
      question: 'Hvad vises under »Kræver handling«?',
      answer:
        'Alt det, nogen bør gøre noget ved: en licens, der udløber eller venter, pladser, der er ved at slippe op, og personer, der beder om en plads. Det, der er klaret, forsvinder automatisk.',
    },
    live: {
      question: 'Hvor aktuelle er tallene?',
      answer:
        'De er live. Hvis forbindelsen afbrydes, vises en meddelelse om det, og siden opdateres automatisk, når den er tilbage.',
    },
    faster: {
      question: 'Findes der en hurtigere vej?',
      answer:
        'Ctrl K (⌘ K på en Mac) finder personer, sider, produkter og det, du kan gøre. Tasten ? viser alle genveje.',
    },
    firstSteps: {
      question: 'Hvor er »Kom godt i gang« blevet af?',
      answer:
        'Det forsvinder, når alle trin er klaret. Har en superadministrator skjult det inden da, kan du hente det frem igen med en knap øverst på siden.',
    },
  },
  sessions: {
    end: {
      question: 'Hvordan frigiver jeg en delt plads?',
      answer:
        'Vælg en eller flere sessioner, tryk på »Afslut session«, og bekræft. Hvis flere af en persons sessioner deler pladsen, bliver den ledig, når den sidste af dem slutter. Dialogen viser, hvilke pladser der bliver ledige.',
    },
    occupied: {
      question: 'Hvornår regnes en plads for optaget?',
      answer:
        'Så snart en person har oprettet en session, også før nogen har oprettet forbindelse, og så længe en session er i gang, bemandet eller ubemandet. At være logget ind optager ingen plads.',
    },
    full: {
      question: 'Hvad sker der, når alle pladser er optaget?',
      answer:
        'Den, der så starter, får besked og kan stille sig på ventelisten eller bede en administrator om hjælp. En plads, der bliver ledig, reserveres til den, der har ventet længst. Ingen springer over.',
    },
    named: {
      question: 'Hvorfor kan nogle personer altid arbejde?',
      answer: 'De har en personlig plads, som kun er deres. Det kan du ændre på personens side.',
    },
    crash: {
      question: 'En enhed er gået ned. Er pladsen tabt?',
      answer:
        'Nej. Startes produktet igen på samme enhed, erstatter det den gamle session. Ellers bliver pladsen ledig, når sessionen ikke længere holdes i live, normalt efter ti minutter.',
    },
    past: {
      question: 'Hvem sad hvor for noget tid siden?',
      answer:
        '»Se tilbage« viser de seneste 24 timer med en skyder, i første omgang uden navne. Hver visning med navne står i revisionsloggen.',
    },
    wall: {
      question: 'Hvordan viser jeg planen på en skærm, alle kan se?',
      answer: 'Med »Fuld skærm«: stort og uden navne, indtil du trykker på »Vis navne«.',
    },
  },
  usage: {
    enough: {
      question: 'Hvordan ser jeg, om de delte pladser slår til?',
      answer:
        'Sætningen over hvert diagram siger det: »For få pladser til tider« betyder, at nogen ventede eller blev afvist, fordi ingen plads var ledig. Nedenunder står hvornår, hvor ofte og hvor længe.',
    },
    occupied: {
      question: 'Hvad tæller som optaget?',
      answer:
        'Hver delt plads, som en person arbejder på, og hver plads, der er reserveret til den næste på ventelisten. Flere sessioner for samme person på én plads tæller som én plads.',
    },
    names: {
      question: 'Viser siden, hvem der har arbejdet?',
      answer:
        'Nej, den tæller og nævner ingen. Tallene opbevares i 400 dage, også efter at navnene er slettet fra historikken.',
    },
  },
  users: {
    add: {
      question: 'Hvordan tilføjer jeg personer?',
      answer:
        '»Tilføj bruger« til én; dér indsætter du også en hel liste med »Tilføj flere personer«. »Importér« tager en fil. Antallet af brugere er ubegrænset. Kun antallet af pladser har en grænse.',
    },
    products: {
      question: 'Hvordan tildeler eller fjerner jeg et produkt?',
      answer:
        'Åbn personen, og slå produktet til eller fra under »Produkter«. Skal det gælde mange på én gang, så vælg dem på listen. Grupperegler gør det automatisk.',
    },
    byProduct: {
      question: 'Hvem har et bestemt produkt?',
      answer:
        'Vælg en kategori og en værdi i filteret, fx produkt og type. »Brugerlicenser« viser én linje for hver licens.',
    },
    activate: {
      question: 'Hvad skal en inviteret person gøre?',
      answer:
        'Åbne linket i invitationen. En ny bruger vælger en adgangskode. Den, der allerede hører til en anden konto, logger ind dér og beslutter, om kontoen skal skiftes. Med firmalogin logger man bare ind. Linket virker én gang og i 48 timer, og det kan sendes igen.',
    },
    waiting: {
      question: 'Hvad vil det sige at vente på en licens?',
      answer: 'Personen er oprettet, men ingen licens var ledig. Ledige licenser tildeles efter tur.',
    },
    removed: {
      question: 'Jeg kom til at fjerne et produkt.',
      answer:
        'Tildel det igen inden for syv dage, eller gendan det under »Nyligt fjernet«, så kommer indstillingerne også tilbage, fx til en telefon.',
    },
    views: {
      question: 'Hvordan gemmer jeg et filter?',
      answer: 'Under et navn med »Visninger«. Menuen åbner listen med den visning, der har stjernen.',
    },
  },
  groups: {
    for: {
      question: 'Hvad kan grupper bruges til?',
      answer:
        'Til at finde personer, ændre mange på én gang, begrænse en manager til nogle af dem og tildele produkter med regler.',
    },
    directory: {
      question: 'Hvorfor kan jeg ikke ændre nogle af medlemmerne?',
      answer: 'De kommer fra dit brugerkatalog, som vedligeholder dem. Ret dem dér.',
    },
    rules: {
      question: 'Hvordan får alle i en gruppe et produkt?',
      answer:
        'Med en grupperegel: Den, der kommer ind i gruppen, får produktet, og den, der forlader den, afleverer det.',
    },
  },
  groupRules: {
    order: {
      question: 'Hvilken regel gælder, hvis der er flere?',
      answer:
        'Produkter og grupper fra dem alle. Hvor der kun kan være ét svar, licenstypen eller rollen, vinder den første på listen.',
    },
    preview: {
      question: 'Hvordan ved jeg, hvad en regel gør?',
      answer:
        'Forhåndsvisningen viser, hvem der ville få, miste eller vente på noget, og hvor mange pladser det kræver, før noget gemmes.',
    },
    held: {
      question: 'Hvorfor er en ændring tilbageholdt?',
      answer:
        'Brugerkataloget ville fjerne noget fra usædvanligt mange personer på én gang. Intet sker, før nogen bekræfter eller kasserer ændringen.',
    },
  },
  roles: {
    which: {
      question: 'Hvilken rolle har en person brug for?',
      answer:
        'Superadministratorer må alt, også købe og udpege administratorer. Administratorer må alt andet end det. Managere får de rettigheder, du vælger, om ønsket kun for bestemte grupper. Medlemmer har ikke adgang til Admin Center.',
    },
    own: {
      question: 'Hvornår har jeg brug for vores egen rolle?',
      answer: 'Når flere personer skal have de samme rettigheder: Ændrer du rollen, ændres den for dem alle.',
    },
    last: {
      question: 'Hvorfor kan en superadministrator ikke fjernes?',
      answer: 'Den sidste bliver, så der altid er nogen til at passe kontoen. Udpeg først en anden.',
    },
  },
  removals: {
    what: {
      question: 'Hvad kan gendannes?',
      answer:
        'Fjernede produkter med deres indstillinger, slettede personer, enheder taget ud af brug og pladser i køer. Ud for hver står, hvor længe det stadig kan gendannes.',
    },
    seat: {
      question: 'Hvorfor afvises gendannelsen?',
      answer: 'Fordi ingen licens længere er ledig. Frigiv en, eller få flere.',
    },
  },
  products: {
    kinds: {
      question: 'Hvad er forskellen på personlige og delte licenser?',
      answer:
        'En personlig licens tilhører én person, som altid kan arbejde. Delte licenser kan bruges af så mange personer, du vil, men kun så mange ad gangen, som der er pladser.',
    },
    more: {
      question: 'Hvordan får jeg flere licenser?',
      answer:
        'Superadministratorer med en registreret betalingsmetode bruger »Tilføj licenser«, hvor leverandøren tillader det. Alle andre kontakter salgsafdelingen her. Der kan gå op til 48 timer, før licenserne vises.',
    },
    button: {
      question: 'Hvorfor mangler »Tilføj licenser«?',
      answer:
        'Du er ikke superadministrator, ingen betalingsmetode er registreret, eller leverandøren sælger kun produktet efter anmodning. »Få flere licenser« på denne side angiver årsagen.',
    },
    assign: {
      question: 'Hvordan tildeler jeg disse licenser?',
      answer:
        'På en persons side eller for mange på én gang på listen over brugere. Licenserne er ledige, til du tildeler dem.',
    },
  },
  license: {
    arrives: {
      question: 'Hvordan kommer en ny licens hertil?',
      answer:
        'Normalt automatisk. Ellers kan du bede din leverandør om filen og indlæse den med »Indlæs licenser fra fil«.',
    },
    activate: {
      question: 'Hvorfor venter en ny licens?',
      answer:
        'Den har færre licenser, end du bruger, så nogen skal tage stilling. Øverst på siden står, hvad der ændres, og kun det.',
    },
    red: {
      question: 'Hvorfor kan jeg ikke trykke på »Aktivér«?',
      answer:
        'Linjer med rødt har for få licenser. Tryk på »Fjern licenser«, vælg så mange, som der står, og aktivér derefter. Licenserne fjernes, og versionen aktiveres i ét trin. Hvad grupperegler giver disse personer bagefter, står ved deres navne.',
    },
    trial: {
      question: 'Hvad angiver vi, når vi går fra prøvelicensen til en købt licens?',
      answer: 'Serienummer og licenstager med »Angiv serienummer«. Du får begge dele af din leverandør ved købet.',
    },
    wrong: {
      question: 'Tallene er forkerte. Hvad nu?',
      answer: 'Lad være med at aktivere. »Rapportér et problem« giver din leverandør besked.',
    },
    undo: {
      question: 'Kan en aktivering fortrydes?',
      answer:
        'Én gang, inden for et døgn, så længe den tidligere licens stadig gælder. De licenser, der blev fjernet, kommer tilbage.',
    },
    ends: {
      question: 'Hvad sker der, når licensen udløber?',
      answer: 'Alt virker, til respitperioden er slut. Derefter kan ingen nye sessioner starte. Intet slettes.',
    },
  },
  devices: {
    technician: {
      question: 'Hvordan bliver en person tekniker?',
      answer:
        'Slå modulet til hos personen under »Produkter«. Slås det fra, er personen fortsat bruger, men uden modulet. Din licens skal omfatte det, enten som prøvelicens eller som abonnement.',
    },
    counted: {
      question: 'Hvad tæller med i grænsen?',
      answer:
        'Alle enheder, et produkt har registreret, fx en computer med ubemandet adgang. Enheder, der er taget ud af brug, tæller ikke.',
    },
    more: {
      question: 'Hvordan får jeg flere pladser eller en højere grænse?',
      answer:
        'Begge dele står i licensen. Skifter du plan, får du en ny licens. »Produkter« viser, hvordan du får flere.',
    },
  },
  queues: {
    billed: {
      question: 'Hvornår faktureres en licens?',
      answer:
        'Så længe personen er i en kø. Det ændrer intet at fjerne et andet produkt. Tag personen ud af alle køer.',
    },
    out: {
      question: 'Hvordan tager jeg en person ud?',
      answer:
        'I en kø under »Supervisorer og agenter« med krydset. »Hvorfor faktureres det?« tager en person ud af alle køer på én gang.',
    },
    kinds: {
      question: 'Hvilke slags køer findes der?',
      answer:
        'Til opkald, til udgående opkald og til indbakker. En person faktureres kun én gang, uanset hvor mange køer personen er i.',
    },
  },
  orders: {
    long: {
      question: 'Hvor lang tid tager en ordre?',
      answer: 'Op til 48 timer. Den er åben her, til licenserne er kommet.',
    },
    who: {
      question: 'Hvem må bestille?',
      answer:
        'Superadministratorer, når en betalingsmetode er registreret, og kun produkter, som leverandøren sælger på den måde. Alle andre spørger salgsafdelingen.',
    },
    cancel: { question: 'Kan jeg annullere?', answer: 'Ja, så længe ordren ikke er leveret.' },
  },
  payment: {
    card: {
      question: 'Hvor opbevares kortoplysninger?',
      answer: 'Kun hos betalingsudbyderen. Sitzplan ser korttypen, de sidste fire cifre og udløbsdatoen.',
    },
    invoice: {
      question: 'Kan vi betale mod faktura?',
      answer: 'Ja, hvis din leverandør godkender det. Spørg din kontaktperson dér.',
    },
  },
  statements: {
    days: {
      question: 'Hvordan tælles dage?',
      answer: 'Som hele dage i kontoens tidszone. Den, der har en licens i en time, har den den dag.',
    },
    why: {
      question: 'Hvorfor faktureres en person?',
      answer: '»Hvorfor faktureres det?« viser alle årsager og fjerner dem alle med én knap.',
    },
    mail: { question: 'Hvem får opgørelsen pr. e-mail?', answer: 'Faktureringskontakten.' },
  },
  accountSettings: {
    zone: {
      question: 'Hvad ændrer tidszonen?',
      answer: 'Hvornår dagene slutter, både i licensen og i opgørelser. Den bestemmer også, hvordan tidspunkter vises.',
    },
    names: {
      question: 'Hvem kan se, hvornår en person har arbejdet?',
      answer:
        'Lige nu: dem, der må se sessioner. Senere: superadministratorer, medmindre andre har fået rettigheden, og hver visning registreres. Indstillingerne skjuler også navne dér.',
    },
    kept: {
      question: 'Hvor længe opbevares navne?',
      answer:
        'Så mange dage, som du angiver her. Derefter tæller historikken pladser og nævner ingen. Det kan ikke fortrydes.',
    },
  },
  enterpriseSignIn: {
    begin: {
      question: 'Hvor begynder jeg?',
      answer:
        'Oppefra og ned: Bekræft dit domæne, forbind din identitetsudbyder, og test den. Før trin 4 ændres intet for nogen.',
    },
    enforced: {
      question: 'Hvad er forskellen på slået til og påkrævet?',
      answer:
        'Slået til: Folk må også bruge en adgangskode. Påkrævet: Adgangskoder afvises, undtagen for én nødadministrator.',
    },
    people: {
      question: 'Kommer personer også til automatisk?',
      answer:
        'Ja, ved første login, hvis du tillader det her. Skal dit brugerkatalog tilføje og fjerne dem, så forbind det under »Provisionering«.',
    },
  },
  provisioning: {
    begin: {
      question: 'Hvordan forbinder jeg vores brugerkatalog?',
      answer: 'Opret et token, og angiv det i brugerkataloget sammen med adressen. Vejledningerne nedenfor viser hvor.',
    },
    get: {
      question: 'Hvad får de personer, der kommer derfra?',
      answer: 'Det, dine grupperegler siger: produkter, en rolle, grupper. Uden regler intet.',
    },
    wrong: {
      question: 'Ingen kommer. Hvor er fejlen?',
      answer: 'Under de seneste kald kan du se, hvad brugerkataloget sendte, hvad svaret var, og et råd.',
    },
  },
  audit: {
    what: {
      question: 'Hvad registreres?',
      answer: 'Alle ændringer: hvem, hvad, før og efter, hvorfra. Ingen kan ændre det senere.',
    },
    find: {
      question: 'Hvordan finder jeg en bestemt ændring?',
      answer: 'Filtrér efter person, type og periode. Sidens adresse husker filteret, så du kan sende den til andre.',
    },
    proof: {
      question: 'Hvordan kan jeg dokumentere, at intet mangler?',
      answer: 'Hent den forseglede log, og kontrollér den offline. Siden forklarer hvordan.',
    },
  },
  outbox: {
    why: {
      question: 'Hvorfor vises e-mails her?',
      answer:
        'Så du kan se, hvad der er sendt, og om det er nået frem. Uden en mailserver giver du selv linkene i invitationer videre.',
    },
  },
  accounts: {
    new: {
      question: 'Hvad har en ny kunde brug for?',
      answer:
        'En kundekonto med en første superadministrator og en licens til det, der står i produktkataloget: Åbn kundekontoen, og udsted den første version.',
    },
    change: {
      question: 'Hvordan ændres antallene?',
      answer:
        'Kun med en ny version. Har den færre licenser, end der er i brug, bestemmer kunden, hvornår den aktiveres.',
    },
    names: {
      question: 'Hvorfor ser jeg ingen navne?',
      answer: 'Kundens personer er kundens sag. Du ser antal.',
    },
  },
  customerOrders: {
    steps: {
      question: 'Hvad gør jeg med en ordre?',
      answer:
        'Bekræft den, og levér den derefter: Det signerer en ny version. Eller afvis den med en begrundelse, som kunden kan læse.',
    },
    requests: {
      question: 'Hvad er anmodninger?',
      answer: 'Kunder, der ikke selv kan bestille, spørger salgsafdelingen. En anmodning kan gøres til en ordre.',
    },
  },
  catalog: {
    product: {
      question: 'Hvad hører til et produkt?',
      answer:
        'Navn og beskrivelse på hvert sprog, funktioner, de licenstyper, det sælges som, og hvordan dets sessioner optager pladser.',
    },
    lease: {
      question: 'Hvor længe beholder en klient, der er gået ned, sin plads?',
      answer:
        'Så længe, som »Afslut session uden livstegn efter« angiver, normalt ti minutter. En kortere tid frigiver pladsen hurtigere, men kræver flere livstegn.',
    },
  },
  openidClients: {
    what: {
      question: 'Hvad er en klient?',
      answer: 'Et af dine programmer eller websteder, hvor folk logger ind med det samme som her eller via firmalogin.',
    },
    secret: { question: 'Hemmeligheden er gået tabt.', answer: 'Den vises kun én gang. Opret en ny.' },
  },
  vendorSettings: {
    shop: {
      question: 'Hvor fører »Køb nye licenser« hen?',
      answer: 'Til den butik, du angiver her. Uden en butik til en ordre i Sitzplan eller til din salgsafdeling.',
    },
    keys: {
      question: 'Hvornår har jeg brug for en ny signeringsnøgle?',
      answer:
        'Når dine regler kræver det, eller når den gamle kan være kommet uvedkommende i hænde. På siden står, hvad det betyder for licenser, der allerede er udstedt.',
    },
  },
  myProducts: {
    start: {
      question: 'Hvordan starter jeg?',
      answer: 'I produktet: Log ind dér med det samme som her eller via firmalogin.',
    },
    full: {
      question: 'Alle delte licenser er i brug. Hvad nu?',
      answer:
        'Stil dig på ventelisten: Du ser dit nummer og et skøn over ventetiden, og en plads, der bliver ledig, reserveres til dig. Eller spørg en administrator.',
    },
    missing: {
      question: 'Jeg mangler et produkt.',
      answer: 'Bed om det under »Flere produkter«. Dine administratorer får besked og svarer dig.',
    },
    download: {
      question: 'Hvor får jeg skrivebordsprogrammet?',
      answer:
        'Her ved produktet: »Hent skrivebordsprogrammet«. Kun personer med en plads har knappen, og kun hvor produktet har et program.',
    },
    share: {
      question: 'Må jeg låne mit login ud til en kollega?',
      answer: 'Nej. Pladser tælles pr. person, og det, der sker med dit login, regnes for gjort af dig.',
    },
  },
  ownAccount: {
    second: {
      question: 'Hvad er tofaktorgodkendelse?',
      answer:
        'Ud over adgangskoden skal du bruge en kode fra en app på din telefon. Gem genoprettelseskoderne til den dag, telefonen er væk.',
    },
    elsewhere: {
      question: 'Jeg har glemt at logge ud et sted.',
      answer: 'Afslut det login her eller dem alle på én gang.',
    },
  },
  myData: {
    who: {
      question: 'Hvem kan ellers se denne side?',
      answer: 'Ingen. Den viser dig, hvad der opbevares om dig, hvor længe og hvorfor.',
    },
    delete: {
      question: 'Hvordan slettes mine data?',
      answer:
        'De fleste automatisk efter den tid, der står ud for dem. Når din adgang slettes, fjernes dit navn og din adresse overalt efter 30 dage.',
    },
  },
}
