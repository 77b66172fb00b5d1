// Texte von features/products.
import type { products as en } from '../en/products.ts'
import type { Texts } from '../texts.ts'

export const products: Texts<typeof en> = {
  title: 'Produkte',
  text: 'Was Ihr Konto besitzt, und wie viel davon genutzt wird.',
  count_one: '{{count}} Produkt',
  count_other: '{{count}} Produkte',
  short_zero: 'Von allen ist genug frei.',
  short_one: 'Bei einem wird es knapp.',
  short_other: 'Bei {{count}} wird es knapp.',
  empty: {
    title: 'Noch keine Produkte',
    text: 'Sobald Ihr Anbieter die Lizenz ausstellt, erscheinen Ihre Produkte hier von selbst.',
  },
  features: 'Das bekommen Ihre Benutzer',
  sessions: 'Sitzungen',
  included: 'Für alle Benutzer des Kontos',
  of: 'von {{total}}',
  assigned: 'zugewiesen',
  inUse: 'genutzt',
  devices_one: '{{count}} Gerät',
  devices_other: '{{count}} Geräte',
  registered: 'registriert',
  unrestricted: 'unbegrenzt, nur gezählt',
  available_zero: 'Keine verfügbar',
  available_one: '{{count}} verfügbar',
  available_other: '{{count}} verfügbar',
  free_zero: 'Keiner frei',
  free_one: '{{count}} frei',
  free_other: '{{count}} frei',
  waitingForLicense_one: '{{count}} Person wartet auf eine Lizenz',
  waitingForLicense_other: '{{count}} Personen warten auf eine Lizenz',
  waitingInLine_one: '{{count}} wartet an der Tür',
  waitingInLine_other: '{{count}} warten an der Tür',
  users_one: '{{count}} Benutzer',
  users_other: '{{count}} Benutzer',
  nobody: 'noch niemandem zugewiesen',
  level: {
    calm: 'Genug frei',
    warning: 'Wird knapp: mehr als 85 % genutzt',
    full: 'Alles belegt',
    over: 'Mehr genutzt, als Sie besitzen',
  },
  more: {
    link: 'So bekommen Sie mehr',
    title: 'Mehr Lizenzen bekommen',
    serial: 'Nennen Sie dabei Ihre Seriennummer {{serial}}.',
    arrival: 'Neue Lizenzen erscheinen hier von selbst, spätestens 48 Stunden nach der Bestellung.',
    not_superadmin: {
      why: 'Lizenzen bestellen nur Superadmins.',
      way: 'Wenden Sie sich an einen Superadmin Ihres Kontos.',
    },
    no_self_service: {
      why: 'Ihr Anbieter verkauft diese Lizenzen auf Anfrage.',
      way: 'Sagen Sie Ihrem Ansprechpartner beim Anbieter, wie viele Sie brauchen.',
    },
    no_payment_method: {
      why: 'Hier bestellbar, sobald eine Zahlungsart hinterlegt ist.',
      way: 'Bis dahin nimmt Ihr Ansprechpartner beim Anbieter die Bestellung entgegen.',
    },
  },
}
