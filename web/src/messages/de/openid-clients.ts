// Texte von features/openid-clients.
import type { openidClients as en } from '../en/openid-clients.ts'
import type { Texts } from '../texts.ts'

export const openidClients: Texts<typeof en> = {
  title: 'OpenID-Clients',
  text: 'Ihre Produkte und Websites, bei denen man sich mit Sitzplan anmeldet (OpenID Connect): mit dem hier gewählten Passwort oder über die Firmenanmeldung.',
  add: 'Client registrieren',
  values: {
    title: 'Für Ihre Entwickler',
    text: 'Eine OpenID-Connect-Bibliothek braucht den Aussteller, die Client-ID und auf einem Server den geheimen Schlüssel; alles andere findet sie selbst. Verwendet wird der Authorization Code Flow mit PKCE.',
    issuer: 'Aussteller (Issuer)',
    discovery: 'Discovery',
  },
  empty: {
    title: 'Noch keine Clients',
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
      text: 'Eine Website oder ein Dienst von Ihnen mit einem geheimen Schlüssel (Confidential Client).',
    },
    public: {
      name: 'Programm oder App',
      text: 'Läuft auf den Geräten der Benutzer oder in deren Browser und kann nichts geheim halten (Public Client). Die Benutzer bestätigen, dass sie es gestartet haben.',
    },
  },
  product: 'Produkt',
  productText: 'Der Client erfährt, was man von diesem Produkt nutzen darf; ohne Auswahl von allen Produkten.',
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
  change: 'Bearbeiten',
  changeDialog: { title: '{{name}} bearbeiten', save: 'Speichern' },
  changed: '{{name}} ist gespeichert.',
  made: {
    title: '{{name}} ist registriert',
    once: 'Der geheime Schlüssel wird nur jetzt angezeigt. Legen Sie ihn dort ab, wo das Produkt seine anderen Geheimnisse aufbewahrt.',
    public: 'Ein Programm hat keinen geheimen Schlüssel; die Client-ID genügt.',
    done: 'Fertig',
  },
  renew: {
    button: 'Neuer Schlüssel',
    title: 'Neuen geheimen Schlüssel für {{name}} erstellen?',
    text: 'Der jetzige gilt sofort nicht mehr. Bis das Produkt den neuen hat, kann sich dort niemand anmelden. Wer angemeldet ist, bleibt angemeldet.',
  },
  delete: {
    button: 'Löschen',
    title: '{{name}} löschen?',
    text: 'Niemand kann sich dort mehr mit Sitzplan anmelden, und bereits ausgestellte Tokens gelten nicht mehr. Die Plätze laufender Sitzungen bleiben, wie sie sind.',
    done: '{{name}} ist gelöscht.',
  },
}
