// Texter för features/account-settings.
import type { accountSettings as en } from '../en/account-settings.ts'
import type { Texts } from '../texts.ts'

export const accountSettings: Texts<typeof en> = {
  title: 'Konto och integritet',
  text: 'Vad kontot heter, var namn visas och hur länge.',
  saved: 'Sparat. Ändringen finns i granskningsloggen.',
  unsaved: 'Ändringarna är inte sparade ännu.',
  nothingToSave: 'Allt är sparat.',
  discard: 'Ignorera',
  account: {
    title: 'Konto',
    name: 'Namn',
    nameMeaning: 'Visas överst på varje sida och i mejl.',
    nameMissing: 'Ett konto måste ha ett namn.',
    language: 'Språk',
    languageMeaning: 'För mejl och för personer som inte själva har valt språk.',
    timeZoneMeaning: 'Styr dagarna i licens, rapporter och loggar.',
  },
  billing: {
    title: 'Faktureringskontakt',
    who: 'Vem ska få mejlen?',
    meaning: 'Om beställningar och fakturaunderlag.',
    nobody: 'Ingen',
    user: 'En användare i kontot',
    other: 'Någon annan',
    name: 'Kontaktens namn',
    nameMissing: 'Ange ett namn.',
    email: 'Kontaktens e-postadress',
    userMissing: 'Sök på namn eller e-postadress.',
    userUnknown: 'Ingen hittades',
  },
  secondFactor: {
    title: 'Tvåfaktorsautentisering',
    text: 'Utöver lösenordet krävs en kod från telefonen: den som kommer över ett lösenord kan inte logga in med bara det.',
    required: 'Krävs för alla',
    meaning:
      'Den som loggar in med lösenord och inte har tvåfaktorsautentisering får konfigurera den först. Den krävs inte vid inloggning via företaget och inte för programs token.',
    nobody: 'Alla har det.',
    without_one: '{{count, number}} aktiv användare har det inte ännu.',
    without_other: '{{count, number}} aktiva användare har det inte ännu.',
  },
  privacy: {
    title: 'Var namn visas',
    text: 'Sitzplan ser när personer arbetar. Stäm av med de fackliga företrädarna vad som ska visas; varje ändring registreras i granskningsloggen.',
    planWithoutNames: {
      title: 'Platskarta utan namn',
      meaning:
        'Platserna visar att de är upptagna, inte av vem. Listorna över sessioner och väntande visar fortfarande namn.',
    },
    historyWithoutNames: {
      title: 'Historik utan namn',
      meaning: 'Tidigare användning räknas, men ingen kan se vem som arbetade när.',
    },
    coarseSurplusReasons: {
      title: 'Allmänt hållna skäl när licenser tas bort',
      meaning: 'Förslagen anger då skäl som ”inte använd på länge”, aldrig dagen för senaste användning.',
    },
  },
  kept: {
    title: 'Hur länge uppgifter sparas',
    text: 'Namn tas fortlöpande och automatiskt bort ur äldre poster. Faktureringsuppgifter lagras separat och finns kvar.',
    days: 'dagar',
    range: 'Ett heltal från {{min}} till {{max}}.',
    namesKeptDays: {
      title: 'Namn i användningshistoriken',
      meaning: 'Därefter ersätts namnet av en pseudonym.',
    },
    addressesKeptDays: {
      title: 'IP-adresser',
      meaning: 'Därefter går det inte att se varifrån en ändring kom.',
    },
  },
  shorten: {
    title: 'Spara under färre dagar?',
    namesKeptDays_one: 'Namn som är äldre än {{count}} dag raderas ur användningshistoriken.',
    namesKeptDays_other: 'Namn som är äldre än {{count}} dagar raderas ur användningshistoriken.',
    addressesKeptDays_one: 'IP-adresser som är äldre än {{count}} dag raderas.',
    addressesKeptDays_other: 'IP-adresser som är äldre än {{count}} dagar raderas.',
    final: 'De kommer inte tillbaka, även om du väljer fler dagar senare.',
    confirm: 'Radera och spara',
  },
}
