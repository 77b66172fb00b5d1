// Where Sitzplan is, the key this product has there, and who can be chosen at the sign-in: from the environment, or
// from the demo. What is missing is told in one sentence.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const product = 'remote-support'

/** Why the console does not start, for the person at the terminal. */
export class CannotStart extends Error {}

/** Somebody who can be chosen at the demo's sign-in. */
export interface DemoPerson {
  email: string
  name: string
  customer: string
  kind: 'named' | 'concurrent'
}

export interface Settings {
  /** As browsers reach it, without `/api/v1`. */
  sitzplanUrl: string
  /** Never leaves this process. */
  productKey: string
  people: DemoPerson[]
}

export function settingsOf({ SITZPLAN_URL, SITZPLAN_PRODUCT_KEY }: NodeJS.ProcessEnv): Settings {
  if (!SITZPLAN_PRODUCT_KEY) throw new CannotStart('Set SITZPLAN_PRODUCT_KEY (and SITZPLAN_URL), or use --demo.')
  return { sitzplanUrl: SITZPLAN_URL ?? 'http://127.0.0.1:4500', productKey: SITZPLAN_PRODUCT_KEY, people: [] }
}

interface DemoFile {
  baseUrl: string
  vendor: { productKeys: Record<string, string> }
  accounts: { name: string; users: { role: string; token: string }[] }[]
}

/** The vendor's key, which is good for the people of all its customers. */
export async function demoSettings(folder: string): Promise<Settings> {
  const file = await readDemoFile(join(folder, 'demo.json'))
  const productKey = file.vendor.productKeys[product]
  if (!productKey) throw new CannotStart(`The demo in ${folder} has no product key for "${product}".`)
  const people = await Promise.all(file.accounts.map((account) => peopleOf(account, file.baseUrl)))
  return { sitzplanUrl: file.baseUrl, productKey, people: people.flat() }
}

async function readDemoFile(path: string): Promise<DemoFile> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as DemoFile
  } catch {
    throw new CannotStart(`There is no demo in ${path}: start one with "npm start -- --demo", or set SITZPLAN_DATA.`)
  }
}

interface Listed {
  email: string
  name: string
  products: { key: string; kind: DemoPerson['kind'] }[]
}

async function peopleOf({ name: customer, users }: DemoFile['accounts'][number], baseUrl: string) {
  const token = users.find(({ role }) => role === 'superadmin')?.token
  const query = new URLSearchParams({ product, status: 'active', limit: '200' })
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${baseUrl}/api/v1/users?${query}`, { headers }).catch(() => null)
  if (!response) throw new CannotStart(`No server answers at ${baseUrl}: start it with "npm start -- --demo".`)
  if (!response.ok) throw new CannotStart(`The server at ${baseUrl} does not know this demo (${response.status}).`)
  const { items } = (await response.json()) as { items: Listed[] }
  const people = items.map(({ email, name, products }): DemoPerson => {
    const kind = products.find(({ key }) => key === product)?.kind ?? 'concurrent'
    return { email, name, customer, kind }
  })
  // Those who share seats first, by name: the first three of them are not played by the demo's traffic.
  return people.sort((one, other) => Number(one.kind === 'named') - Number(other.kind === 'named'))
}
