// Texter för features/removals.
import type { removals as en } from '../en/removals.ts'
import type { Texts } from '../texts.ts'

export const removals: Texts<typeof en> = {
  title: 'Nyligen borttaget',
  text: 'Det som har tagits bort eller raderats kan återställas en tid.',
  search: 'Sök på namn',
  filter: 'Vad som togs bort',
  all: 'Allt',
  what: { user: 'Användare', license: 'Licenser', device: 'Enheter', queue: 'Platser i köer' },
  withSettings: 'med inställningar',
  removed: {
    user: 'Raderad {{day}}',
    license: 'Borttagen {{day}}',
    device: 'Tagen ur bruk {{day}}',
    queue: 'Borttagen {{day}}',
  },
  removedBy: {
    user: 'Raderad {{day}} av {{name}}',
    license: 'Borttagen {{day}} av {{name}}',
    device: 'Tagen ur bruk {{day}} av {{name}}',
    queue: 'Borttagen {{day}} av {{name}}',
  },
  until: 'till {{day}}',
  restore: 'Återställ',
  tooLate: 'För sent: det kan inte längre återställas.',
  restoreName: 'Återställ {{name}}',
  restored: {
    user: '{{name}} är återställd.',
    license: '{{name}} har {{thing}} igen.',
    device: 'Enheten {{thing}} är i bruk igen.',
    queue: '{{name}} är med i kön {{thing}} igen.',
  },
  restoredText:
    'Status och grupper är som förut. Produkter kommer tillbaka där en licens är ledig; för övriga väntar personen.',
  erase: 'Radera slutgiltigt',
  eraseName: 'Radera slutgiltigt: {{name}}',
  eraseDialog: {
    title: 'Radera {{name}} slutgiltigt?',
    text: 'Namn och e-postadress raderas överallt, även ur granskningsloggen och tidigare sessioner. Det går inte att ångra.',
    done: '{{name}} har raderats slutgiltigt.',
  },
  empty: {
    title: 'Inget har tagits bort på sistone',
    text: 'Raderade användare och enheter som är tagna ur bruk finns kvar här i 30 dagar, licenser och platser i köer oftast i 7.',
  },
  noMatch: { title: 'Inga träffar', text: 'Sök på något kortare eller ta bort filtret.' },
}
