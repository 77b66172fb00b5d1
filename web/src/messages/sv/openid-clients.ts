// Texter för features/openid-clients.
import type { openidClients as en } from '../en/openid-clients.ts'
import type { Texts } from '../texts.ts'

export const openidClients: Texts<typeof en> = {
  title: 'OpenID-klienter',
  text: 'Dina produkter och webbplatser som låter personer logga in med Sitzplan (OpenID Connect): med lösenordet de valde där eller via sitt företag.',
  add: 'Registrera en klient',
  values: {
    title: 'För dina utvecklare',
    text: 'Ett OpenID Connect-bibliotek behöver utfärdaren, klient-ID:t och, på en server, klienthemligheten; resten hittar det självt. Authorization code med PKCE.',
    issuer: 'Utfärdare (issuer)',
    discovery: 'Discovery',
  },
  empty: {
    title: 'Ingen klient ännu',
    text: 'Registrera den första produkten som ska låta personer logga in med Sitzplan.',
  },
  since: 'sedan {{day}}',
  allProducts: 'Alla produkter',
  clientId: 'Klient-ID',
  secret: 'Klienthemlighet',
  name: 'Namn',
  nameText: 'Visas när personer loggar in.',
  kind: {
    label: 'Typ',
    confidential: {
      name: 'Server',
      text: 'En webbplats eller tjänst som du driver. Den har en klienthemlighet (confidential client).',
    },
    public: {
      name: 'Program eller app',
      text: 'Körs på personers enheter eller i deras webbläsare och kan inte bevara någon hemlighet (public client). Personen bekräftar att det var hen som startade programmet.',
    },
  },
  product: 'Produkt',
  productText: 'Klienten får veta vad personer får använda av den här produkten; utan val, av alla.',
  redirectUris: 'Omdirigeringsadresser',
  redirectText: {
    confidential: 'En per rad, jämförs tecken för tecken. https; http bara för localhost.',
    public: 'En per rad. https, http://127.0.0.1 med valfri port eller ett eget schema som com.example.app:/callback.',
  },
  postLogoutRedirectUris: 'Adresser efter utloggning',
  postLogoutText: 'En per rad. Valfritt.',
  line: 'Rad {{number}} {{message}}',
  new: { title: 'Registrera en klient', create: 'Registrera' },
  change: 'Ändra',
  changeDialog: { title: 'Ändra {{name}}', save: 'Spara' },
  changed: '{{name}} har ändrats.',
  made: {
    title: '{{name}} är registrerad',
    once: 'Hemligheten visas bara den här gången. Spara den där produkten har sina andra hemligheter.',
    public: 'Ett program har ingen hemlighet: klient-ID:t räcker.',
    done: 'Klar',
  },
  renew: {
    button: 'Ny hemlighet',
    title: 'En ny hemlighet för {{name}}?',
    text: 'Den nuvarande slutar gälla direkt: tills produkten har den nya kan ingen logga in där. Den som redan är inloggad förblir inloggad.',
  },
  delete: {
    button: 'Radera',
    title: 'Radera {{name}}?',
    text: 'Ingen kan längre logga in där med Sitzplan, och det som klienten har fått gäller inte längre. Platser för pågående sessioner påverkas inte.',
    done: '{{name}} har raderats.',
  },
}
