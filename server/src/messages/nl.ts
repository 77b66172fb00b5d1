// Nederlandse teksten van de server.
import { audit } from './nl/audit.ts'
import { mail } from './nl/mail.ts'
import { myData } from './nl/my-data.ts'
import { openidProvider } from './nl/openid-provider.ts'
import { orders } from './nl/orders.ts'
import { people } from './nl/people.ts'
import { peopleImport } from './nl/people-import.ts'
import { statements } from './nl/statements.ts'
import { usage } from './nl/usage.ts'

export const nl = { audit, mail, myData, openidProvider, orders, people, peopleImport, statements, usage }
