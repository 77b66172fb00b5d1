// Nederlandse e-mails.
import type { MailCatalog } from '../../mail/mail-texts.ts'

export const mail: MailCatalog = {
  greeting: { named: 'Beste {name},', nameless: 'Hallo,' },
  linkBelow: 'Werkt de knop niet, kopieer dan dit adres naar uw browser:',
  footer: 'Verstuurd door Sitzplan, het licentiebeheer van uw organisatie. U kunt deze e-mail niet beantwoorden.',
  mails: {
    invitation: {
      subject: 'Uw toegang tot {account}',
      before: [
        '{inviter} nodigt u uit om bij {account} mee te werken.',
        'Voor u gereserveerd: {products}.',
        'Activeer uw toegang om te beginnen.',
      ],
      button: 'Toegang activeren',
      after: [
        'De link werkt één keer en is {hours} uur geldig. Is de link verlopen, vraag uw beheerder dan om een nieuwe.',
        'Weet u niet waar dit over gaat, dan kunt u deze e-mail negeren: zonder u gebeurt er niets.',
      ],
    },
    products: {
      subject: 'Wat u bij {account} kunt gebruiken, is gewijzigd',
      before: [
        'U kunt vanaf nu gebruiken: {given}.',
        'U wacht op een licentie voor: {waiting}. Zodra er een vrij is, krijgt u die vanzelf.',
        'U kunt niet meer gebruiken: {taken}.',
      ],
      button: 'Mijn producten',
      after: ['Komt dit onverwacht, neem dan contact op met een beheerder van {account}.'],
    },
    reset: {
      subject: 'Kies een nieuw wachtwoord',
      before: ['U hebt om een nieuw wachtwoord gevraagd. Hier kunt u er een kiezen.'],
      button: 'Wachtwoord kiezen',
      after: [
        'De link werkt één keer en is {minutes} minuten geldig.',
        'Hebt u dit niet zelf gevraagd, negeer deze e-mail dan: uw wachtwoord blijft zoals het is.',
      ],
    },
    reset_company: {
      subject: 'Aanmelden bij {account}',
      before: [
        'U hebt om een nieuw wachtwoord gevraagd. Dat hebt u niet nodig: bij {account} meldt u zich aan met het account van uw bedrijf.',
      ],
      button: 'Aanmelden',
      after: ['Kunt u zich daar niet aanmelden, vraag het dan aan wie in uw bedrijf de accounts beheert.'],
    },
    password_changed: {
      subject: 'Uw wachtwoord is gewijzigd',
      before: ['Uw wachtwoord is zojuist gewijzigd en u bent overal elders afgemeld.'],
      button: 'Mijn account',
      after: [
        'Hebt u dit niet zelf gedaan, kies dan direct een nieuw wachtwoord via ‘Wachtwoord vergeten?’: daarmee vervallen ook uw tokens. En laat het een beheerder weten.',
      ],
    },
    email_change: {
      subject: 'Bevestig uw nieuwe e-mailadres',
      before: [
        '{email} wordt uw e-mailadres bij {account}: u meldt zich ermee aan en ontvangt er e-mail op.',
        'Bevestig het hier. Tot die tijd blijft alles zoals het is.',
      ],
      button: 'Adres bevestigen',
      after: [
        'De link werkt één keer en is {hours} uur geldig.',
        'Weet u niet waar dit over gaat, dan kunt u deze e-mail negeren: zonder u gebeurt er niets.',
      ],
    },
    email_change_asked: {
      subject: 'Er is een ander e-mailadres aangevraagd',
      before: [
        'Uw e-mailadres hier wordt {email}. Het geldt zodra het daar is bevestigd; tot die tijd meldt u zich aan zoals voorheen.',
        'Aangevraagd door {by}.',
      ],
      button: 'Mijn account',
      after: [
        'Klopt dit niet, kies dan een nieuw wachtwoord via ‘Wachtwoord vergeten?’: de verstuurde link werkt dan niet meer. En laat het een beheerder weten.',
      ],
    },
    email_changed: {
      subject: 'Uw e-mailadres is gewijzigd',
      before: [
        'Uw e-mailadres bij {account} is vanaf nu {email}. U meldt zich ermee aan en bent overal elders afgemeld.',
      ],
      button: 'Aanmelden',
      after: ['Klopt dit niet, laat het dan direct een beheerder van {account} weten.'],
    },
    help_request: {
      subject: '{person} heeft een plaats nodig in {product}',
      before: [
        'Alle gedeelde licenties voor {product} zijn in gebruik, en {person} ({email}) vraagt om een plaats.',
        'In de lijst met sessies ziet u wie er werkt en kunt u sessies beëindigen die niet meer nodig zijn.',
      ],
      button: 'Sessies bekijken',
      after: [],
    },
    invitation_declined: {
      subject: '{person} heeft uw uitnodiging geweigerd',
      before: [
        '{person} heeft de uitnodiging voor {account} geweigerd. De licenties die gereserveerd waren, zijn weer vrij.',
      ],
      button: 'Gebruiker bekijken',
      after: [],
    },
    invitation_lapsed: {
      subject: '{person} heeft uw uitnodiging niet geaccepteerd',
      before: [
        '{person} heeft de uitnodiging voor {account} 30 dagen lang niet geaccepteerd. De licenties die gereserveerd waren, zijn weer vrij.',
        'U kunt deze persoon opnieuw uitnodigen en opnieuw geven wat nodig is.',
      ],
      button: 'Gebruiker bekijken',
      after: [],
    },
    certificate_expires: {
      subject: 'De bedrijfsaanmelding van {account} heeft een nieuw certificaat nodig',
      before: [
        'Het laatste certificaat van {provider} verloopt op {day}. Vanaf dan krijgt niemand nog via de bedrijfsaanmelding toegang tot {account}.',
        'Vernieuw het bij de provider en laad de metadata daarna hier opnieuw.',
      ],
      button: 'Aanmelding bekijken',
      after: [],
    },
    token_expires: {
      subject: 'De directory van {account} heeft een nieuw token nodig',
      before: [
        'Het token ‘{token}’, waarmee de directory personen en groepen van {account} toevoegt en wijzigt, verloopt op {day}. Vanaf dan komt er niets meer aan.',
        'Vervang het: het oude blijft nog even werken, totdat het nieuwe in de directory is ingevoerd.',
      ],
      button: 'Token vervangen',
      after: [],
    },
    license_expires: {
      subject: 'De licentie van {account} verloopt op {day}',
      before: [
        'De laatste dag van de licentie van {account} is {day}. Tot dan werkt alles zoals altijd.',
        'Bespreek nu de verlenging met uw leverancier. Een nieuwe licentie wordt vanzelf van kracht of wordt geladen uit het bestand dat u krijgt.',
      ],
      button: 'Licentie bekijken',
      after: ['Na het verlopen wordt er niets verwijderd.'],
    },
    license_expired: {
      subject: 'De licentie van {account} is verlopen; alles werkt tot en met {day}',
      before: [
        'De licentie van {account} is verlopen. Tot het eind van {day} werkt alles nog.',
        'Daarna kan er geen sessie meer worden gestart en worden lopende sessies niet verlengd. Neem nu contact op met uw leverancier.',
      ],
      button: 'Licentie bekijken',
      after: ['Er wordt niets verwijderd. Met een nieuwe licentie gaat alles direct verder.'],
    },
    license_ended: {
      subject: 'De licentie van {account} is afgelopen: er kunnen geen nieuwe sessies worden gestart',
      before: [
        'De laatste dag van de licentie van {account} was {day}. Er kan geen sessie meer worden gestart en lopende sessies worden niet verlengd.',
        'Zodra uw leverancier de licentie verlengt, gaat alles direct verder zoals het was.',
      ],
      button: 'Licentie bekijken',
      after: ['Er wordt niets verwijderd.'],
    },
    statement: {
      subject: 'Afrekening van {account} voor {month}',
      before: [
        'De afrekening van {account} voor {month} is er: wat is gefactureerd, voor hoeveel dagen en waarom.',
        'Het totaal is {total}.',
      ],
      button: 'Afrekening bekijken',
      after: ['Daar kunt u de afrekening ook als CSV of PDF downloaden.'],
    },
    license_problem: {
      subject: '{account} meldt een probleem met revisie {revision}',
      before: [
        'Volgens {person} ({email}) van {account} klopt revisie {revision} van de licentie {serial} niet:',
        '{text}',
        'Als dat zo is, geef dan een nieuwere uit; deze wacht tot die tijd.',
      ],
      button: 'Klantaccounts bekijken',
      after: [],
    },
    license_bought: {
      subject: '{account} vraagt om de gekochte licentie',
      before: [
        '{person} ({email}) van {account} heeft een proeflicentie en heeft ingevoerd wat bij de aankoop hoorde:',
        'Serienummer {serial}, licentiehouder {owner}.',
        'Geef de licentie uit als de aankoop klopt.',
      ],
      button: 'Klantaccounts bekijken',
      after: [],
    },
    product_wanted: {
      subject: '{person} vraagt om {product}',
      before: [
        '{person} ({email}) vraagt om {product}.',
        'Toelichting: {note}',
        'Op de pagina met gebruikers wijst u het toe of wijst u de aanvraag af.',
      ],
      button: 'Aanvraag bekijken',
      after: [],
    },
    product_declined: {
      subject: 'Uw aanvraag voor {product}',
      before: ['Uw beheerders hebben uw aanvraag voor {product} afgewezen. Hun antwoord: {answer}'],
      button: 'Mijn producten',
      after: [],
    },
    order_placed: {
      subject: 'Bestelling van {account}',
      before: [
        '{account} bestelt: {lines}.',
        'Opmerking van de klant: {note}',
        'De licenties zijn toegezegd voor uiterlijk {due}.',
      ],
      button: 'Bestellingen bekijken',
      after: [],
    },
    order_cancelled: {
      subject: '{account} heeft een bestelling geannuleerd',
      before: ['{account} heeft de bestelling geannuleerd van: {lines}.', 'U hoeft niets meer te doen.'],
      button: 'Bestellingen bekijken',
      after: [],
    },
    sales_asked: {
      subject: 'Aanvraag van {account} voor Verkoop',
      before: [
        '{account} vraagt om: {lines}.',
        'Opmerking van de klant: {note}',
        'Maak er een bestelling van of wijs de aanvraag met een reden af.',
      ],
      button: 'Aanvragen bekijken',
      after: [],
    },
    order_received: {
      subject: 'Uw bestelling is ontvangen',
      before: [
        'Besteld voor {account}: {lines}.',
        'Het kan tot {due} duren voordat de licenties er zijn. Ze verschijnen vanzelf.',
      ],
      button: 'Bestellingen bekijken',
      after: ['U kunt de bestelling annuleren zolang de licenties er niet zijn.'],
    },
    order_confirmed: {
      subject: 'Uw bestelling is bevestigd',
      before: [
        'De leverancier heeft de bestelling voor {account} bevestigd: {lines}.',
        'Van de kaart {card} is {amount} afgeschreven.',
        'De licenties zijn er uiterlijk {due}.',
      ],
      button: 'Bestellingen bekijken',
      after: [],
    },
    order_fulfilled: {
      subject: 'Uw bestelling is geleverd',
      before: [
        'De bestelling voor {account} is geleverd: {lines}.',
        'Revisie {active} van de licentie is van kracht. Wie op zo’n licentie wachtte, heeft er nu een, op volgorde van aanvraag.',
        'Revisie {waiting} van de licentie wacht op een beheerder, omdat er nu meer in gebruik is dan die bevat.',
      ],
      button: 'Licentie bekijken',
      after: [],
    },
    order_rejected: {
      subject: 'Uw bestelling is afgewezen',
      before: ['De leverancier heeft de bestelling voor {account} afgewezen: {lines}.', 'De opgegeven reden: {reason}'],
      button: 'Bestellingen bekijken',
      after: ['Er is niets veranderd en er wordt niets in rekening gebracht.'],
    },
    charge_failed: {
      subject: 'Afschrijven van uw kaart is mislukt',
      before: [
        '{amount} voor de bestelling voor {account} ({lines}) kon niet worden afgeschreven.',
        'Kaart: {card}',
        '{why}',
      ],
      button: 'Bestellingen bekijken',
      after: ['De bestelling blijft open. U kunt daar opnieuw betalen, desgewenst met een andere kaart.'],
    },
    charge_failed_there: {
      subject: '{account}: afschrijven van een kaart is mislukt',
      before: ['{amount} voor de bestelling van {account} ({lines}) kon niet worden afgeschreven.', '{why}'],
      button: 'Bestellingen bekijken',
      after: [
        'De bestelling blijft open. De klant weet ervan en kan opnieuw betalen; u kunt ook op factuur bevestigen.',
      ],
    },
    charge_refunded: {
      subject: 'Een betaling is terugbetaald',
      before: [
        'De betaling van {amount} voor de bestelling voor {account} is terugbetaald: {lines}.',
        'Kaart: {card}. Het kan enkele dagen duren voordat het bedrag daar zichtbaar is.',
      ],
      button: 'Bestellingen bekijken',
      after: [],
    },
    order_withdrawn: {
      subject: 'Een bestelling is geannuleerd',
      before: ['De bestelling voor {account} is geannuleerd: {lines}.'],
      button: 'Bestellingen bekijken',
      after: ['Er is niets veranderd en er wordt niets in rekening gebracht.'],
    },
    sales_declined: {
      subject: 'Antwoord van Verkoop',
      before: ['De leverancier heeft de aanvraag voor {account} afgewezen: {lines}.', 'De opgegeven reden: {reason}'],
      button: 'Producten bekijken',
      after: [],
    },
    changes_held: {
      subject: 'Wijzigingen uit de directory wachten op u',
      before: [
        'De directory van {account} zou bij ongewoon veel personen tegelijk iets weghalen. Wat boven de ingestelde grens komt, is aangehouden.',
        'Kijk of dit de bedoeling is: bevestig de wijzigingen of verwerp ze.',
      ],
      button: 'Aangehouden wijzigingen bekijken',
      after: ['Tot die tijd houden personen wat ze hebben. Wat de directory nieuw geeft, wordt niet aangehouden.'],
    },
    transferred: {
      subject: '{person} heeft {account} verlaten',
      before: [
        '{person} heeft de uitnodiging van een andere organisatie geaccepteerd en {account} verlaten.',
        'De licenties van deze persoon zijn vrij, de sessies zijn beëindigd. Wat over het werk is vastgelegd, blijft bij u.',
      ],
      button: 'Gebruikers bekijken',
      after: [],
    },
  },
}
