// Teksten van features/activation.
import type { activation as en } from '../en/activation.ts'
import type { Texts } from '../texts.ts'

export const activation: Texts<typeof en> = {
  loading: 'Uw uitnodiging',
  title: 'Welkom bij {{account}}',
  transferTitle: 'Een uitnodiging voor {{account}}',
  text: 'Voor {{email}}.',
  held: 'Voor u gereserveerd',
  waiting: '(zodra er een licentie vrij is)',
  company: 'Aanmelden via uw bedrijf',
  activate: 'Toegang activeren',
  signInFirst: 'U bent al gebruiker. Meld u aan om door te gaan.',
  accept: 'Accepteren en overstappen',
  open: 'Naar {{account}}',
  decline: 'Weigeren en blijven',
  declined: 'Geweigerd. U blijft bij {{from}}.',
  meaning: {
    leave: 'U verlaat {{from}}. Uw licenties daar komen vrij en uw sessies daar worden beëindigd.',
    come: 'Bij {{account}} gebruikt u wat voor u is gereserveerd. U meldt zich aan zoals voorheen, met hetzelfde wachtwoord.',
    keep: 'Uw vorige organisatie krijgt bericht. Wat daar over uw werk is vastgelegd, blijft daar.',
    factor: 'Een tweede factor gaat mee, herstelcodes niet: maak daarna nieuwe aan onder ‘Mijn account’.',
  },
  noWay: {
    title: 'Met dit adres krijgt u nog geen toegang',
    text: 'Bij {{account}} kunt u zich alleen via het bedrijf aanmelden, en het domein van uw adres hoort daar niet bij. Neem contact op met degene die u heeft uitgenodigd.',
  },
  doneTitle: 'Uw toegang is actief',
  neverShare: 'Deel uw aanmeldgegevens met niemand: wie ze deelt, deelt ook de licentie.',
  signIn: 'Aanmelden',
  used: {
    title: 'Deze uitnodiging is al gebruikt',
    text: 'Uw toegang is actief of de uitnodiging is ingetrokken. Probeer u aan te melden.',
  },
  expired: {
    title: 'Deze uitnodiging is verlopen',
    text: 'Links werken 48 uur, en alleen de nieuwste. Vraag degene die u heeft uitgenodigd om een nieuwe.',
  },
  unknown: { title: 'Deze link werkt niet', text: 'Kopieer de volledige link uit de e-mail en probeer het opnieuw.' },
}
