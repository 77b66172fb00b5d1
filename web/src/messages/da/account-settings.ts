// Tekster til features/account-settings.
import type { accountSettings as en } from '../en/account-settings.ts'
import type { Texts } from '../texts.ts'

export const accountSettings: Texts<typeof en> = {
  title: 'Konto og privatliv',
  text: 'Hvad din konto hedder, hvem der nævnes hvor, og hvor længe.',
  saved: 'Gemt. Ændringen står i revisionsloggen.',
  unsaved: 'Ændringerne er ikke gemt endnu.',
  nothingToSave: 'Alt er gemt.',
  discard: 'Kassér',
  account: {
    title: 'Konto',
    name: 'Navn',
    nameMeaning: 'Vises øverst på alle sider og i e-mails.',
    nameMissing: 'En konto skal have et navn.',
    language: 'Sprog',
    languageMeaning: 'Til e-mails og til personer, der ikke har valgt et sprog.',
    timeZoneMeaning: 'Dagene i licens, rapporter og logge følger den.',
  },
  billing: {
    title: 'Faktureringskontakt',
    who: 'Hvem får e-mails om fakturering?',
    meaning: 'Om ordrer og opgørelser.',
    nobody: 'Ingen',
    user: 'En bruger på kontoen',
    other: 'En anden',
    name: 'Kontaktens navn',
    nameMissing: 'Angiv et navn.',
    email: 'Kontaktens e-mailadresse',
    userMissing: 'Søg efter navn eller e-mailadresse.',
    userUnknown: 'Ingen fundet',
  },
  secondFactor: {
    title: 'Tofaktorgodkendelse',
    text: 'Ud over adgangskoden bruges en kode fra telefonen, så en person, der får fat i en adgangskode, ikke kan logge ind med den alene.',
    required: 'Påkrævet for alle',
    meaning:
      'Den, der logger ind med adgangskode uden at have tofaktorgodkendelse, konfigurerer den først. Den kræves ikke ved firmalogin eller for programmers tokens.',
    nobody: 'Alle bruger den.',
    without_one: '{{count, number}} aktiv bruger har den ikke endnu.',
    without_other: '{{count, number}} aktive brugere har den ikke endnu.',
  },
  privacy: {
    title: 'Hvor navne vises',
    text: 'Sitzplan ser, hvornår folk arbejder. Aftal med medarbejderrepræsentanterne, hvad der vises. Hver ændring registreres i revisionsloggen.',
    planWithoutNames: {
      title: 'Siddeplan uden navne',
      meaning:
        'Pladserne viser, at de er optaget, men ikke af hvem. Listerne over sessioner og ventende viser stadig navne.',
    },
    historyWithoutNames: {
      title: 'Historik uden navne',
      meaning: 'Tidligere brug tælles med, men ingen kan slå op, hvem der arbejdede hvornår.',
    },
    coarseSurplusReasons: {
      title: 'Overordnede begrundelser, når licenser fjernes',
      meaning: 'Forslag begrundes så med fx »ikke brugt længe« og aldrig med dagen for den seneste brug.',
    },
  },
  kept: {
    title: 'Hvor længe det opbevares',
    text: 'Navne fjernes løbende og automatisk fra ældre poster. Faktureringsdata gemmes særskilt og bevares.',
    days: 'dage',
    range: 'Et helt tal fra {{min}} til {{max}}.',
    namesKeptDays: {
      title: 'Navne i brugshistorikken',
      meaning: 'Derefter træder et pseudonym i stedet for navnet.',
    },
    addressesKeptDays: {
      title: 'IP-adresser',
      meaning: 'Derefter kan ingen se, hvor en ændring kom fra.',
    },
  },
  shorten: {
    title: 'Opbevar i færre dage?',
    namesKeptDays_one: 'Navne, der er ældre end {{count}} dag, slettes fra brugshistorikken.',
    namesKeptDays_other: 'Navne, der er ældre end {{count}} dage, slettes fra brugshistorikken.',
    addressesKeptDays_one: 'IP-adresser, der er ældre end {{count}} dag, slettes.',
    addressesKeptDays_other: 'IP-adresser, der er ældre end {{count}} dage, slettes.',
    final: 'De kommer ikke tilbage, selv om du senere vælger flere dage.',
    confirm: 'Slet og gem',
  },
}
