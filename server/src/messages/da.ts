// Serverens danske tekster.
import { audit } from './da/audit.ts'
import { mail } from './da/mail.ts'
import { myData } from './da/my-data.ts'
import { openidProvider } from './da/openid-provider.ts'
import { orders } from './da/orders.ts'
import { people } from './da/people.ts'
import { peopleImport } from './da/people-import.ts'
import { statements } from './da/statements.ts'
import { usage } from './da/usage.ts'

export const da = { audit, mail, myData, openidProvider, orders, people, peopleImport, statements, usage }
