// Where an answer leads: to the page on which one goes on.
import type { help } from '../../messages/en/help.ts'
import type { Page } from '../../pages.ts'

type Words = typeof help
export type HelpTopic = keyof Words

const links: { [Name in HelpTopic]?: { [Key in keyof Words[Name]]?: Page['name'] } } = {
  sessions: { named: 'users' },
  users: { activate: 'outbox', waiting: 'products', removed: 'removals' },
  groups: { directory: 'provisioning', rules: 'groupRules' },
  removals: { seat: 'products' },
  products: { more: 'orders', button: 'payment', assign: 'users' },
  devices: { technician: 'users', more: 'products' },
  queues: { billed: 'statements' },
  orders: { who: 'payment' },
  statements: { mail: 'accountSettings' },
  enterpriseSignIn: { people: 'provisioning' },
  provisioning: { get: 'groupRules' },
}

export const linkOf = (topic: HelpTopic, question: string): Page['name'] | undefined =>
  new Map<string, Page['name']>(Object.entries(links[topic] ?? {})).get(question)
