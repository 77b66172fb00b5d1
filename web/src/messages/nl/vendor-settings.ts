// Teksten van features/vendor.
import type { vendorSettings as en } from '../en/vendor-settings.ts'
import type { Texts } from '../texts.ts'

export const vendorSettings: Texts<typeof en> = {
  title: 'Instellingen',
  text: 'Voor al uw klanten: waar ze kopen en bij wie ze terechtkunnen, de sleutels die hun licenties ondertekenen en wat u hun stuurt.',
  contact: {
    title: 'Webwinkel en contact',
    shopUrl: {
      label: 'Webwinkel',
      text: 'Waar ‘Nieuwe licenties kopen’ naartoe leidt. Leeg: klanten bestellen in Sitzplan of lezen hoe ze anders aan meer licenties komen.',
      wrong: 'Een adres dat met https:// begint.',
    },
    contactEmail: {
      label: 'Contact voor licenties',
      text: 'Krijgt de problemen die klanten melden en hun aanvragen voor een licentie. Leeg: alle operators krijgen ze.',
      wrong: 'Dit is geen e-mailadres.',
    },
    saved: 'Opgeslagen. Klanten zien het direct.',
  },
  prices: {
    title: 'Prijzen',
    currency: 'Valuta',
    currencyText: 'Van alle prijzen. Kan alleen worden gewijzigd zolang geen enkel product een prijs heeft.',
    noCurrency: 'Onbekende valuta',
    tax: 'Btw-vermelding',
    taxText: 'Staat bij elk bedrag, bijvoorbeeld ‘excl. 21% btw’.',
    saved: 'Opgeslagen.',
  },
  time: {
    title: 'Datum en tijd',
    text: 'Bepaalt datums en tijden op uw pagina’s en in e-mails aan u. Nieuwe accounts beginnen ermee; de dagen van een licentie eindigen in de tijdzone van het account zelf.',
    saved: 'Opgeslagen.',
  },
  keys: {
    title: 'Ondertekeningssleutels',
    text: 'Elke licentie is met een van deze sleutels ondertekend. Accounts hier vertrouwen ze vanzelf; een eigen installatie van een klant vertrouwt de openbare sleutels die u hebt gestuurd.',
    file: 'Alle openbare sleutels',
    public: 'Openbare sleutel',
    none: 'Nog geen sleutel',
    noneText: 'Zonder sleutel die ondertekent, kan er geen licentie worden uitgegeven. Maak er een.',
    status: {
      signing: 'Ondertekent sinds {{day}}',
      ready: 'Gereed, gemaakt op {{day}}',
      retired: 'Buiten gebruik gesteld op {{day}}',
      revoked: 'Ingetrokken op {{day}}',
    },
    meaning: {
      signing: 'Elke licentie wordt er nu mee ondertekend. Laat een andere sleutel ondertekenen om deze te vervangen.',
      ready: 'Ondertekent nu niets; wat ermee is ondertekend, blijft geldig.',
      retired: 'Ondertekent niets meer; wat ermee is ondertekend, blijft geldig.',
      revoked: 'Wat ermee is ondertekend, wordt niet meer geaccepteerd.',
    },
    keptIn: {
      database: 'Het privédeel staat versleuteld in de database.',
      file: 'Het privédeel staat in een bestand buiten de database.',
    },
    new: {
      button: 'Nieuwe sleutel',
      title: 'Sleutel maken',
      confirm: 'Sleutel maken',
      use: 'Waarvoor is de sleutel?',
      prepared: {
        name: 'Voor later voorbereiden',
        text: 'Voor een geplande wissel: ondertekent nog niets. Stuur de openbare sleutels naar klanten met een eigen installatie en laat de sleutel daarna ondertekenen.',
      },
      signs: {
        name: 'Vanaf nu ondertekenen',
        text: 'Als de huidige sleutel in verkeerde handen kan zijn. Installaties van klanten weigeren nieuwe licenties totdat ze de nieuwe sleutel hebben.',
      },
      done: {
        prepared: 'De sleutel is gemaakt. Stuur de openbare sleutels naar klanten met een eigen installatie.',
        signs:
          'De nieuwe sleutel ondertekent vanaf nu. Stuur de openbare sleutels naar klanten met een eigen installatie.',
      },
    },
    sign: {
      button: 'Met deze sleutel ondertekenen',
      title: 'Vanaf nu met deze sleutel ondertekenen?',
      confirm: 'Met deze sleutel ondertekenen',
      text: 'Elke licentie wordt er vanaf nu mee ondertekend; wat met de huidige sleutel is ondertekend, blijft geldig. Hebben klanten met een eigen installatie de sleutel al? Zonder deze sleutel weigert hun installatie nieuwe licenties.',
      done: 'Licenties worden vanaf nu met deze sleutel ondertekend.',
    },
    retire: {
      button: 'Buiten gebruik stellen',
      title: 'Deze sleutel buiten gebruik stellen?',
      confirm: 'Buiten gebruik stellen',
      text: 'De sleutel ondertekent nooit meer iets. Wat ermee is ondertekend, blijft geldig. Dit kan niet worden teruggedraaid.',
      done: 'De sleutel is buiten gebruik gesteld.',
    },
    revoke: {
      button: 'Intrekken',
      title: 'Deze sleutel intrekken?',
      confirm: 'Intrekken',
      text: 'Voor een sleutel die iemand anders mogelijk heeft. Vanaf nu wordt niets meer geaccepteerd wat ermee is ondertekend; licenties die van kracht zijn, blijven van kracht. Dit kan niet worden teruggedraaid.',
      next: 'Wat u daarna doet:',
      issue:
        'Geef de revisie van elk account opnieuw uit (Klantaccounts, Nieuwe revisie), zodat die met de nieuwe sleutel is ondertekend.',
      send: 'Stuur de openbare sleutels naar klanten met een eigen installatie: hun installatie vertrouwt de oude sleutel totdat die is vervangen.',
      done: 'De sleutel is ingetrokken. Geef nu de revisie van elk account opnieuw uit.',
    },
  },
  catalogFile: {
    title: 'Catalogus als bestand',
    text: 'Voor klanten met een eigen installatie zonder feed: stuur hun het ondertekende bestand, en na elke wijziging van de catalogus opnieuw. Ze laden het vóór de licentie.',
    button: 'Downloaden',
  },
  productKeys: {
    title: 'Productsleutels',
    text: 'Met zo’n sleutel vraagt een van uw producten om plaatsen, voor de mensen van elk account. De sleutel hoort op uw servers, nooit in een programma dat u uitlevert.',
    none: 'Nog geen productsleutel',
    noneText: 'Maak er een voor het eerste product dat om plaatsen moet vragen.',
    made: 'gemaakt op {{day}}',
    lastUsed: 'laatst gebruikt:',
    new: {
      button: 'Nieuwe productsleutel',
      title: 'Productsleutel maken',
      product: 'Product',
      productText: 'De sleutel is voor dit product, van elk account.',
      name: 'Naam',
      nameText: 'Optioneel: waar de sleutel wordt gebruikt, zodat u hem terugvindt.',
      make: 'Sleutel maken',
      once: 'De sleutel wordt maar één keer getoond. Bewaar hem waar het product zijn andere geheimen bewaart.',
      kept: 'Gereed',
    },
    delete: {
      button: 'Verwijderen',
      title: '{{name}} verwijderen?',
      text: 'Producten die deze sleutel gebruiken, krijgen vanaf nu geen plaatsen. Lopende sessies gaan door totdat hun termijn afloopt.',
      done: '{{name}} is verwijderd.',
    },
  },
}
