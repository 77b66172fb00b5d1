// Texter för features/devices.
import type { devices as en } from '../en/devices.ts'
import type { Texts } from '../texts.ts'

export const devices: Texts<typeof en> = {
  title: 'Platser och enheter',
  text: 'Vem som arbetar med vilken modul och vilka enheter som är registrerade på licensen.',
  modules: 'Moduler',
  devices: 'Enheter',
  named: 'Namngivna platser',
  concurrent: 'Delade platser',
  assigned: 'tilldelade',
  taken: 'upptagna',
  registered: 'registrerade',
  of: 'av {{total}}',
  unrestricted: 'obegränsat',
  left_one: '{{count, number}} kvar',
  left_other: '{{count, number}} kvar',
  technicians_one: '{{count, number}} tekniker',
  technicians_other: '{{count, number}} tekniker',
  waiting_one: '{{count, number}} person väntar på en licens',
  waiting_other: '{{count, number}} personer väntar på en licens',
  everyone: 'Alla användare.',
  everyoneText: 'Alla i kontot har den här modulen; platser räknas inte.',
  noModules: {
    title: 'Ingen modul ännu',
    text: 'När licensen omfattar en modul ser du här vilka som arbetar med den och vilka enheter som är registrerade.',
  },
  about: {
    title: 'Om platser och enheter',
    technicians: {
      title: 'Tekniker',
      text: 'En tekniker är en användare med en plats i en modul. Antalet användare är obegränsat; teknikerna kan vara så många som det finns platser.',
    },
    seats: {
      title: 'Namngivna och delade platser',
      text: 'En namngiven plats tillhör en tekniker. De delade platserna används av ett obegränsat antal tekniker; så många av dem kan arbeta samtidigt som det finns platser.',
    },
    everyone: {
      title: 'Moduler för alla',
      text: 'En modul som ingår i licensen behöver inga platser: alla användare har den.',
    },
    devices: {
      title: 'Enheter',
      text: 'En produkt registrerar en enhet så snart den har installerats där, till exempel en dator med obevakad åtkomst. När gränsen är nådd registrerar den inga fler och meddelar det.',
    },
    retired: {
      title: 'Ta ur bruk',
      text: 'En enhet som är tagen ur bruk räknas inte. När den hör av sig avvisas den, tills du tar den i bruk igen.',
    },
    more: {
      title: 'Fler platser eller enheter',
      text: 'Antalen följer av licensen. Under ”Produkter” ser du hur du får fler.',
    },
  },
  search: 'Sök namn eller ID',
  resource: 'Typ av enhet',
  state: { label: 'Vilka enheter', registered: 'Registrerade', retired: 'Tagna ur bruk' },
  column: { name: 'Enhet', lastSeenAt: 'Senaste kontakt' },
  since: 'Sedan',
  registeredAt: 'Registrerad',
  retiredAt: 'Tagen ur bruk',
  actions: 'Åtgärder',
  choose: 'Markera {{name}}',
  chooseShown: 'Markera alla som visas',
  reportsAs: 'rapporterar som {{name}} · {{id}}',
  noMatch: { title: 'Ingen enhet matchar', text: 'Sök på något annat eller rensa filtren.' },
  empty: {
    registered: {
      title: 'Ingen enhet är registrerad',
      text: 'Dina produkter registrerar enheter automatiskt så snart de installeras på dem.',
    },
    retired: {
      title: 'Ingen enhet är tagen ur bruk',
      text: 'Enheter som du tar ur bruk visas här, så att du kan ta dem i bruk igen.',
    },
  },
  bar: {
    label: 'Markerade enheter',
    chosen_one: '{{count, number}} enhet markerad',
    chosen_other: '{{count, number}} enheter markerade',
    clear: 'Avmarkera alla',
  },
  retire: {
    open: 'Ta ur bruk',
    titleOfOne: 'Ta {{name}} ur bruk?',
    title_one: 'Ta enheten ur bruk?',
    title_other: 'Ta {{count, number}} enheter ur bruk?',
    text_one:
      'Den räknas direkt inte längre mot gränsen. Om den hör av sig igen avvisas den, tills du tar den i bruk igen.',
    text_other:
      'De räknas direkt inte längre mot gränsen. Om de hör av sig igen avvisas de, tills du tar dem i bruk igen.',
    done_one: 'Enheten är tagen ur bruk.',
    done_other: '{{count, number}} enheter är tagna ur bruk.',
  },
  bringBack: {
    open: 'Ta i bruk igen',
    titleOfOne: 'Ta {{name}} i bruk igen?',
    title_one: 'Ta enheten i bruk igen?',
    title_other: 'Ta {{count, number}} enheter i bruk igen?',
    text_one: 'Den räknas åter mot gränsen.',
    text_other: 'De räknas åter mot gränsen. Om det inte finns plats för alla tas ingen i bruk igen.',
    done_one: 'Enheten är i bruk igen.',
    done_other: '{{count, number}} enheter är i bruk igen.',
  },
  rename: {
    open: 'Byt namn',
    title: 'Byt namn på {{name}}',
    label: 'Namn',
    text: 'Enheten kallar sig {{name}}. Ditt namn visas i stället; lämnas fältet tomt visas dess eget.',
    done: 'Enheten har fått ett nytt namn.',
  },
}
