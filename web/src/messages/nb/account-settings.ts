// Tekster for features/account-settings.
import type { accountSettings as en } from '../en/account-settings.ts'
import type { Texts } from '../texts.ts'

export const accountSettings: Texts<typeof en> = {
  title: 'Konto og personvern',
  text: 'Hva kontoen heter, hvor navn vises, og hvor lenge data lagres.',
  saved: 'Lagret. Endringen står i hendelsesloggen.',
  unsaved: 'Endringene er ikke lagret ennå.',
  nothingToSave: 'Alt er lagret.',
  discard: 'Forkast',
  account: {
    title: 'Konto',
    name: 'Navn',
    nameMeaning: 'Vises øverst på alle sider og i e-poster.',
    nameMissing: 'En konto må ha et navn.',
    language: 'Språk',
    languageMeaning: 'For e-post, og for dem som ikke har valgt noe selv.',
    timeZoneMeaning: 'Bestemmer når døgnet slutter i lisens, rapporter og logger.',
  },
  billing: {
    title: 'Fakturakontakt',
    who: 'Hvem skal få e-post om fakturering?',
    meaning: 'E-post om bestillinger og fakturagrunnlag.',
    nobody: 'Ingen',
    user: 'En bruker i kontoen',
    other: 'Noen andre',
    name: 'Kontaktens navn',
    nameMissing: 'Skriv inn et navn.',
    email: 'Kontaktens e-postadresse',
    userMissing: 'Søk etter navn eller e-postadresse.',
    userUnknown: 'Ingen treff',
  },
  secondFactor: {
    title: 'Tofaktor',
    text: 'En kode fra telefonen i tillegg til passordet. Et stjålet passord er da ikke nok til å logge på.',
    required: 'Påkrevd for alle',
    meaning:
      'De som logger på med passord og ikke har tofaktor, må konfigurere det før de kommer videre. Bedriftspålogging og tokener for programmer berøres ikke.',
    nobody: 'Alle har det.',
    without_one: '{{count, number}} aktiv bruker har det ikke ennå.',
    without_other: '{{count, number}} aktive brukere har det ikke ennå.',
  },
  privacy: {
    title: 'Hvor navn vises',
    text: 'Sitzplan ser når folk arbeider. Avtal med de tillitsvalgte hva som skal vises. Hver endring føres i hendelsesloggen.',
    planWithoutNames: {
      title: 'Plasskart uten navn',
      meaning:
        'Plassene viser at de er opptatt, men ikke av hvem. Listene over økter og over dem som venter, viser fortsatt navn.',
    },
    historyWithoutNames: {
      title: 'Historikk uten navn',
      meaning: 'Tidligere bruk telles, men ingen kan slå opp hvem som arbeidet når.',
    },
    coarseSurplusReasons: {
      title: 'Bare generelle begrunnelser når lisenser fjernes',
      meaning: 'Forslagene gir da begrunnelser som «ikke brukt på lenge», aldri dagen for siste bruk.',
    },
  },
  kept: {
    title: 'Hvor lenge opplysninger lagres',
    text: 'Navn fjernes fortløpende og automatisk fra eldre oppføringer. Fakturaopplysninger lagres for seg og beholdes.',
    days: 'dager',
    range: 'Et helt tall fra {{min}} til {{max}}.',
    namesKeptDays: {
      title: 'Navn i brukshistorikken',
      meaning: 'Deretter erstattes navnet av et pseudonym.',
    },
    addressesKeptDays: {
      title: 'IP-adresser',
      meaning: 'Deretter kan ingen se hvor en endring kom fra.',
    },
  },
  shorten: {
    title: 'Vil du lagre dataene i færre dager?',
    namesKeptDays_one: 'Navn som er eldre enn {{count}} dag, slettes fra brukshistorikken.',
    namesKeptDays_other: 'Navn som er eldre enn {{count}} dager, slettes fra brukshistorikken.',
    addressesKeptDays_one: 'IP-adresser som er eldre enn {{count}} dag, slettes.',
    addressesKeptDays_other: 'IP-adresser som er eldre enn {{count}} dager, slettes.',
    final: 'De kommer ikke tilbake, selv om du velger flere dager senere.',
    confirm: 'Slett og lagre',
  },
}
