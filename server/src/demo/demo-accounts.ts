// The demo's customers: what they own, and who works there. Names and domains are invented.
import type { Language } from '@sitzplan/contract/common'
import type { Permission } from '@sitzplan/contract/permissions'
import type { QueueType } from '@sitzplan/contract/queues'
import type { IssueLine } from '@sitzplan/contract/vendor'
import { auroraDevices, type DemoDevices } from './demo-devices.ts'
import { auroraDirectory, type DemoDirectory } from './demo-directory.ts'

export interface DemoPerson {
  givenName: string
  familyName: string
  language?: Language
  role?: 'superadmin' | 'admin' | 'manager'
  type?: 'other'
  status?: 'invited' | 'suspended'
  products?: { key: string; kind: 'named' | 'concurrent' }[]
  /** Has a desk phone, which is set up. */
  hasPhone?: boolean
  /** Stands in demo.json with password and token. */
  isListed?: boolean
}

export interface DemoAccount {
  slug: string
  name: string
  language: Language
  domain: string
  paysByInvoice?: boolean
  lines: IssueLine[]
  devices: DemoDevices[]
  people: DemoPerson[]
  queues: DemoQueue[]
  /** It is connected, and has sent people and groups. */
  directory?: DemoDirectory
}

/** A queue of the contact center, and who works in it, as "given family". */
export interface DemoQueue {
  name: string
  type: QueueType
  supervisors: string[]
  agents: string[]
}

/** What the demo's managers may do, over all users of their account. */
export const managerPermissions: Permission[] = [
  'users.view',
  'users.manage',
  'users.invite',
  'assignments.manage',
  'sessions.view',
  'sessions.end',
]

const named = (...keys: string[]) => keys.map((key) => ({ key, kind: 'named' as const }))
const concurrent = (...keys: string[]) => keys.map((key) => ({ key, kind: 'concurrent' as const }))

// Eighteen technicians share ten seats.
const technicians = `Malte Petersen, Freya Lindqvist, Jannik Albers, Sigrid Halvorsen, Oliver Hartley, Lena Brückner,
  Anders Kjellberg, Mirja Hoffmann, Callum Ashworth, Solveig Nygård, Fabian Reuter, Astrid Møller, Nils Overbeck,
  Hannah Thornbury, Jesper Dahlgaard, Wiebke Tiedemann, Erik Sandström, Paula Kessler`

const fieldEngineers = 'Rasmus Vestergaard, Imke Sievers, George Pemberton, Svenja Karstens'

// Their licenses of the service desk come by a group rule (demo-directory.ts).
const serviceDesk = `Tilda Bergqvist, Ruben Eckhardt, Maren Jepsen, Alice Wetherby, Henning Struck, Linnea Holmgren,
  Björn Aasen, Claudia Neumann, Rupert Langford`

const serviceDeskLeads = 'Dörte Hansen, Magnus Ekström, Beatrice Colwell, Torben Ravn'

const office = `Annika Wulff, Gustav Engström, Eleanor Hughes, Sönke Thomsen, Ida Rosenqvist, Felix Baumgart,
  Harriet Lockwood, Kirsten Bjerre, Moritz Langner, Signe Haugland, Edmund Fairley, Greta Sommerfeld, Lasse Öberg,
  Judith Kramer, Ole Winther`

/** `ad hoc`: a list of "given family" as people with the same products. */
function everyone(names: string, rest: Omit<DemoPerson, 'givenName' | 'familyName'> = {}): DemoPerson[] {
  return names.split(',').map((name) => {
    const [givenName = '', familyName = ''] = name.trim().split(' ')
    return { givenName, familyName, ...rest }
  })
}

