// Who is who in the demo of a running server: the account aurora, and its people by their role.
import { type DemoFile, type DemoUser, readDemoFile } from '../demo/demo-file.ts'

/** `folder`: the server's data folder. */
export async function demoIn(folder: string): Promise<DemoFile> {
  const demo = await readDemoFile(folder)
  if (!demo) throw new Error(`there is no demo in ${folder}`)
  return demo
}

export function auroraOf(demo: DemoFile): DemoFile['accounts'][number] {
  const account = demo.accounts.find(({ slug }) => slug === 'aurora')
  if (!account) throw new Error('the demo has no account aurora')
  return account
}

export function auroraPerson(demo: DemoFile, role: DemoUser['role']): DemoUser {
  const person = auroraOf(demo).users.find((user) => user.role === role)
  if (!person) throw new Error(`the demo has no ${role}`)
  return person
}
