// Tekster for features/openid-clients.
import type { openidClients as en } from '../en/openid-clients.ts'
import type { Texts } from '../texts.ts'

export const openidClients: Texts<typeof en> = {
  title: 'OpenID-klienter',
  text: 'Produkter og nettsteder du har, der folk logger på med Sitzplan (OpenID Connect): med passordet de valgte der, eller via bedriften sin.',
  add: 'Registrer en klient',
  values: {
    title: 'Til utviklerne',
    text: 'Et OpenID Connect-bibliotek trenger utsteder, klient-ID og, på en server, klienthemmelighet. Resten finner det selv. Authorization code med PKCE.',
    issuer: 'Utsteder (issuer)',
    discovery: 'Discovery',
  },
  empty: {
    title: 'Ingen klienter ennå',
    text: 'Registrer det første produktet der folk skal logge på med Sitzplan.',
  },
  since: 'siden {{day}}',
  allProducts: 'Alle produkter',
  clientId: 'Klient-ID',
  secret: 'Klienthemmelighet',
  name: 'Navn',
  nameText: 'Brukerne ser det når de logger på.',
  kind: {
    label: 'Type',
    confidential: {
      name: 'Server',
      text: 'Et nettsted eller en tjeneste du har. Oppbevarer en klienthemmelighet (confidential client).',
    },
    public: {
      name: 'Program eller app',
      text: 'Kjører på brukernes enheter eller i nettleseren deres og kan ikke oppbevare noen hemmelighet (public client). Brukerne bekrefter at det var de som startet det.',
    },
  },
  product: 'Produkt',
  productText: 'Klienten får vite hva brukerne kan bruke av dette produktet. Uten et produkt gjelder det alle.',
  redirectUris: 'Omdirigeringsadresser',
  redirectText: {
    confidential: 'Én per linje, sammenlignes tegn for tegn. https, og http bare for localhost.',
    public:
      'Én per linje. https, http://127.0.0.1 med valgfri port, eller et eget skjema som com.example.app:/callback.',
  },
  postLogoutRedirectUris: 'Adresser etter avlogging',
  postLogoutText: 'Én per linje. Valgfritt.',
  line: 'Linje {{number}} {{message}}',
  new: { title: 'Registrer en klient', create: 'Registrer' },
  change: 'Endre',
  changeDialog: { title: 'Endre {{name}}', save: 'Lagre' },
  changed: '{{name}} er endret.',
  made: {
    title: '{{name}} er registrert',
    once: 'Hemmeligheten vises bare denne ene gangen. Oppbevar den der produktet har de andre hemmelighetene sine.',
    public: 'Et program har ingen hemmelighet: Det trenger bare klient-ID-en.',
    done: 'Ferdig',
  },
  renew: {
    button: 'Ny hemmelighet',
    title: 'Vil du lage en ny hemmelighet for {{name}}?',
    text: 'Den gamle slutter å virke med en gang: Ingen kan logge på der før produktet har den nye. De som er logget på, forblir det.',
  },
  delete: {
    button: 'Slett',
    title: 'Vil du slette {{name}}?',
    text: 'Ingen kan lenger logge på der med Sitzplan, og det klienten har fått, er ikke lenger gyldig. Plassene i pågående økter forblir som de er.',
    done: '{{name}} er slettet.',
  },
}
