// Texte von features/openid-clients.
import type { openidClients as en } from '../en/openid-clients.ts'
import type { Texts } from '../texts.ts'

export const openidClients: Texts<typeof en> = {
  title: 'OpenID-Clients',
  text: 'Ihre Produkte und Websites, bei denen man sich mit Sitzplan anmeldet (OpenID Connect): mit dem dort gewählten Passwort oder über das eigene Unternehmen.',
  add: 'Client registrieren',
  values: {
    title: 'Für Ihre Entwickler',
    text: 'Eine OpenID-Connect-Bibliothek braucht den Aussteller, die Client-ID und auf einem Server den geheimen Schlüssel; alles andere findet sie selbst. Authorization Code mit PKCE.',
    issuer: 'Aussteller (Issuer)',
    discovery: 'Discovery',
  },
  empty: {
    title: 'Noch kein Client',
    text: 'Registrieren Sie das erste Produkt, bei dem man sich mit Sitzplan anmelden soll.',
  },
  since: 'seit {{day}}',
  allProducts: 'Alle Produkte',
  clientId: 'Client-ID',
  secret: 'Geheimer Schlüssel (Client Secret)',
  name: 'Name',
  nameText: 'Wird beim Anmelden gezeigt.',
  kind: {
    label: 'Art',
    confidential: {
      name: 'Server',
      text: 'Eine Website oder ein Dienst von Ihnen. Bewahrt einen geheimen Schlüssel auf (Confidential Client).',
    },
    public: {
      name: 'Programm oder App',
      text: 'Läuft auf den Geräten der Benutzer oder in deren Browser und kann nichts geheim halten (Public Client). Die Benutzer bestätigen, dass sie es gestartet haben.',
    },
  },
  product: 'Produkt',
  productText: 'Der Client erfährt, was man von diesem Produkt nutzen darf; ohne Angabe von allen.',
  redirectUris: 'Rücksprungadressen',
  redirectText: {
    confidential: 'Eine je Zeile, Zeichen für Zeichen verglichen. https; http nur für localhost.',
    public:
      'Eine je Zeile. https, http://127.0.0.1 mit beliebigem Port oder ein eigenes Schema wie com.example.app:/callback.',
  },
  postLogoutRedirectUris: 'Adressen nach dem Abmelden',
  postLogoutText: 'Eine je Zeile. Optional.',
  line: 'Zeile {{number}} {{message}}',
  new: { title: 'Client registrieren', create: 'Registrieren' },
  change: 'Ändern',
  changeDialog: { title: '{{name}} ändern', save: 'Speichern' },
  changed: '{{name}} ist geändert.',
  made: {
    title: '{{name}} ist registriert',
    once: 'Der geheime Schlüssel wird nur jetzt gezeigt. Legen Sie ihn dort ab, wo das Produkt seine anderen Geheimnisse hat.',
    public: 'Ein Programm hat keinen geheimen Schlüssel: Die Client-ID genügt.',
    done: 'Fertig',
  },
  renew: {
    button: 'Neuer Schlüssel',
    title: 'Neuer geheimer Schlüssel für {{name}}?',
    text: 'Der jetzige gilt sofort nicht mehr: Bis das Produkt den neuen hat, kann sich dort niemand anmelden. Wer angemeldet ist, bleibt es.',
  },
  delete: {
    button: 'Löschen',
    title: '{{name}} löschen?',
    text: 'Niemand kann sich dort mehr mit Sitzplan anmelden, und was der Client erhalten hat, gilt nicht mehr. Die Plätze laufender Sitzungen bleiben, wie sie sind.',
    done: '{{name}} ist gelöscht.',
  },
}
