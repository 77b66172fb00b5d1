// Serverens norske tekster.
import { audit } from './nb/audit.ts'
import { mail } from './nb/mail.ts'
import { myData } from './nb/my-data.ts'
import { openidProvider } from './nb/openid-provider.ts'
import { orders } from './nb/orders.ts'
import { people } from './nb/people.ts'
import { peopleImport } from './nb/people-import.ts'
import { statements } from './nb/statements.ts'
import { usage } from './nb/usage.ts'

export const nb = { audit, mail, myData, openidProvider, orders, people, peopleImport, statements, usage }
