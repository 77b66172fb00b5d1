// Danske e-mails.
import type { MailCatalog } from '../../mail/mail-texts.ts'

export const mail: MailCatalog = {
  greeting: { named: 'Hej {name}', nameless: 'Hej' },
  linkBelow: 'Hvis knappen ikke virker, så kopiér denne adresse til din browser:',
  footer: 'Sendt af Sitzplan, din organisations licensadministration. Denne e-mail kan ikke besvares.',
  mails: {
    invitation: {
      subject: 'Din adgang til {account}',
      before: [
        '{inviter} inviterer dig til at arbejde hos {account}.',
        'Klar til dig: {products}.',
        'Aktivér din adgang for at komme i gang.',
      ],
      button: 'Aktivér adgang',
      after: [
        'Linket virker én gang og i {hours} timer. Er det udløbet, så bed din administrator om et nyt.',
        'Ved du ikke, hvad det drejer sig om, kan du se bort fra denne e-mail: Der sker intet uden dig.',
      ],
    },
    products: {
      subject: 'Dine produkter hos {account} er ændret',
      before: [
        'Du kan fra nu af bruge: {given}.',
        'Du venter på en licens til: {waiting}. Når en er ledig, får du den automatisk.',
        'Du kan ikke længere bruge: {taken}.',
      ],
      button: 'Mine produkter',
      after: ['Kommer det bag på dig, så spørg en administrator hos {account}.'],
    },
    reset: {
      subject: 'Vælg en ny adgangskode',
      before: ['Du har bedt om en ny adgangskode. Vælg den her.'],
      button: 'Vælg adgangskode',
      after: [
        'Linket virker én gang og i {minutes} minutter.',
        'Var det ikke dig, der bad om den, kan du se bort fra denne e-mail: Din adgangskode er uændret.',
      ],
    },
    reset_company: {
      subject: 'Dit login hos {account}',
      before: [
        'Du har bedt om en ny adgangskode. Du behøver ingen: Hos {account} logger du ind med din virksomhedskonto.',
      ],
      button: 'Log ind',
      after: ['Kan du ikke logge ind dér, så kontakt it-afdelingen i din virksomhed.'],
    },
    password_changed: {
      subject: 'Din adgangskode er ændret',
      before: ['Din adgangskode er lige blevet ændret, og du er logget ud alle andre steder.'],
      button: 'Min konto',
      after: [
        'Var det ikke dig, så vælg straks en ny adgangskode med »Glemt din adgangskode?«: Det afslutter også dine tokens. Giv også en administrator besked.',
      ],
    },
    email_change: {
      subject: 'Bekræft din nye e-mailadresse',
      before: [
        '{email} skal være din e-mailadresse hos {account}: Du logger ind med den, og e-mails sendes til den.',
        'Bekræft den her. Indtil da er alt uændret.',
      ],
      button: 'Bekræft adressen',
      after: [
        'Linket virker én gang og i {hours} timer.',
        'Ved du ikke, hvad det drejer sig om, kan du se bort fra denne e-mail: Der sker intet uden dig.',
      ],
    },
    email_change_asked: {
      subject: 'Der er anmodet om en anden e-mailadresse til dig',
      before: [
        'Din e-mailadresse her skal ændres til {email}. Den gælder, når den er bekræftet dér. Indtil da logger du ind som før.',
        'Anmodet af {by}.',
      ],
      button: 'Min konto',
      after: [
        'Er det forkert, så vælg en ny adgangskode med »Glemt din adgangskode?«: Så virker det sendte link ikke længere. Giv også en administrator besked.',
      ],
    },
    email_changed: {
      subject: 'Din e-mailadresse er ændret',
      before: [
        'Din e-mailadresse hos {account} er fra nu af {email}. Du logger ind med den, og du er logget ud alle andre steder.',
      ],
      button: 'Log ind',
      after: ['Er det forkert, så giv straks en administrator hos {account} besked.'],
    },
    help_request: {
      subject: '{person} har brug for en plads i {product}',
      before: [
        'Alle delte licenser til {product} er i brug, og {person} ({email}) beder om en plads.',
        'På listen over sessioner kan du se, hvem der arbejder, og afslutte sessioner, der ikke længere er brug for.',
      ],
      button: 'Vis sessionerne',
      after: [],
    },
    invitation_declined: {
      subject: '{person} har afslået din invitation',
      before: [
        '{person} har afslået invitationen til {account}. De licenser, der var reserveret til vedkommende, er ledige igen.',
      ],
      button: 'Vis brugeren',
      after: [],
    },
    invitation_lapsed: {
      subject: '{person} har ikke taget imod din invitation',
      before: [
        '{person} har ikke taget imod invitationen til {account} i 30 dage. De licenser, der var reserveret til vedkommende, er ledige igen.',
        'Du kan invitere vedkommende igen og tildele det nødvendige.',
      ],
      button: 'Vis brugeren',
      after: [],
    },
    certificate_expires: {
      subject: 'Firmalogin hos {account} har brug for et nyt certifikat',
      before: [
        'Det sidste certifikat fra {provider} udløber den {day}. Derefter kan ingen komme ind hos {account} via firmalogin.',
        'Forny det hos udbyderen, og indlæs derefter udbyderens metadata igen her.',
      ],
      button: 'Vis firmalogin',
      after: [],
    },
    token_expires: {
      subject: 'Brugerkataloget hos {account} har brug for et nyt token',
      before: [
        'Tokenet »{token}«, som brugerkataloget tilføjer og ændrer personer og grupper hos {account} med, udløber den {day}. Derefter kommer intet igennem derfra.',
        'Erstat det: Det gamle virker lidt endnu, til det nye er angivet i brugerkataloget.',
      ],
      button: 'Erstat tokenet',
      after: [],
    },
    license_expires: {
      subject: 'Licensen til {account} udløber den {day}',
      before: [
        'Den sidste dag for licensen til {account} er den {day}. Indtil da virker alt, som det plejer.',
        'Tal med din leverandør om fornyelse nu. En ny licens træder i kraft automatisk eller indlæses fra den fil, du får.',
      ],
      button: 'Vis licensen',
      after: ['Intet slettes, når den udløber.'],
    },
    license_expired: {
      subject: 'Licensen til {account} er udløbet; alt virker til og med {day}',
      before: [
        'Licensen til {account} er udløbet. Alt virker stadig til og med {day}.',
        'Derefter kan ingen sessioner starte, og de igangværende forlænges ikke. Tal med din leverandør nu.',
      ],
      button: 'Vis licensen',
      after: ['Intet slettes. Med en ny licens fortsætter alt med det samme.'],
    },
    license_ended: {
      subject: 'Licensen til {account} er ophørt: Ingen nye sessioner kan starte',
      before: [
        'Den sidste dag for licensen til {account} var den {day}. Ingen sessioner kan starte, og de igangværende forlænges ikke.',
        'Når din leverandør fornyer licensen, fortsætter alt med det samme, som det var.',
      ],
      button: 'Vis licensen',
      after: ['Intet slettes.'],
    },
    statement: {
      subject: 'Opgørelse til {account} for {month}',
      before: [
        'Opgørelsen til {account} for {month} er klar: hvad der blev faktureret, for hvor mange dage, og hvorfor.',
        'Den lyder på {total}.',
      ],
      button: 'Vis opgørelsen',
      after: ['Dér kan du også hente den som CSV eller PDF.'],
    },
    license_problem: {
      subject: '{account} rapporterer et problem med version {revision}',
      before: [
        '{person} ({email}) hos {account} mener, at version {revision} af licensen {serial} er forkert:',
        '{text}',
        'Er den det, så udsted en nyere. Denne venter indtil da.',
      ],
      button: 'Vis kundekontiene',
      after: [],
    },
    license_bought: {
      subject: '{account} anmoder om den licens, de har købt',
      before: [
        '{person} ({email}) hos {account} har en prøvelicens og har angivet oplysningerne fra købet:',
        'Serienummer {serial}, licenstager {owner}.',
        'Udsted licensen, hvis købet er i orden.',
      ],
      button: 'Vis kundekontiene',
      after: [],
    },
    product_wanted: {
      subject: '{person} beder om {product}',
      before: [
        '{person} ({email}) beder om {product}.',
        'Bemærkning: {note}',
        'Du kan tildele det eller afslå på siden Brugere.',
      ],
      button: 'Vis anmodningen',
      after: [],
    },
    product_declined: {
      subject: 'Din anmodning om {product}',
      before: ['Dine administratorer har afslået din anmodning om {product}. De skriver: {answer}'],
      button: 'Mine produkter',
      after: [],
    },
    order_placed: {
      subject: 'Ordre fra {account}',
      before: ['{account} bestiller: {lines}.', 'Bemærkning: {note}', 'Licenserne er lovet senest {due}.'],
      button: 'Vis ordrerne',
      after: [],
    },
    order_cancelled: {
      subject: '{account} har annulleret en ordre',
      before: ['{account} har annulleret ordren på: {lines}.', 'Du skal ikke gøre mere.'],
      button: 'Vis ordrerne',
      after: [],
    },
    sales_asked: {
      subject: 'Anmodning fra {account} til salgsafdelingen',
      before: [
        '{account} anmoder om: {lines}.',
        'Bemærkning: {note}',
        'Opret en ordre, eller afslå med en begrundelse.',
      ],
      button: 'Vis anmodningerne',
      after: [],
    },
    order_received: {
      subject: 'Din ordre er modtaget',
      before: ['Bestilt til {account}: {lines}.', 'Licenserne er der senest {due}. De vises automatisk.'],
      button: 'Vis ordrerne',
      after: ['Ordren kan annulleres, så længe licenserne ikke er der.'],
    },
    order_confirmed: {
      subject: 'Din ordre er bekræftet',
      before: [
        'Leverandøren har bekræftet ordren til {account}: {lines}.',
        '{amount} er trukket på kortet {card}.',
        'Den leveres senest {due}.',
      ],
      button: 'Vis ordrerne',
      after: [],
    },
    order_fulfilled: {
      subject: 'Din ordre er leveret',
      before: [
        'Ordren til {account} er leveret: {lines}.',
        'Version {active} af licensen er i kraft. De, der ventede på en af licenserne, har nu fået en efter tur.',
        'Version {waiting} af licensen venter på en administrator, fordi mere er i brug, end den indeholder.',
      ],
      button: 'Vis licensen',
      after: [],
    },
    order_rejected: {
      subject: 'Din ordre er afvist',
      before: ['Leverandøren har afvist ordren til {account}: {lines}.', 'Begrundelse: {reason}'],
      button: 'Vis ordrerne',
      after: ['Intet er ændret, og intet opkræves.'],
    },
    charge_failed: {
      subject: 'Beløbet kunne ikke trækkes på dit kort',
      before: ['{amount} for ordren til {account} ({lines}) kunne ikke trækkes.', 'Kort: {card}', '{why}'],
      button: 'Vis ordrerne',
      after: ['Ordren er fortsat åben. Betal igen dér, eventuelt med et andet kort.'],
    },
    charge_failed_there: {
      subject: '{account}: Et beløb kunne ikke trækkes på et kort',
      before: ['{amount} for ordren fra {account} ({lines}) kunne ikke trækkes.', '{why}'],
      button: 'Vis ordrerne',
      after: ['Ordren er fortsat åben. Kunden ved det og kan betale igen. Du kan også bekræfte den mod faktura.'],
    },
    charge_refunded: {
      subject: 'En betaling er refunderet',
      before: [
        'Betalingen på {amount} for ordren til {account} er refunderet: {lines}.',
        'Kort: {card}. Der kan gå nogle dage, før beløbet vises dér.',
      ],
      button: 'Vis ordrerne',
      after: [],
    },
    order_withdrawn: {
      subject: 'En ordre er annulleret',
      before: ['Ordren til {account} er annulleret: {lines}.'],
      button: 'Vis ordrerne',
      after: ['Intet er ændret, og intet opkræves.'],
    },
    sales_declined: {
      subject: 'Svar fra salgsafdelingen',
      before: ['Leverandøren har afslået anmodningen fra {account}: {lines}.', 'Begrundelse: {reason}'],
      button: 'Vis produkterne',
      after: [],
    },
    changes_held: {
      subject: 'Ændringer fra brugerkataloget venter på dig',
      before: [
        'Brugerkataloget hos {account} ville fjerne noget fra usædvanligt mange personer på én gang. Det, der ligger over den fastsatte grænse, er tilbageholdt.',
        'Se, om det er tilsigtet: Bekræft ændringerne, eller kassér dem.',
      ],
      button: 'Vis det tilbageholdte',
      after: ['Indtil da beholder personerne det, de har. Det, brugerkataloget tildeler, tilbageholdes ikke.'],
    },
    transferred: {
      subject: '{person} har forladt {account}',
      before: [
        '{person} har taget imod en invitation fra en anden organisation og forladt {account}.',
        'Personens licenser er ledige, og sessionerne er afsluttet. Det, der er registreret om personens arbejde, bliver hos dig.',
      ],
      button: 'Vis brugerne',
      after: [],
    },
  },
}
