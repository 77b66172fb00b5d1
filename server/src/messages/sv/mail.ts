// Svenska mejl.
import type { MailCatalog } from '../../mail/mail-texts.ts'

export const mail: MailCatalog = {
  greeting: { named: 'Hej {name},', nameless: 'Hej,' },
  linkBelow: 'Om knappen inte fungerar kopierar du den här adressen till webbläsaren:',
  footer: 'Skickat av Sitzplan, din organisations licensadministration. Svara inte på det här mejlet.',
  mails: {
    invitation: {
      subject: 'Din åtkomst till {account}',
      before: [
        '{inviter} bjuder in dig att arbeta hos {account}.',
        'Det här väntar på dig: {products}.',
        'Aktivera ditt konto för att börja.',
      ],
      button: 'Aktivera kontot',
      after: [
        'Länken gäller en gång och i {hours} timmar. Om den har gått ut ber du din administratör om en ny.',
        'Om du inte vet vad det gäller kan du bortse från mejlet: inget händer utan dig.',
      ],
    },
    products: {
      subject: 'Dina produkter hos {account} har ändrats',
      before: [
        'Från och med nu kan du använda: {given}.',
        'Du väntar på en licens för: {waiting}. Så snart en blir ledig får du den automatiskt.',
        'Du kan inte längre använda: {taken}.',
      ],
      button: 'Mina produkter',
      after: ['Om det här kommer som en överraskning, fråga en administratör hos {account}.'],
    },
    reset: {
      subject: 'Välj ett nytt lösenord',
      before: ['Du har begärt ett nytt lösenord. Välj ett här.'],
      button: 'Välj lösenord',
      after: [
        'Länken gäller en gång och i {minutes} minuter.',
        'Om det inte var du kan du bortse från mejlet: ditt lösenord ändras inte.',
      ],
    },
    reset_company: {
      subject: 'Din inloggning hos {account}',
      before: ['Du har begärt ett nytt lösenord. Du behöver inget: hos {account} loggar du in med ditt företagskonto.'],
      button: 'Logga in',
      after: ['Om du inte kan logga in där kontaktar du företagets it-avdelning.'],
    },
    password_changed: {
      subject: 'Ditt lösenord har ändrats',
      before: ['Ditt lösenord ändrades alldeles nyss, och du loggades ut på alla andra ställen.'],
      button: 'Mitt konto',
      after: [
        'Om det inte var du väljer du genast ett nytt lösenord via ”Glömt lösenordet?”: då slutar även dina token att gälla. Meddela också en administratör.',
      ],
    },
    email_change: {
      subject: 'Bekräfta din nya e-postadress',
      before: [
        '{email} ska bli din e-postadress hos {account}: du loggar in med den, och mejl skickas till den.',
        'Bekräfta den här. Till dess ändras inget.',
      ],
      button: 'Bekräfta adressen',
      after: [
        'Länken gäller en gång och i {hours} timmar.',
        'Om du inte vet vad det gäller kan du bortse från mejlet: inget händer utan dig.',
      ],
    },
    email_change_asked: {
      subject: 'En ändring av din e-postadress har begärts',
      before: [
        'Din e-postadress ska ändras till {email}. Den gäller när den har bekräftats där; till dess loggar du in som förut.',
        'Begärt av {by}.',
      ],
      button: 'Mitt konto',
      after: [
        'Om det inte stämmer väljer du ett nytt lösenord via ”Glömt lösenordet?”: då slutar länken som skickades att gälla. Meddela också en administratör.',
      ],
    },
    email_changed: {
      subject: 'Din e-postadress har ändrats',
      before: [
        'Din e-postadress hos {account} är från och med nu {email}. Du loggar in med den, och du har loggats ut på alla andra ställen.',
      ],
      button: 'Logga in',
      after: ['Om det inte stämmer, meddela genast en administratör hos {account}.'],
    },
    help_request: {
      subject: '{person} behöver en plats i {product}',
      before: [
        'Alla delade licenser för {product} används, och {person} ({email}) ber om en plats.',
        'I sessionslistan ser du vilka som arbetar och kan avsluta sessioner som inte längre behövs.',
      ],
      button: 'Visa sessionerna',
      after: [],
    },
    invitation_declined: {
      subject: '{person} har avböjt din inbjudan',
      before: ['{person} har avböjt inbjudan till {account}. De licenser som var reserverade är lediga igen.'],
      button: 'Visa användaren',
      after: [],
    },
    invitation_lapsed: {
      subject: '{person} har inte tackat ja till din inbjudan',
      before: [
        '{person} har inte tackat ja till inbjudan till {account} på 30 dagar. De licenser som var reserverade är lediga igen.',
        'Du kan bjuda in på nytt och tilldela det som behövs.',
      ],
      button: 'Visa användaren',
      after: [],
    },
    certificate_expires: {
      subject: 'Företagsinloggningen för {account} behöver ett nytt certifikat',
      before: [
        'Det sista certifikatet för {provider} går ut {day}. Därefter kommer ingen in i {account} via företagsinloggningen.',
        'Förnya det hos identitetsleverantören och läs sedan in dess metadata igen här.',
      ],
      button: 'Visa inloggningen',
      after: [],
    },
    token_expires: {
      subject: 'Katalogtjänsten för {account} behöver en ny token',
      before: [
        'Tokenen ”{token}”, som katalogtjänsten använder för att lägga till och ändra personer och grupper i {account}, går ut {day}. Därefter kommer inget längre därifrån.',
        'Ersätt den: den gamla fungerar en tid till, tills den nya har angetts i katalogtjänsten.',
      ],
      button: 'Ersätt tokenen',
      after: [],
    },
    license_expires: {
      subject: 'Licensen för {account} går ut {day}',
      before: [
        'Den sista dagen för licensen för {account} är {day}. Till dess fungerar allt som vanligt.',
        'Prata med leverantören om att förnya den redan nu. En ny licens börjar gälla automatiskt eller läses in från filen som du får.',
      ],
      button: 'Visa licensen',
      after: ['Inget raderas när den går ut.'],
    },
    license_expired: {
      subject: 'Licensen för {account} har gått ut; allt fungerar till och med {day}',
      before: [
        'Licensen för {account} har gått ut. Till och med {day} fungerar fortfarande allt.',
        'Därefter kan inga sessioner startas, och pågående sessioner förlängs inte. Prata med leverantören nu.',
      ],
      button: 'Visa licensen',
      after: ['Inget raderas. Med en ny licens fortsätter allt direkt.'],
    },
    license_ended: {
      subject: 'Licensen för {account} gäller inte längre: inga sessioner kan startas',
      before: [
        'Den sista dagen för licensen för {account} var {day}. Inga sessioner kan startas, och pågående sessioner förlängs inte.',
        'Så snart leverantören förnyar licensen fortsätter allt direkt, som förut.',
      ],
      button: 'Visa licensen',
      after: ['Inget raderas.'],
    },
    statement: {
      subject: 'Fakturaunderlag för {account}, {month}',
      before: [
        'Fakturaunderlaget för {account} för {month} är klart: vad som har fakturerats, för hur många dagar och varför.',
        'Summan är {total}.',
      ],
      button: 'Visa fakturaunderlaget',
      after: ['Där kan du också ladda ned det som CSV eller PDF.'],
    },
    license_problem: {
      subject: '{account} rapporterar ett problem med version {revision}',
      before: [
        '{person} ({email}) hos {account} anser att version {revision} av licensen {serial} är fel:',
        '{text}',
        'Om det stämmer utfärdar du en nyare; den här väntar till dess.',
      ],
      button: 'Visa kontona',
      after: [],
    },
    license_bought: {
      subject: '{account} begär licensen som har köpts',
      before: [
        '{person} ({email}) hos {account} har en provlicens och har angett uppgifterna från köpet:',
        'Serienummer {serial}, licenstagare {owner}.',
        'Utfärda licensen om köpet stämmer.',
      ],
      button: 'Visa kontona',
      after: [],
    },
    product_wanted: {
      subject: '{person} ber om {product}',
      before: [
        '{person} ({email}) ber om {product}.',
        'Meddelande: {note}',
        'Du tilldelar produkten eller avslår på sidan Användare.',
      ],
      button: 'Visa förfrågan',
      after: [],
    },
    product_declined: {
      subject: 'Din förfrågan om {product}',
      before: ['Administratörerna har avslagit din förfrågan om {product}. De skriver: {answer}'],
      button: 'Mina produkter',
      after: [],
    },
    order_placed: {
      subject: 'Beställning från {account}',
      before: ['{account} beställer: {lines}.', 'Meddelande: {note}', 'Licenserna är utlovade till {due}.'],
      button: 'Visa beställningarna',
      after: [],
    },
    order_cancelled: {
      subject: '{account} har annullerat en beställning',
      before: ['{account} har annullerat beställningen av: {lines}.', 'Det finns inget kvar att göra.'],
      button: 'Visa beställningarna',
      after: [],
    },
    sales_asked: {
      subject: 'Förfrågan från {account} till säljavdelningen',
      before: [
        '{account} frågar om: {lines}.',
        'Meddelande: {note}',
        'Gör en beställning av det eller avslå med en motivering.',
      ],
      button: 'Visa förfrågningarna',
      after: [],
    },
    order_received: {
      subject: 'Vi har tagit emot din beställning',
      before: [
        'Beställt för {account}: {lines}.',
        'Det kan dröja till {due} innan licenserna kommer. De visas automatiskt.',
      ],
      button: 'Visa beställningarna',
      after: ['Beställningen kan annulleras så länge licenserna inte har kommit.'],
    },
    order_confirmed: {
      subject: 'Din beställning är bekräftad',
      before: [
        'Leverantören har bekräftat beställningen för {account}: {lines}.',
        '{amount} har debiterats på kortet {card}.',
        'Den levereras senast {due}.',
      ],
      button: 'Visa beställningarna',
      after: [],
    },
    order_fulfilled: {
      subject: 'Din beställning är levererad',
      before: [
        'Beställningen för {account} är levererad: {lines}.',
        'Version {active} av licensen gäller nu. De som väntade på en av dessa licenser har nu fått en, i turordning.',
        'Version {waiting} av licensen väntar på en administratör, eftersom mer används just nu än den omfattar.',
      ],
      button: 'Visa licensen',
      after: [],
    },
    order_rejected: {
      subject: 'Din beställning har avvisats',
      before: ['Leverantören har avvisat beställningen för {account}: {lines}.', 'Motivering: {reason}'],
      button: 'Visa beställningarna',
      after: ['Inget har ändrats, och inget debiteras.'],
    },
    charge_failed: {
      subject: 'Ditt kort kunde inte debiteras',
      before: ['{amount} kunde inte debiteras för beställningen för {account} ({lines}).', 'Kort: {card}', '{why}'],
      button: 'Visa beställningarna',
      after: ['Beställningen är fortfarande öppen. Betala den igen där, gärna med ett annat kort.'],
    },
    charge_failed_there: {
      subject: '{account}: ett kort kunde inte debiteras',
      before: ['{amount} kunde inte debiteras för beställningen från {account} ({lines}).', '{why}'],
      button: 'Visa beställningarna',
      after: [
        'Beställningen är fortfarande öppen. Kunden känner till det och kan betala igen; du kan också bekräfta den mot faktura.',
      ],
    },
    charge_refunded: {
      subject: 'En betalning har återbetalats',
      before: [
        'Betalningen på {amount} för beställningen för {account} har återbetalats: {lines}.',
        'Kort: {card}. Det kan dröja några dagar innan beloppet syns där.',
      ],
      button: 'Visa beställningarna',
      after: [],
    },
    order_withdrawn: {
      subject: 'En beställning har annullerats',
      before: ['Beställningen för {account} har annullerats: {lines}.'],
      button: 'Visa beställningarna',
      after: ['Inget har ändrats, och inget debiteras.'],
    },
    sales_declined: {
      subject: 'Svar från säljavdelningen',
      before: ['Leverantören har avslagit förfrågan för {account}: {lines}.', 'Motivering: {reason}'],
      button: 'Visa produkterna',
      after: [],
    },
    changes_held: {
      subject: 'Ändringar från katalogtjänsten väntar på dig',
      before: [
        'Katalogtjänsten för {account} skulle ta bort något från ovanligt många personer på en gång. Det som överskrider den inställda gränsen har stoppats.',
        'Kontrollera om det är avsiktligt: bekräfta ändringarna eller avvisa dem.',
      ],
      button: 'Visa det som har stoppats',
      after: ['Till dess behåller personerna det de har. Det som katalogtjänsten ger nytt stoppas inte.'],
    },
    transferred: {
      subject: '{person} har lämnat {account}',
      before: [
        '{person} har tackat ja till en inbjudan från en annan organisation och lämnat {account}.',
        'Personens licenser är lediga och sessionerna har avslutats. Det som har registrerats om personens arbete finns kvar hos er.',
      ],
      button: 'Visa användarna',
      after: [],
    },
  },
}
