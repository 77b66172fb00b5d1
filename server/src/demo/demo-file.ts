// demo.json: the addresses, sign-ins and tokens of the demo, readable by its owner alone. Tokens are kept as hashes,
// so the file can never be made again: it is written beside its place before the demo is committed and moved there
// afterwards, and a start that finds one half of that finishes it.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileRefusal } from '../platform/start-refusal.ts'

export interface DemoUser {
  id: string
  email: string
  password: string
  role: 'superadmin' | 'admin' | 'manager' | 'member'
  token: string
}

export interface DemoFile {
  baseUrl: string
  /** `totpSecret`: of the operator's second factor, base32. */
  vendor: {
    email: string
    password: string
    totpSecret: string
    token: string
    productKeys: Record<string, string>
    /** By product. */
    openidClients: Record<string, { clientId: string; clientSecret: string }>
  }
  accounts: {
    id: string
    slug: string
    name: string
    users: DemoUser[]
    productKeys: Record<string, string>
    scimToken: string
  }[]
}

export const demoFilePath = (dataFolder: string) => join(dataFolder, 'demo.json')
const unfinishedPath = (dataFolder: string) => join(dataFolder, 'demo.json.unfinished')

/** On the disk, but not yet in its place. */
export async function prepareDemoFile(dataFolder: string, content: DemoFile): Promise<void> {
  const path = unfinishedPath(dataFolder)
  try {
    await mkdir(dataFolder, { recursive: true })
    // Made anew, so that the mode holds whatever was left there.
    await rm(path, { force: true })
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`)
    await file.sync()
    await file.close()
  } catch (error) {
    throw fileRefusal(`${demoFilePath(dataFolder)} cannot be written`, error)
  }
}

export const finishDemoFile = (dataFolder: string) => rename(unfinishedPath(dataFolder), demoFilePath(dataFolder))

export const dropUnfinishedDemoFile = (dataFolder: string) => rm(unfinishedPath(dataFolder), { force: true })

export const readDemoFile = (dataFolder: string) => read(demoFilePath(dataFolder))
export const readUnfinishedDemoFile = (dataFolder: string) => read(unfinishedPath(dataFolder))

/** Null when there is none, or only a part of one: then nobody has been told about it either. */
async function read(path: string): Promise<DemoFile | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as DemoFile
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
