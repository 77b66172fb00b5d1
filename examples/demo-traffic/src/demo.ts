// Finds the demo: the file the server wrote, and who of the account may use the product. Whatever is missing is told
// in one sentence.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Why there can be no traffic, for the person at the terminal. */
export class NoDemo extends Error {}

export interface Technician {
  id: string
  name: string
  email: string
}

/** So many, the first by name, are left to whoever looks around: nobody plays whom the Technician Console offers first. */
const leftOut = 3

export interface Demo {
  baseUrl: string
  accountName: string
  product: string
  productKey: string
  /** Who plays: assigned to the shared seats, in order of name, without those who are left out. */
  technicians: Technician[]
  /** Size of the pool; null when unrestricted. */
  seats: number | null
}

interface DemoFile {
  baseUrl: string
  accounts: {
    slug: string
    name: string
    users: { role: string; token: string }[]
    productKeys: Record<string, string>
  }[]
}

export async function findDemo(where: { folder: string; account: string; product: string }): Promise<Demo> {
  const { folder, product } = where
  const file = await readDemoFile(join(folder, 'demo.json'))
  const account = file.accounts.find(({ slug }) => slug === where.account)
  if (!account) throw new NoDemo(`The demo has no account "${where.account}".`)
  const productKey = account.productKeys[product]
  if (!productKey) throw new NoDemo(`The demo has no product key for "${product}" of ${account.name}.`)
  const token = account.users.find(({ role }) => role === 'superadmin')?.token ?? ''
  const ask = <T>(path: string) => get<T>(file.baseUrl, path, token, folder)

  const pools = await ask<{ items: { key: string; concurrent: { total: number | null } | null }[] }>('/products')
  const pool = pools.items.find(({ key }) => key === product)
  const assigned = await ask<{ items: Technician[] }>(
    `/users?${new URLSearchParams({ product, kind: 'concurrent', status: 'active', limit: '200' })}`,
  )
  if (assigned.items.length <= leftOut)
    throw new NoDemo(`Too few of ${account.name} are assigned to shared seats of "${product}".`)
  const technicians = assigned.items.slice(leftOut).map(({ id, name, email }) => ({ id, name, email }))
  const seats = pool?.concurrent?.total ?? null
  return { baseUrl: file.baseUrl, accountName: account.name, product, productKey, technicians, seats }
}

async function readDemoFile(path: string): Promise<DemoFile> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as DemoFile
  } catch (error) {
    if (error instanceof SyntaxError) throw new NoDemo(`${path} is not a demo file.`)
    throw new NoDemo(`There is no demo in ${path}: start one with "npm start -- --demo", or set SITZPLAN_DATA.`)
  }
}

async function get<T>(baseUrl: string, path: string, token: string, folder: string): Promise<T> {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${baseUrl}/api/v1${path}`, { headers }).catch(() => null)
  if (!response) throw new NoDemo(`No server answers at ${baseUrl}: start it with "npm start -- --demo".`)
  if (response.status === 401) {
    throw new NoDemo(`The server at ${baseUrl} does not know the demo of ${folder}: it runs on another database.`)
  }
  if (!response.ok) throw new NoDemo(`The server at ${baseUrl} answered ${response.status} to ${path}.`)
  return (await response.json()) as T
}