export const demoAccounts: DemoAccount[] = [
  {
    slug: 'aurora',
    name: 'Aurora Klimatechnik GmbH',
    language: 'de',
    domain: 'aurora.example',
    paysByInvoice: true,
    lines: [
      { product: 'remote-support', kind: 'concurrent', quantity: 10 },
      { product: 'remote-support', kind: 'named', quantity: 6 },
      { product: 'remote-support', kind: 'device', resource: 'unattended-computers', quantity: 60 },
      { product: 'service-desk', kind: 'concurrent', quantity: 5 },
      { product: 'service-desk', kind: 'named', quantity: 5 },
      { product: 'monitoring', kind: 'included', unrestricted: true },
      { product: 'monitoring', kind: 'device', resource: 'monitored-devices', quantity: 200 },
      { product: 'connect', kind: 'named', quantity: 50 },
      { product: 'contact-center', kind: 'named', quantity: 8 },
      { product: 'meeting', kind: 'named', quantity: 60 },
    ],
    devices: auroraDevices,
    people: [
      ...everyone('Ingrid Solberg', { role: 'superadmin', products: named('connect', 'meeting'), isListed: true }),
      ...everyone('Tobias Brandt', { role: 'admin', products: named('connect', 'meeting'), isListed: true }),
      ...everyone('Katrin Vogelsang', { role: 'manager', products: named('connect', 'meeting'), isListed: true }),
      ...everyone(technicians, {
        products: [...concurrent('remote-support'), ...named('connect', 'meeting')],
        isListed: true,
      }),
      ...everyone(fieldEngineers, { products: named('remote-support', 'connect', 'meeting'), hasPhone: true }),
      ...everyone(serviceDesk, { products: named('connect', 'meeting'), hasPhone: true }),
      ...everyone(serviceDeskLeads, { products: named('service-desk', 'connect', 'meeting') }),
      ...everyone(office, { products: named('meeting') }),
      ...everyone('Emma Whitfield', { role: 'admin', products: named('connect', 'meeting'), language: 'en' }),
      ...everyone('Yannick Moreau', { type: 'other', products: named('meeting'), language: 'en' }),
      ...everyone('Birte Claasen, Oskar Lindholm', { status: 'suspended' }),
      ...everyone('Merle Ahrens, Thea Blomqvist, Jack Rowntree', { status: 'invited', products: named('meeting') }),
    ],
    queues: [
      {
        name: 'Störungsannahme',
        type: 'call',
        supervisors: ['Dörte Hansen'],
        agents: ['Tilda Bergqvist', 'Ruben Eckhardt', 'Maren Jepsen'],
      },
      {
        name: 'Wartungstermine',
        type: 'outbound',
        supervisors: ['Dörte Hansen'],
        agents: ['Tilda Bergqvist', 'Alice Wetherby'],
      },
      {
        name: 'Postfach Kundendienst',
        type: 'inbox',
        supervisors: ['Magnus Ekström'],
        agents: ['Tilda Bergqvist', 'Maren Jepsen'],
      },
    ],
    directory: auroraDirectory,
  },
  {
    slug: 'borealis',
    name: 'Borealis Bootsbau ApS',
    language: 'en',
    domain: 'borealis.example',
    lines: [
      { product: 'remote-support', kind: 'concurrent', quantity: 2 },
      { product: 'remote-support', kind: 'named', quantity: 1 },
      { product: 'service-desk', kind: 'named', quantity: 3 },
      { product: 'monitoring', kind: 'included', unrestricted: true },
      { product: 'connect', kind: 'named', quantity: 10 },
      { product: 'meeting', kind: 'named', quantity: 10 },
    ],
    devices: [],
    people: [
      ...everyone('Karin Thorvaldsen', { role: 'superadmin', products: named('connect', 'meeting'), isListed: true }),
      ...everyone('Bastian Heller', { role: 'admin', products: named('connect', 'meeting'), isListed: true }),
      ...everyone('Nora Ellingsen', { role: 'manager', products: named('connect', 'meeting'), isListed: true }),
      ...everyone('Silas Grant, Johanna Weidner, Mikkel Storm', {
        products: [...concurrent('remote-support'), ...named('connect', 'meeting')],
        isListed: true,
      }),
      ...everyone('Ebba Falk', { products: named('remote-support', 'service-desk', 'meeting'), isListed: true }),
      ...everyone('Arthur Penrose', { products: named('service-desk', 'meeting'), isListed: true }),
    ],
    queues: [],
  },
]

/** ASCII, as addresses are: Dörte Hansen is doerte.hansen@aurora.example. */
export function addressOf({ givenName, familyName }: DemoPerson, domain: string): string {
  const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa', æ: 'ae' }
  const ascii = `${givenName}.${familyName}`.toLowerCase().replace(/[äöüßøåæ]/g, (letter) => letters[letter] ?? letter)
  return `${ascii}@${domain}`
}
