// Teksten van features/account-settings.
import type { accountSettings as en } from '../en/account-settings.ts'
import type { Texts } from '../texts.ts'

export const accountSettings: Texts<typeof en> = {
  title: 'Account en privacy',
  text: 'Hoe uw account heet, wie waar bij naam wordt genoemd en hoelang.',
  saved: 'Opgeslagen. De wijziging staat in het auditlogboek.',
  unsaved: 'Er zijn wijzigingen die nog niet zijn opgeslagen.',
  nothingToSave: 'Alles is opgeslagen.',
  discard: 'Verwerpen',
  account: {
    title: 'Account',
    name: 'Naam',
    nameMeaning: 'Staat boven aan elke pagina en in e-mails.',
    nameMissing: 'Een account heeft een naam nodig.',
    language: 'Taal',
    languageMeaning: 'Voor e-mails en voor wie zelf geen taal heeft gekozen.',
    timeZoneMeaning: 'Bepaalt de dagen van de licentie, van rapporten en van logboeken.',
  },
  billing: {
    title: 'Factuurcontact',
    who: 'Wie krijgt de e-mails?',
    meaning: 'Over bestellingen en afrekeningen.',
    nobody: 'Niemand',
    user: 'Een gebruiker van het account',
    other: 'Iemand anders',
    name: 'Naam van de contactpersoon',
    nameMissing: 'Voer een naam in.',
    email: 'E-mailadres van de contactpersoon',
    userMissing: 'Zoek op naam of e-mailadres.',
    userUnknown: 'Niemand gevonden',
  },
  secondFactor: {
    title: 'Tweede factor',
    text: 'Naast het wachtwoord een code van de telefoon: wie een wachtwoord te weten komt, kan zich daarmee alleen niet aanmelden.',
    required: 'Voor iedereen verplicht',
    meaning:
      'Wie zich met een wachtwoord aanmeldt en er nog geen heeft, stelt die eerst in. Bij aanmelding via het bedrijf en bij tokens van programma’s wordt er niet om gevraagd.',
    nobody: 'Iedereen heeft er een.',
    without_one: '{{count, number}} actieve gebruiker heeft er nog geen.',
    without_other: '{{count, number}} actieve gebruikers hebben er nog geen.',
  },
  privacy: {
    title: 'Wie waar bij naam wordt genoemd',
    text: 'Sitzplan ziet wanneer mensen werken. Spreek met uw ondernemingsraad af wat wordt getoond; elke wijziging wordt in het auditlogboek vastgelegd.',
    planWithoutNames: {
      title: 'Plattegrond zonder namen',
      meaning:
        'Plaatsen tonen dat ze bezet zijn, niet door wie. In de lijsten van sessies en wachtenden staan wel namen.',
    },
    historyWithoutNames: {
      title: 'Geschiedenis zonder namen',
      meaning: 'Eerder gebruik wordt geteld, maar niemand kan opzoeken wie wanneer werkte.',
    },
    coarseSurplusReasons: {
      title: 'Globale redenen bij het intrekken van licenties',
      meaning: 'Voorstellen noemen dan redenen als ‘lang niet gebruikt’, nooit de dag van het laatste gebruik.',
    },
  },
  kept: {
    title: 'Hoelang wordt bewaard',
    text: 'Uit oudere vermeldingen worden namen doorlopend vanzelf verwijderd. Factuurgegevens worden apart opgeslagen en blijven bewaard.',
    days: 'dagen',
    range: 'Een geheel getal van {{min}} tot en met {{max}}.',
    namesKeptDays: {
      title: 'Namen in de gebruiksgeschiedenis',
      meaning: 'Daarna komt er een pseudoniem in plaats van de naam.',
    },
    addressesKeptDays: {
      title: 'IP-adressen',
      meaning: 'Daarna kan niemand meer zien waar een wijziging vandaan kwam.',
    },
  },
  shorten: {
    title: 'Minder dagen bewaren?',
    namesKeptDays_one: 'Namen ouder dan {{count}} dag worden uit de gebruiksgeschiedenis gewist.',
    namesKeptDays_other: 'Namen ouder dan {{count}} dagen worden uit de gebruiksgeschiedenis gewist.',
    addressesKeptDays_one: 'IP-adressen ouder dan {{count}} dag worden gewist.',
    addressesKeptDays_other: 'IP-adressen ouder dan {{count}} dagen worden gewist.',
    final: 'Ze komen niet terug, ook niet als u later meer dagen kiest.',
    confirm: 'Wissen en opslaan',
  },
}
