// Where Sitzplan is, what this product is there (its key, its OpenID client), and the demo's people: from the environment, or
// from the demo. What is missing is told in one sentence.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenidClient } from './openid.ts'

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
  /** Null: of a demo that was made before there was one. */
  openid: OpenidClient | null
  /** As browsers reach it, without `/api/v1`. */
  sitzplanUrl: string
  /** Never leaves this process. */
  productKey: string
  people: DemoPerson[]
}

export function settingsOf(environment: NodeJS.ProcessEnv): Settings {
  const { SITZPLAN_URL = 'http://127.0.0.1:4500', SITZPLAN_PRODUCT_KEY: productKey } = environment
  const { SITZPLAN_CLIENT_ID: clientId, SITZPLAN_CLIENT_SECRET: clientSecret } = environment
  if (!productKey || !clientId || !clientSecret)
    throw new CannotStart(
      'Set SITZPLAN_PRODUCT_KEY, SITZPLAN_CLIENT_ID and SITZPLAN_CLIENT_SECRET (and SITZPLAN_URL), or use --demo.',
    )
  return { sitzplanUrl: SITZPLAN_URL, productKey, openid: { clientId, clientSecret }, people: [] }
}

interface DemoFile {
  baseUrl: string
  vendor: { productKeys: Record<string, string>; openidClients?: Record<string, OpenidClient> }
  accounts: { name: string; users: { role: string; token: string }[] }[]
}

/** The vendor's key, which is good for the people of all its customers. */
export async function demoSettings(folder: string): Promise<Settings> {
  const file = await readDemoFile(join(folder, 'demo.json'))
  const productKey = file.vendor.productKeys[product]
  if (!productKey) throw new CannotStart(`The demo in ${folder} has no product key for "${product}".`)
  const people = await Promise.all(file.accounts.map((account) => peopleOf(account, file.baseUrl)))
  const openid = file.vendor.openidClients?.[product] ?? null
  return { sitzplanUrl: file.baseUrl, productKey, openid, people: people.flat() }
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
