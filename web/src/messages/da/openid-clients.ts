// Tekster til features/openid-clients.
import type { openidClients as en } from '../en/openid-clients.ts'
import type { Texts } from '../texts.ts'

export const openidClients: Texts<typeof en> = {
  title: 'OpenID-klienter',
  text: 'Dine produkter og websteder, hvor folk logger ind med Sitzplan (OpenID Connect): med den adgangskode, de har valgt her, eller via firmalogin.',
  add: 'Registrér en klient',
  values: {
    title: 'Til dine udviklere',
    text: 'Et OpenID Connect-bibliotek har brug for udsteder, klient-id og, på en server, klienthemmeligheden. Resten finder det selv. Authorization code med PKCE.',
    issuer: 'Udsteder (issuer)',
    discovery: 'Discovery',
  },
  empty: {
    title: 'Ingen klient endnu',
    text: 'Registrér det første produkt, der skal logge folk ind med Sitzplan.',
  },
  since: 'siden {{day}}',
  allProducts: 'Alle produkter',
  clientId: 'Klient-id',
  secret: 'Klienthemmelighed',
  name: 'Navn',
  nameText: 'Vises for folk, når de logger ind.',
  kind: {
    label: 'Type',
    confidential: {
      name: 'Server',
      text: 'Et websted eller en tjeneste, du ejer. Den opbevarer en klienthemmelighed (confidential client).',
    },
    public: {
      name: 'Program eller app',
      text: 'Kører på folks enheder eller i deres browser og kan ikke holde på en hemmelighed (public client). Brugerne bekræfter, at det var dem, der startede det.',
    },
  },
  product: 'Produkt',
  productText: 'Klienten får oplyst, hvad folk må bruge af dette produkt. Uden et produkt gælder det alle.',
  redirectUris: 'Omdirigeringsadresser',
  redirectText: {
    confidential: 'Én pr. linje, sammenlignes tegn for tegn. https; http kun for localhost.',
    public: 'Én pr. linje. https, http://127.0.0.1 med enhver port eller et eget skema som com.example.app:/callback.',
  },
  postLogoutRedirectUris: 'Adresser efter logud',
  postLogoutText: 'Én pr. linje. Valgfrit.',
  line: 'Linje {{number}} {{message}}',
  new: { title: 'Registrér en klient', create: 'Registrér' },
  change: 'Rediger',
  changeDialog: { title: 'Rediger {{name}}', save: 'Gem' },
  changed: '{{name}} er ændret.',
  made: {
    title: '{{name}} er registreret',
    once: 'Hemmeligheden vises kun denne ene gang. Gem den dér, hvor produktet har sine øvrige hemmeligheder.',
    public: 'Et program har ingen hemmelighed: Klient-id’et er alt, det har brug for.',
    done: 'Færdig',
  },
  renew: {
    button: 'Ny hemmelighed',
    title: 'Ny hemmelighed til {{name}}?',
    text: 'Den nuværende udløber med det samme: Før produktet har den nye, kan ingen logge ind dér. De, der er logget ind, forbliver det.',
  },
  delete: {
    button: 'Slet',
    title: 'Slet {{name}}?',
    text: 'Ingen kan længere logge ind på det med Sitzplan, og det, klienten har fået udstedt, er ugyldigt fra nu af. Pladserne til igangværende sessioner er uændrede.',
    done: '{{name}} er slettet.',
  },
}
