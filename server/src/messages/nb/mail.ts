// Norske e-poster.
import type { MailCatalog } from '../../mail/mail-texts.ts'

export const mail: MailCatalog = {
  greeting: { named: 'Hei, {name}!', nameless: 'Hei!' },
  linkBelow: 'Hvis knappen ikke virker, kan du kopiere denne adressen inn i nettleseren:',
  footer: 'Sendt av Sitzplan, lisensadministrasjonen i organisasjonen din. Ikke svar på denne e-posten.',
  mails: {
    invitation: {
      subject: 'Tilgangen din til {account}',
      before: [
        '{inviter} inviterer deg til {account} i Sitzplan.',
        'Dette venter på deg: {products}.',
        'Aktiver tilgangen din for å begynne.',
      ],
      button: 'Aktiver tilgangen',
      after: [
        'Lenken virker én gang, i {hours} timer. Er den utløpt, ber du administratoren om en ny.',
        'Hvis du ikke vet hva dette gjelder, kan du se bort fra denne e-posten: Ingenting skjer uten deg.',
      ],
    },
    products: {
      subject: 'Det du kan bruke hos {account}, er endret',
      before: [
        'Fra nå av kan du bruke: {given}.',
        'Du venter på en lisens for: {waiting}. Så snart en er ledig, får du den automatisk.',
        'Du kan ikke lenger bruke: {taken}.',
      ],
      button: 'Mine produkter',
      after: ['Hvis dette er uventet, kan du spørre en administrator hos {account}.'],
    },
    reset: {
      subject: 'Velg et nytt passord',
      before: ['Du ba om et nytt passord. Her kan du velge det.'],
      button: 'Velg passord',
      after: [
        'Lenken virker én gang, i {minutes} minutter.',
        'Hvis det ikke var du som ba om det, kan du se bort fra denne e-posten: Passordet ditt forblir som det er.',
      ],
    },
    reset_company: {
      subject: 'Pålogging hos {account}',
      before: [
        'Du ba om et nytt passord. Du trenger ikke noe: Hos {account} logger du på med kontoen din i bedriften.',
      ],
      button: 'Logg på',
      after: ['Hvis du ikke får logget på der, kan du kontakte IT-avdelingen i bedriften.'],
    },
    password_changed: {
      subject: 'Passordet ditt er endret',
      before: ['Passordet ditt ble nettopp endret, og du ble logget av alle andre steder.'],
      button: 'Min konto',
      after: [
        'Hvis det ikke var deg, må du velge et nytt passord med en gang, med «Har du glemt passordet?»: Det avslutter også tokenene dine. Si også fra til en administrator.',
      ],
    },
    email_change: {
      subject: 'Bekreft den nye e-postadressen din',
      before: [
        '{email} skal bli e-postadressen din hos {account}: Du logger på med den og får e-post til den.',
        'Bekreft den her. Inntil da forblir alt som det er.',
      ],
      button: 'Bekreft adressen',
      after: [
        'Lenken virker én gang, i {hours} timer.',
        'Hvis du ikke vet hva dette gjelder, kan du se bort fra denne e-posten: Ingenting skjer uten deg.',
      ],
    },
    email_change_asked: {
      subject: 'Det er bedt om en annen e-postadresse',
      before: [
        'E-postadressen din her skal bli {email}. Den gjelder når den er bekreftet der. Inntil da logger du på som før.',
        'Endringen ble bestilt av {by}.',
      ],
      button: 'Min konto',
      after: [
        'Hvis dette ikke stemmer, velger du et nytt passord med «Har du glemt passordet?»: Da virker ikke lenken som ble sendt, lenger. Si også fra til en administrator.',
      ],
    },
    email_changed: {
      subject: 'E-postadressen din er endret',
      before: [
        'E-postadressen din hos {account} er fra nå av {email}. Du logger på med den, og du ble logget av alle andre steder.',
      ],
      button: 'Logg på',
      after: ['Hvis dette ikke stemmer, må du si fra til en administrator hos {account} med en gang.'],
    },
    help_request: {
      subject: '{person} trenger en plass i {product}',
      before: [
        'Alle delte lisenser for {product} er i bruk, og {person} ({email}) ber om en plass.',
        'I øktlisten ser du hvem som arbeider, og kan avslutte økter som ikke trengs lenger.',
      ],
      button: 'Vis øktene',
      after: [],
    },
    invitation_declined: {
      subject: '{person} har avslått invitasjonen din',
      before: ['{person} har avslått invitasjonen til {account}. Lisensene som ble holdt av, er ledige igjen.'],
      button: 'Vis brukeren',
      after: [],
    },
    invitation_lapsed: {
      subject: '{person} har ikke godtatt invitasjonen din',
      before: [
        '{person} har ikke godtatt invitasjonen til {account} på 30 dager. Lisensene som ble holdt av, er ledige igjen.',
        'Du kan invitere på nytt og tildele det som trengs.',
      ],
      button: 'Vis brukeren',
      after: [],
    },
    certificate_expires: {
      subject: 'Bedriftspåloggingen til {account} trenger et nytt sertifikat',
      before: [
        'Det siste sertifikatet til {provider} utløper {day}. Deretter kommer ingen inn i {account} med bedriftspålogging.',
        'Forny det hos identitetsleverandøren, og last deretter inn metadataene på nytt her.',
      ],
      button: 'Vis påloggingen',
      after: [],
    },
    token_expires: {
      subject: 'Brukerkatalogen til {account} trenger et nytt token',
      before: [
        'Tokenet «{token}», som brukerkatalogen legger til og endrer personer og grupper i {account} med, utløper {day}. Deretter kommer ingenting frem derfra lenger.',
        'Erstatt det: Det gamle virker videre en stund, til det nye er lagt inn i brukerkatalogen.',
      ],
      button: 'Erstatt tokenet',
      after: [],
    },
    license_expires: {
      subject: 'Lisensen til {account} utløper {day}',
      before: [
        'Den siste dagen for lisensen til {account} er {day}. Frem til da fungerer alt som vanlig.',
        'Snakk med leverandøren om fornyelse nå. En ny lisens trer i kraft automatisk, eller lastes inn fra filen du får.',
      ],
      button: 'Vis lisensen',
      after: ['Ingenting slettes når den utløper.'],
    },
    license_expired: {
      subject: 'Lisensen til {account} er utløpt, men alt fungerer til og med {day}',
      before: [
        'Lisensen til {account} er utløpt. Alt fungerer fortsatt til og med {day}.',
        'Deretter kan ingen økter startes, og pågående økter forlenges ikke. Snakk med leverandøren nå.',
      ],
      button: 'Vis lisensen',
      after: ['Ingenting slettes. Med en ny lisens fortsetter alt med en gang.'],
    },
    license_ended: {
      subject: 'Lisensen til {account} gjelder ikke lenger: Ingen nye økter kan startes',
      before: [
        'Den siste dagen for lisensen til {account} var {day}. Ingen økter kan startes lenger, og pågående økter forlenges ikke.',
        'Så snart leverandøren fornyer lisensen, fortsetter alt med en gang, som før.',
      ],
      button: 'Vis lisensen',
      after: ['Ingenting slettes.'],
    },
    statement: {
      subject: 'Fakturagrunnlag for {account}, {month}',
      before: [
        'Fakturagrunnlaget for {account} for {month} er klart: hva som ble fakturert, for hvor mange dager og hvorfor.',
        'Summen er {total}.',
      ],
      button: 'Vis fakturagrunnlaget',
      after: ['Der kan du også laste det ned som CSV eller PDF.'],
    },
    license_problem: {
      subject: '{account} melder om et problem med revisjon {revision}',
      before: [
        '{person} ({email}) hos {account} mener at revisjon {revision} av lisensen {serial} er feil:',
        '{text}',
        'Hvis det stemmer, utsteder du en nyere. Denne venter så lenge.',
      ],
      button: 'Vis kontoene',
      after: [],
    },
    license_bought: {
      subject: '{account} ber om lisensen de har kjøpt',
      before: [
        '{person} ({email}) hos {account} har en prøvelisens og har skrevet inn det som fulgte med kjøpet:',
        'Serienummer {serial}, lisensinnehaver {owner}.',
        'Utsted lisensen hvis kjøpet stemmer.',
      ],
      button: 'Vis kontoene',
      after: [],
    },
    product_wanted: {
      subject: '{person} ber om {product}',
      before: [
        '{person} ({email}) ber om {product}.',
        'Merknad: {note}',
        'Du tildeler det, eller avslår det, på siden Brukere.',
      ],
      button: 'Vis forespørselen',
      after: [],
    },
    product_declined: {
      subject: 'Forespørselen din om {product}',
      before: ['Administratorene har avslått forespørselen din om {product}. De skriver: {answer}'],
      button: 'Mine produkter',
      after: [],
    },
    order_placed: {
      subject: 'Bestilling fra {account}',
      before: ['{account} bestiller: {lines}.', 'Merknad: {note}', 'Lisensene er lovet innen {due}.'],
      button: 'Vis bestillingene',
      after: [],
    },
    order_cancelled: {
      subject: '{account} har avbestilt',
      before: ['{account} har avbestilt dette: {lines}.', 'Du trenger ikke gjøre noe mer.'],
      button: 'Vis bestillingene',
      after: [],
    },
    sales_asked: {
      subject: 'Forespørsel til salg fra {account}',
      before: [
        '{account} spør etter: {lines}.',
        'Merknad: {note}',
        'Gjør det om til en bestilling, eller avslå med en begrunnelse.',
      ],
      button: 'Vis forespørslene',
      after: [],
    },
    order_received: {
      subject: 'Bestillingen din er mottatt',
      before: [
        'Bestilt for {account}: {lines}.',
        'Det kan ta til {due} før lisensene er på plass. De vises automatisk.',
      ],
      button: 'Vis bestillingene',
      after: ['Du kan avbestille så lenge lisensene ikke er på plass.'],
    },
    order_confirmed: {
      subject: 'Bestillingen din er bekreftet',
      before: [
        'Leverandøren har bekreftet bestillingen for {account}: {lines}.',
        '{amount} er belastet kortet {card}.',
        'Den skal være på plass innen {due}.',
      ],
      button: 'Vis bestillingene',
      after: [],
    },
    order_fulfilled: {
      subject: 'Bestillingen din er levert',
      before: [
        'Bestillingen for {account} er levert: {lines}.',
        'Revisjon {active} av lisensen gjelder nå. De som ventet på en lisens fra den, har nå fått en, etter tur.',
        'Revisjon {waiting} av lisensen venter på en administrator fordi mer er i bruk enn den inneholder.',
      ],
      button: 'Vis lisensen',
      after: [],
    },
    order_rejected: {
      subject: 'Bestillingen din er avvist',
      before: ['Leverandøren har avvist bestillingen for {account}: {lines}.', 'Begrunnelse: {reason}'],
      button: 'Vis bestillingene',
      after: ['Ingenting er endret, og ingenting belastes.'],
    },
    charge_failed: {
      subject: 'Kortet ditt kunne ikke belastes',
      before: ['{amount} kunne ikke belastes for bestillingen for {account} ({lines}).', 'Kort: {card}', '{why}'],
      button: 'Vis bestillingene',
      after: ['Bestillingen er fortsatt åpen. Betal for den på nytt der, gjerne med et annet kort.'],
    },
    charge_failed_there: {
      subject: '{account}: Et kort kunne ikke belastes',
      before: ['{amount} kunne ikke belastes for bestillingen fra {account} ({lines}).', '{why}'],
      button: 'Vis bestillingene',
      after: [
        'Bestillingen er fortsatt åpen. Kunden vet om det og kan betale på nytt. Du kan også bekrefte den med faktura.',
      ],
    },
    charge_refunded: {
      subject: 'En betaling er refundert',
      before: [
        'Betalingen på {amount} for bestillingen for {account} er refundert: {lines}.',
        'Kort: {card}. Det kan ta noen dager før beløpet vises der.',
      ],
      button: 'Vis bestillingene',
      after: [],
    },
    order_withdrawn: {
      subject: 'En bestilling er avbestilt',
      before: ['Bestillingen for {account} er avbestilt: {lines}.'],
      button: 'Vis bestillingene',
      after: ['Ingenting er endret, og ingenting belastes.'],
    },
    sales_declined: {
      subject: 'Svar fra salgsavdelingen',
      before: ['Leverandøren har avslått forespørselen for {account}: {lines}.', 'Begrunnelse: {reason}'],
      button: 'Vis produktene',
      after: [],
    },
    changes_held: {
      subject: 'Endringer fra brukerkatalogen venter på deg',
      before: [
        'Brukerkatalogen til {account} ville tatt noe fra uvanlig mange personer på én gang. Det som går over grensen som er satt, er holdt tilbake.',
        'Se etter om dette er meningen: Bekreft endringene, eller forkast dem.',
      ],
      button: 'Vis det som er holdt tilbake',
      after: ['Inntil da beholder personene det de har. Det brukerkatalogen gir av nytt, holdes ikke tilbake.'],
    },
    transferred: {
      subject: '{person} har forlatt {account}',
      before: [
        '{person} har godtatt invitasjonen fra en annen organisasjon og forlatt {account}.',
        'Lisensene er ledige, og øktene er avsluttet. Det som er registrert om arbeidet, blir værende hos dere.',
      ],
      button: 'Vis brukerne',
      after: [],
    },
  },
}
