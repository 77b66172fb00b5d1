// Det folk lurer på på hver side, med korte svar.
import type { help as en } from '../en/help.ts'
import type { Texts } from '../texts.ts'

export const help: Texts<typeof en> = {
  overview: {
    attention: {
      question: 'Hva står under «Krever oppmerksomhet»?',
      answer:
        'Alt noen bør gjøre noe med: en lisens som utløper eller venter, plasser som tar slutt, personer som ber om en. Det som er ordnet, forsvinner av seg selv.',
    },
    live: {
      question: 'Hvor oppdaterte er tallene?',
      answer:
        'De oppdateres direkte. Hvis forbindelsen brytes, får du beskjed, og siden oppdateres når den er tilbake.',
    },
    faster: {
      question: 'Finnes det en raskere måte?',
      answer:
        'Ctrl K (⌘ K på Mac) finner personer, sider, produkter og det du kan gjøre. Tasten ? viser alle hurtigtaster.',
    },
    firstSteps: {
      question: 'Hvor ble det av «Kom i gang»?',
      answer:
        'Listen forsvinner når alle trinnene er fullført. Har en superadmin skjult den før det, finnes det en knapp øverst på denne siden som viser den igjen.',
    },
  },
  sessions: {
    end: {
      question: 'Hvordan frigjør jeg en delt plass?',
      answer:
        'Velg én eller flere økter, trykk på «Avslutt økten» og bekreft. Hvis flere økter for én person deler plassen, blir den ledig når den siste avsluttes. Du ser hvilke plasser som blir ledige, før du bekrefter.',
    },
    occupied: {
      question: 'Når regnes en plass som opptatt?',
      answer:
        'Så snart noen har opprettet en økt, også før noen har koblet seg til, og så lenge en økt pågår, betjent eller ubetjent. Å være logget på opptar ingen plass.',
    },
    full: {
      question: 'Hva skjer når alle plasser er opptatt?',
      answer:
        'Den som starter da, får beskjed og kan stille seg i kø eller spørre en administrator. En plass som blir ledig, holdes av til den som har ventet lengst. Ingen sniker i køen.',
    },
    named: {
      question: 'Hvorfor kan noen alltid arbeide?',
      answer: 'De har en navngitt plass som bare er deres. Det endrer du på siden til personen.',
    },
    crash: {
      question: 'En enhet har krasjet. Er plassen tapt?',
      answer:
        'Nei. Når produktet startes igjen på samme enhet, erstatter det den gamle økten. Ellers blir plassen ledig når økten ikke lenger gir livstegn, vanligvis etter ti minutter.',
    },
    past: {
      question: 'Hvem satt hvor for en stund siden?',
      answer:
        '«Se tilbake» viser de siste 24 timene med en glidebryter, først uten navn. Hver visning med navn føres i hendelsesloggen.',
    },
    wall: {
      question: 'Hvordan viser jeg plasskartet på en skjerm for alle?',
      answer: 'Med «Fullskjerm»: stort, og uten navn til du trykker på «Vis navn».',
    },
  },
  usage: {
    enough: {
      question: 'Hvordan ser jeg om de delte plassene er nok?',
      answer:
        'Setningen over hvert diagram sier det: «Til tider for få plasser» betyr at noen måtte vente eller fikk avslag fordi ingen plass var ledig. Under diagrammet står når, hvor ofte og hvor lenge.',
    },
    occupied: {
      question: 'Hva regnes som opptatt?',
      answer:
        'Hver delt plass som noen arbeider på, og hver plass som er reservert for neste i køen. Flere økter for samme person på én plass regnes som én plass.',
    },
    names: {
      question: 'Viser siden hvem som har arbeidet?',
      answer:
        'Nei, den viser tall og ingen navn. Tallene lagres i 400 dager, også etter at navnene er slettet fra historikken.',
    },
  },
  users: {
    add: {
      question: 'Hvordan legger jeg til personer?',
      answer:
        '«Legg til bruker» for én; der limer du også inn en hel liste med «Legg til flere personer». «Importer» tar en fil. Antall brukere er ikke begrenset, bare antall plasser.',
    },
    products: {
      question: 'Hvordan gir jeg noen et produkt, eller fjerner det?',
      answer:
        'Åpne personen, og slå produktet på eller av under «Produkter». For mange på én gang velger du dem i listen. Grupperegler gjør det automatisk.',
    },
    byProduct: {
      question: 'Hvem har et bestemt produkt?',
      answer:
        'Velg en kategori og en verdi i filteret, for eksempel produkt og type. «Brukerlisenser» viser én linje per lisens.',
    },
    activate: {
      question: 'Hva må en invitert person gjøre?',
      answer:
        'Åpne lenken i invitasjonen. Den som er ny, velger et passord. Den som allerede hører til en annen konto, logger på der og velger om kontoen skal byttes. Med bedriftspålogging holder det å logge på. Lenken virker én gang, i 48 timer, og kan sendes på nytt.',
    },
    waiting: {
      question: 'Hva betyr det å vente på en lisens?',
      answer:
        'Personen er lagt til, men ingen lisens var ledig. Ledige lisenser deles ut etter tur, og personen får sin automatisk.',
    },
    removed: {
      question: 'Jeg fjernet et produkt ved en feil. Hva nå?',
      answer:
        'Tildel det på nytt innen sju dager, eller gjenopprett det under «Nylig fjernet». Da kommer også innstillingene tilbake, for eksempel for en telefon.',
    },
    views: {
      question: 'Hvordan lagrer jeg et filter?',
      answer: 'Lagre det under et navn med «Visninger». Menyen åpner listen med visningen som har stjernen.',
    },
  },
  groups: {
    for: {
      question: 'Hva er grupper bra for?',
      answer:
        'Å finne personer, endre mange på én gang, begrense en forvalter til noen av dem og gi produkter gjennom regler.',
    },
    directory: {
      question: 'Hvorfor kan jeg ikke endre enkelte medlemmer?',
      answer: 'De kommer fra brukerkatalogen, som styrer dem. Endre dem der.',
    },
    rules: {
      question: 'Hvordan får alle i en gruppe et produkt?',
      answer: 'Gjennom en grupperegel: Den som blir med, får produktet. Den som går ut, mister det.',
    },
  },
  groupRules: {
    order: {
      question: 'Hvilken regel gjelder når flere passer?',
      answer:
        'Produkter og grupper fra alle sammen. Der det bare kan være én, for lisenstypen eller rollen, gjelder den første i listen.',
    },
    preview: {
      question: 'Hvordan vet jeg hva en regel vil gjøre?',
      answer:
        'Forhåndsvisningen viser hvem som ville fått, mistet eller måttet vente, og hvor mange plasser det krever, før noe lagres.',
    },
    held: {
      question: 'Hvorfor er en endring holdt tilbake?',
      answer:
        'Brukerkatalogen ville tatt noe fra uvanlig mange personer på én gang. Ingenting skjer før noen bekrefter eller forkaster endringen.',
    },
  },
  roles: {
    which: {
      question: 'Hvilken rolle trenger noen?',
      answer:
        'En superadmin kan gjøre alt, også kjøpe og utnevne administratorer. En admin kan gjøre alt unntatt det. En forvalter får tillatelsene du velger, eventuelt bare for bestemte grupper. Et medlem har ikke tilgang til administrasjonssenteret.',
    },
    own: {
      question: 'Når trenger jeg en egendefinert rolle?',
      answer: 'Når flere personer skal ha de samme tillatelsene: Endrer du rollen, endres den for alle.',
    },
    last: {
      question: 'Hvorfor kan en superadmin ikke fjernes?',
      answer: 'Den siste blir værende, slik at noen alltid kan ta hånd om kontoen. Utnevn en ny først.',
    },
  },
  removals: {
    what: {
      question: 'Hva kan gjenopprettes?',
      answer:
        'Produkter som er fjernet, med innstillingene, slettede personer, enheter som er tatt ut av bruk, og plasser i køer. For hver av dem ser du hvor lenge det fortsatt er mulig.',
    },
    seat: {
      question: 'Hvorfor kan noe ikke gjenopprettes?',
      answer: 'Fordi ingen lisens er ledig lenger. Frigjør en, eller skaff flere.',
    },
  },
  products: {
    kinds: {
      question: 'Hva er forskjellen på navngitt og delt?',
      answer:
        'En navngitt lisens tilhører én person, som alltid kan arbeide. Delte lisenser kan brukes av så mange personer du vil, like mange om gangen som det er plasser.',
    },
    more: {
      question: 'Hvordan får jeg flere lisenser?',
      answer:
        'Superadminer med en registrert betalingsmåte bruker «Legg til lisenser» der leverandøren tillater det. Alle andre tar kontakt med salgsavdelingen her. Det kan ta opptil 48 timer før de vises.',
    },
    button: {
      question: 'Hvorfor mangler «Legg til lisenser»?',
      answer:
        'Du er ikke superadmin, ingen betalingsmåte er registrert, eller leverandøren selger bare dette produktet på forespørsel. «Få flere lisenser» på denne siden viser årsaken.',
    },
    assign: {
      question: 'Hvordan gir jeg disse lisensene til personer?',
      answer:
        'På siden til en person, eller for mange på én gang i brukerlisten. Til du tildeler dem, er lisensene tilgjengelige.',
    },
  },
  license: {
    arrives: {
      question: 'Hvordan kommer en ny lisens hit?',
      answer:
        'Vanligvis automatisk. Hvis ikke, ber du leverandøren om filen og laster den inn med «Last inn lisenser fra fil».',
    },
    activate: {
      question: 'Hvorfor venter en ny lisens?',
      answer:
        'Den har færre lisenser enn dere bruker, så noen må bestemme. Øverst på denne siden ser du hva som endres, og bare det.',
    },
    red: {
      question: 'Hvorfor kan jeg ikke trykke på «Aktiver»?',
      answer:
        'Linjene i rødt har for få lisenser. Trykk på «Fjern lisenser», velg så mange som det står, og aktiver deretter. Fjerning og aktivering skjer i ett trinn. Hva grupperegler gir disse personene etterpå, står ved navnene deres.',
    },
    trial: {
      question: 'Hva skriver vi inn når vi går fra prøvelisens til en lisens vi har kjøpt?',
      answer:
        'Serienummer og lisensinnehaver, med «Skriv inn serienummer». Du får begge deler fra leverandøren når du kjøper.',
    },
    wrong: {
      question: 'Tallene er feil. Hva nå?',
      answer: 'Ikke aktiver. Med «Meld fra om et problem» gir du leverandøren beskjed.',
    },
    undo: {
      question: 'Kan en aktivering angres?',
      answer:
        'Én gang, innen et døgn, så lenge den forrige lisensen fortsatt er gyldig. Lisensene som ble fjernet, kommer tilbake.',
    },
    ends: {
      question: 'Hva skjer når lisensen utløper?',
      answer: 'Alt fungerer ut respittperioden. Deretter kan ingen nye økter startes. Ingenting slettes.',
    },
  },
  devices: {
    technician: {
      question: 'Hvordan blir noen tekniker?',
      answer:
        'Slå på modulen for personen, under «Produkter». Lisensen må inneholde den, som prøvelisens eller abonnement. Når den er slått av, er personen fortsatt bruker, uten modulen.',
    },
    counted: {
      question: 'Hva teller mot grensen?',
      answer:
        'Alle enheter et produkt har registrert, for eksempel en datamaskin med ubetjent tilgang. De som er tatt ut av bruk, teller ikke.',
    },
    more: {
      question: 'Hvordan får jeg flere plasser eller en høyere grense?',
      answer:
        'Begge deler står i lisensen. En endring av avtalen gir en ny lisens. «Produkter» viser hvordan du får flere.',
    },
  },
  queues: {
    billed: {
      question: 'Når faktureres en lisens?',
      answer:
        'Så lenge personen er med i en kø. Å fjerne et annet produkt endrer ingenting. Fjern personen fra alle køene.',
    },
    out: {
      question: 'Hvordan fjerner jeg noen?',
      answer:
        'I en kø, under «Supervisorer og agenter», med X-en. «Hvorfor faktureres dette?» fjerner en person fra alle køene på én gang.',
    },
    kinds: {
      question: 'Hvilke typer køer finnes?',
      answer:
        'For anrop, for utgående anrop og for innbokser. En person faktureres én gang, uansett hvor mange køer personen er med i.',
    },
  },
  orders: {
    long: {
      question: 'Hvor lang tid tar en bestilling?',
      answer: 'Opptil 48 timer. Den er åpen her til lisensene er på plass.',
    },
    who: {
      question: 'Hvem kan bestille?',
      answer:
        'Superadminer, når en betalingsmåte er registrert, for produkter som leverandøren selger på denne måten. Alle andre spør salgsavdelingen.',
    },
    cancel: { question: 'Kan jeg avbestille?', answer: 'Så lenge bestillingen ikke er levert.' },
  },
  payment: {
    card: {
      question: 'Hvor lagres kortopplysningene?',
      answer: 'Bare hos betalingsleverandøren. Sitzplan ser bare korttypen, de fire siste sifrene og utløpsdatoen.',
    },
    invoice: {
      question: 'Kan vi betale med faktura?',
      answer: 'Hvis leverandøren godkjenner det. Spør kontakten din der.',
    },
  },
  statements: {
    days: {
      question: 'Hvordan telles dagene?',
      answer: 'Hele dager i kontoens tidssone. Den som har en lisens i én time, har den for den dagen.',
    },
    why: {
      question: 'Hvorfor faktureres noen?',
      answer: '«Hvorfor faktureres dette?» viser alle årsaker og fjerner dem med én knapp.',
    },
    mail: { question: 'Hvem får fakturagrunnlaget på e-post?', answer: 'Fakturakontakten.' },
  },
  accountSettings: {
    zone: {
      question: 'Hva endrer tidssonen?',
      answer: 'Når dagene slutter: for lisensen og i fakturagrunnlaget. Den styrer også hvordan klokkeslett vises.',
    },
    names: {
      question: 'Hvem kan se når noen har arbeidet?',
      answer:
        'Akkurat nå: de som kan se økter. I ettertid: superadminer, med mindre andre har fått tillatelsen, og hver visning registreres. Bryterne skjuler navn der også.',
    },
    kept: {
      question: 'Hvor lenge lagres navn?',
      answer:
        'Så mange dager som du angir her. Deretter teller historikken plasser og viser ingen navn. Det kan ikke angres.',
    },
  },
  enterpriseSignIn: {
    begin: {
      question: 'Hvor begynner jeg?',
      answer:
        'Ovenfra og ned: Bekreft domenet, koble til identitetsleverandøren, test. Før trinn 4 endres ingenting for noen.',
    },
    enforced: {
      question: 'Hva er forskjellen på «Slått på» og «Påkrevd»?',
      answer:
        'Slått på: Brukerne kan også bruke passord. Påkrevd: Passord avvises, unntatt for én superadmin for nødstilfeller.',
    },
    people: {
      question: 'Legges personer også til automatisk?',
      answer:
        'Hvis du tillater det her, ved første pålogging. Skal brukerkatalogen legge dem til og fjerne dem, setter du opp provisjonering.',
    },
  },
  provisioning: {
    begin: {
      question: 'Hvordan kobler jeg til brukerkatalogen vår?',
      answer:
        'Opprett et token, og legg det inn i brukerkatalogen sammen med adressen. Veiledningene nedenfor viser hvor.',
    },
    get: {
      question: 'Hva får personer som kommer derfra?',
      answer: 'Det gruppereglene sier: produkter, en rolle, grupper. Uten regler, ingenting.',
    },
    wrong: {
      question: 'Ingen kommer. Hvor er feilen?',
      answer: 'Under de siste kallene ser du hva brukerkatalogen sendte, og hva den fikk til svar, med råd.',
    },
  },
  audit: {
    what: {
      question: 'Hva registreres?',
      answer: 'Hver endring: hvem, hva, før og etter, hvorfra. Ingen kan endre det i ettertid.',
    },
    find: {
      question: 'Hvordan finner jeg en bestemt endring?',
      answer:
        'Filtrer etter person, handling og periode. Adressen til siden tar vare på filteret, så du kan sende den.',
    },
    proof: {
      question: 'Hvordan kan jeg bevise at ingenting mangler?',
      answer: 'Last ned den forseglede loggen, og kontroller den frakoblet. Siden forklarer hvordan.',
    },
  },
  outbox: {
    why: {
      question: 'Hvorfor vises e-poster her?',
      answer:
        'Slik at du ser hva som er sendt, og om det kom frem. Uten e-postserver gir du selv videre lenkene i invitasjoner.',
    },
  },
  accounts: {
    new: {
      question: 'Hva trenger en ny kunde?',
      answer:
        'En konto med en første superadmin, og en lisens for det som står i katalogen: Åpne kontoen, og utsted den første revisjonen.',
    },
    change: {
      question: 'Hvordan endres totalene?',
      answer:
        'Bare med en ny revisjon. Hvis den har færre lisenser enn det som er i bruk, bestemmer kunden når den aktiveres.',
    },
    names: {
      question: 'Hvorfor ser jeg ingen navn?',
      answer: 'Kundens brukere er kundens sak. Du ser totaler.',
    },
  },
  customerOrders: {
    steps: {
      question: 'Hva gjør jeg med en bestilling?',
      answer:
        'Bekreft den, og lever den deretter: Da signeres en ny revisjon. Eller avvis den, med en begrunnelse som kunden får lese.',
    },
    requests: {
      question: 'Hva er forespørsler?',
      answer:
        'Kunder som ikke kan bestille selv, spør salgsavdelingen. En forespørsel kan gjøres om til en bestilling.',
    },
  },
  catalog: {
    product: {
      question: 'Hva hører med til et produkt?',
      answer:
        'Navn og beskrivelse på hvert språk, funksjoner, lisenstypene det selges med, og hvordan øktene holder på plassene.',
    },
    lease: {
      question: 'Hvor lenge beholder en klient som har krasjet, plassen sin?',
      answer:
        'Så lenge som «Avslutt økten uten livstegn etter» sier, vanligvis ti minutter. Kortere tid frigjør plassen tidligere og krever flere livstegn.',
    },
  },
  openidClients: {
    what: {
      question: 'Hva er en klient?',
      answer:
        'Et av programmene eller nettstedene dine, der folk logger på med samme pålogging som her, eller med bedriftspålogging.',
    },
    secret: { question: 'Jeg har mistet hemmeligheten. Hva nå?', answer: 'Den vises én gang. Lag en ny.' },
  },
  vendorSettings: {
    shop: {
      question: 'Hvor fører «Kjøp nye lisenser»?',
      answer:
        'Til nettbutikken du oppgir her. Uten en fører den til en bestilling i Sitzplan, eller til salgsavdelingen.',
    },
    keys: {
      question: 'Når trenger jeg en ny signeringsnøkkel?',
      answer:
        'Når reglene deres krever det, eller når den gamle kan ha kommet på avveie. Siden viser hvor lenge lisenser som er signert, fortsatt er gyldige.',
    },
  },
  myProducts: {
    start: {
      question: 'Hvordan starter jeg?',
      answer: 'I produktet: Logg på der med samme pålogging som her, eller med bedriftspålogging.',
    },
    full: {
      question: 'Alle delte lisenser er i bruk. Hva nå?',
      answer:
        'Still deg i kø: Du ser plassen din i køen og et anslag, og en plass som blir ledig, holdes av til deg. Eller spør en administrator.',
    },
    missing: {
      question: 'Jeg mangler et produkt. Hva gjør jeg?',
      answer: 'Be om det under «Flere produkter». Administratorene får en melding og svarer deg.',
    },
    download: {
      question: 'Hvor får jeg skrivebordsprogrammet?',
      answer:
        'Her ved produktet: «Last ned skrivebordsprogrammet». Bare personer med plass ser knappen, og bare der produktet har et slikt program.',
    },
    share: {
      question: 'Kan jeg låne bort påloggingen min til en kollega?',
      answer: 'Nei. Plasser telles per person, og det som skjer med påloggingen din, regnes som gjort av deg.',
    },
  },
  ownAccount: {
    second: {
      question: 'Hva er tofaktor?',
      answer:
        'En kode fra en app på telefonen, i tillegg til passordet. Ta vare på gjenopprettingskodene til den dagen telefonen er borte.',
    },
    elsewhere: {
      question: 'Jeg glemte å logge av et sted. Hva nå?',
      answer: 'Avslutt den påloggingen her, eller alle på én gang.',
    },
  },
  myData: {
    who: {
      question: 'Hvem andre ser denne siden?',
      answer: 'Ingen. Den viser deg hva som er lagret om deg, hvor lenge og hvorfor.',
    },
    delete: {
      question: 'Hvordan slettes dataene mine?',
      answer:
        'Det meste automatisk, etter tiden som står ved siden av. Når tilgangen din slettes, forsvinner navnet og adressen din overalt etter 30 dager.',
    },
  },
}
