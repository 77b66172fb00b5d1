// Teksten van features/openid-clients.
import type { openidClients as en } from '../en/openid-clients.ts'
import type { Texts } from '../texts.ts'

export const openidClients: Texts<typeof en> = {
  title: 'OpenID-clients',
  text: 'Uw producten en websites waar mensen zich met Sitzplan aanmelden (OpenID Connect): met het wachtwoord dat ze hier hebben gekozen, of via hun bedrijf.',
  add: 'Client registreren',
  values: {
    title: 'Voor uw ontwikkelaars',
    text: 'Een OpenID Connect-bibliotheek heeft de issuer, de client-ID en, op een server, het clientgeheim nodig; de rest vindt ze zelf. Autorisatiecode met PKCE.',
    issuer: 'Issuer',
    discovery: 'Discovery',
  },
  empty: {
    title: 'Nog geen client',
    text: 'Registreer het eerste product dat mensen met Sitzplan moet aanmelden.',
  },
  since: 'sinds {{day}}',
  allProducts: 'Alle producten',
  clientId: 'Client-ID',
  secret: 'Clientgeheim',
  name: 'Naam',
  nameText: 'Mensen lezen deze naam wanneer ze zich aanmelden.',
  kind: {
    label: 'Soort',
    confidential: {
      name: 'Server',
      text: 'Een website of service van u. Bewaart een clientgeheim (confidential client).',
    },
    public: {
      name: 'Programma of app',
      text: 'Draait op apparaten van mensen of in hun browser en kan geen geheim bewaren (public client). Mensen bevestigen dat ze het zelf hebben gestart.',
    },
  },
  product: 'Product',
  productText: 'De client krijgt te horen wat mensen van dit product mogen gebruiken; zonder keuze van alle producten.',
  redirectUris: 'Redirect-adressen',
  redirectText: {
    confidential: 'Eén per regel, teken voor teken vergeleken. https; http alleen voor localhost.',
    public:
      'Eén per regel. https, http://127.0.0.1 met elke poort, of een eigen schema zoals com.example.app:/callback.',
  },
  postLogoutRedirectUris: 'Adressen na het afmelden',
  postLogoutText: 'Eén per regel. Optioneel.',
  line: 'Regel {{number}} {{message}}',
  new: { title: 'Client registreren', create: 'Registreren' },
  change: 'Wijzigen',
  changeDialog: { title: '{{name}} wijzigen', save: 'Opslaan' },
  changed: '{{name}} is gewijzigd.',
  made: {
    title: '{{name}} is geregistreerd',
    once: 'Het geheim wordt maar één keer getoond. Bewaar het waar het product zijn andere geheimen bewaart.',
    public: 'Een programma heeft geen geheim: de client-ID is alles wat het nodig heeft.',
    done: 'Gereed',
  },
  renew: {
    button: 'Nieuw geheim',
    title: 'Nieuw geheim voor {{name}}?',
    text: 'Het huidige vervalt direct: totdat het product het nieuwe heeft, kan niemand zich daar aanmelden. Wie is aangemeld, blijft dat.',
  },
  delete: {
    button: 'Verwijderen',
    title: '{{name}} verwijderen?',
    text: 'Niemand kan zich er nog met Sitzplan aanmelden, en wat de client heeft gekregen, is vanaf nu ongeldig. De plaatsen van lopende sessies blijven zoals ze zijn.',
    done: '{{name}} is verwijderd.',
  },
}
