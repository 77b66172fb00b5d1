// The products of the demo's vendor, in German and English. Every name is invented.
import type { NewProductBody } from '@sitzplan/contract/catalog'

export const demoVendor = {
  name: 'Kranich & Pohl Software',
  slug: 'kranich-pohl',
  taxText: { de: 'zzgl. 19 % MwSt.', en: 'plus 19 % VAT' },
  operator: { email: 'henrike.pohl@kranich-pohl.example', givenName: 'Henrike', familyName: 'Pohl' },
} as const

/** All of a phone's configuration may be left out. */
const phoneSettings = {
  type: 'object',
  properties: {
    extension: { type: 'string', titles: { de: 'Nebenstelle', en: 'Extension' }, pattern: '^[0-9]{1,10}$' },
    voicemail: { type: 'boolean', titles: { de: 'Anrufbeantworter', en: 'Voicemail' } },
    deviceMac: {
      type: 'string',
      titles: { de: 'MAC-Adresse des Telefons', en: 'MAC address of the phone' },
      pattern: '^[0-9A-Fa-f:-]{12,17}$',
    },
  },
  additionalProperties: false,
}

/** Where `npm run console` serves the Technician Console. */
export const consoleOrigins = ['http://127.0.0.1:4600', 'http://localhost:4600']

export const demoProducts: NewProductBody[] = [
  {
    key: 'remote-support',
    name: { de: 'Fernwartung', en: 'Remote Support' },
    description: {
      de: 'Techniker sehen und bedienen die Rechner derer, denen sie helfen.',
      en: 'Technicians see and operate the computers of the people they help.',
    },
    prices: [
      { kind: 'named', amount: 4_900 },
      { kind: 'concurrent', amount: 8_900 },
      { kind: 'device', resource: 'unattended-computers', amount: 120 },
    ],
    features: [
      {
        key: 'screen-sharing',
        name: { de: 'Bildschirm teilen', en: 'Screen sharing' },
        description: { de: 'Sehen, was der Kunde sieht.', en: 'See what the customer sees.' },
      },
      {
        key: 'unattended-access',
        name: { de: 'Unbeaufsichtigter Zugriff', en: 'Unattended access' },
        description: {
          de: 'Rechner warten, an denen gerade niemand sitzt.',
          en: 'Maintain computers nobody sits at.',
        },
      },
      {
        key: 'session-recording',
        name: { de: 'Aufzeichnung', en: 'Session recording' },
        description: { de: 'Sitzungen als Film aufbewahren.', en: 'Keep sessions as a film.' },
      },
    ],
    kinds: ['named', 'concurrent'],
    resources: [
      {
        key: 'unattended-computers',
        name: { de: 'Rechner mit unbeaufsichtigtem Zugriff', en: 'Computers with unattended access' },
      },
    ],
    origins: consoleOrigins,
  },
  {
    key: 'service-desk',
    name: { de: 'Service Desk', en: 'Service Desk' },
    description: {
      de: 'Anfragen annehmen, verteilen und beantworten.',
      en: 'Take requests, hand them out and answer them.',
    },
    prices: [
      { kind: 'named', amount: 3_900 },
      { kind: 'concurrent', amount: 6_900 },
    ],
    features: [
      {
        key: 'incidents',
        name: { de: 'Störungen', en: 'Incidents' },
        description: { de: 'Störungen aufnehmen und verfolgen.', en: 'Record incidents and follow them.' },
      },
      {
        key: 'knowledge-base',
        name: { de: 'Wissenssammlung', en: 'Knowledge base' },
        description: { de: 'Antworten, die sich wiederverwenden lassen.', en: 'Answers that can be used again.' },
      },
    ],
    kinds: ['named', 'concurrent'],
    origins: consoleOrigins,
  },
  {
    key: 'monitoring',
    name: { de: 'Überwachung', en: 'Monitoring' },
    description: {
      de: 'Meldet sich, bevor ein Gerät ausfällt. Für alle Benutzer des Kontos.',
      en: 'Speaks up before a device fails. For every user of the account.',
    },
    features: [
      {
        key: 'alerts',
        name: { de: 'Meldungen', en: 'Alerts' },
        description: { de: 'Nachricht, wenn ein Messwert auffällt.', en: 'A message when a reading looks wrong.' },
      },
    ],
    kinds: ['included'],
    resources: [{ key: 'monitored-devices', name: { de: 'Überwachte Geräte', en: 'Monitored devices' } }],
  },
  {
    key: 'connect',
    name: { de: 'Telefon', en: 'Connect' },
    description: {
      de: 'Die Nebenstelle am Schreibtisch und unterwegs.',
      en: 'The extension at the desk and on the road.',
    },
    settingsSchema: phoneSettings,
    prices: [{ kind: 'named', amount: 1_490 }],
    features: [
      {
        key: 'calls',
        name: { de: 'Anrufe', en: 'Calls' },
        description: {
          de: 'Telefonieren mit Rechner, Gerät und Mobiltelefon.',
          en: 'Calls by computer, desk phone and mobile.',
        },
      },
      {
        key: 'voicemail',
        name: { de: 'Anrufbeantworter', en: 'Voicemail' },
        description: { de: 'Nachrichten hören und lesen.', en: 'Listen to messages, and read them.' },
      },
    ],
    kinds: ['named'],
  },
  {
    key: 'contact-center',
    name: { de: 'Contact Center', en: 'Contact Center' },
    description: {
      de: 'Warteschleifen für Anrufe, Rückrufe und Post.',
      en: 'Queues for calls, outbound calls and mail.',
    },
    billedBy: 'queues',
    prices: [{ kind: 'named', amount: 3_990 }],
    features: [
      {
        key: 'queues',
        name: { de: 'Warteschleifen', en: 'Queues' },
        description: { de: 'Anrufe an die verteilen, die frei sind.', en: 'Hand calls to those who are free.' },
      },
    ],
    kinds: ['named'],
  },
  {
    key: 'meeting',
    name: { de: 'Besprechung', en: 'Meeting' },
    description: { de: 'Besprechungen mit Bild und Ton.', en: 'Meetings with picture and sound.' },
    features: [
      {
        key: 'large-meetings',
        name: { de: 'Große Runden', en: 'Large meetings' },
        description: { de: 'Bis zu 250 Teilnehmer.', en: 'Up to 250 participants.' },
      },
    ],
    kinds: ['named'],
    prices: [{ kind: 'named', amount: 990 }],
    selfService: true,
  },
]
