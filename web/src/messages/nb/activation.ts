// Tekster for features/activation.
import type { activation as en } from '../en/activation.ts'
import type { Texts } from '../texts.ts'

export const activation: Texts<typeof en> = {
  loading: 'Invitasjonen din',
  title: 'Velkommen til {{account}}',
  transferTitle: 'En invitasjon til {{account}}',
  text: 'For {{email}}.',
  held: 'Dette venter på deg',
  waiting: '(så snart en lisens er ledig)',
  company: 'Logg på via bedriften',
  activate: 'Aktiver tilgangen',
  signInFirst: 'Du er allerede bruker. Logg på for å fortsette.',
  accept: 'Godta og bytt konto',
  open: 'Gå til {{account}}',
  decline: 'Avslå og bli værende',
  declined: 'Avslått. Du blir værende hos {{from}}.',
  meaning: {
    leave: 'Du forlater {{from}}. Lisensene dine der blir ledige, og øktene dine der avsluttes.',
    come: 'Hos {{account}} kan du bruke det som venter på deg. Du logger på som før, med samme passord.',
    keep: 'Den gamle organisasjonen din får beskjed. Det de har registrert om arbeidet ditt, blir værende der.',
    factor: 'Tofaktor følger med deg, men ikke gjenopprettingskodene. Lag nye under «Min konto» etterpå.',
  },
  noWay: {
    title: 'Du kommer ikke inn med denne adressen ennå',
    text: '{{account}} godtar bare bedriftspålogging, og domenet i adressen din er ikke et av deres. Spør den som inviterte deg.',
  },
  doneTitle: 'Tilgangen din er aktiv',
  neverShare: 'Ikke del påloggingen din med andre: Den som deler den, deler også lisensen.',
  signIn: 'Logg på',
  used: {
    title: 'Denne invitasjonen er allerede brukt',
    text: 'Tilgangen din er aktiv, eller invitasjonen er trukket tilbake. Prøv å logge på.',
  },
  expired: {
    title: 'Denne invitasjonen er utløpt',
    text: 'Lenker virker i 48 timer, og bare den nyeste gjelder. Be den som inviterte deg, om å sende den på nytt.',
  },
  unknown: { title: 'Denne lenken virker ikke', text: 'Kopier hele lenken fra e-posten, og prøv igjen.' },
}
