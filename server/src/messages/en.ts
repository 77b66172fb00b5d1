// English texts of the server by feature: the source of the keys.
import { audit } from './en/audit.ts'
import { mail } from './en/mail.ts'
import { myData } from './en/my-data.ts'
import { openidProvider } from './en/openid-provider.ts'
import { orders } from './en/orders.ts'
import { people } from './en/people.ts'
import { peopleImport } from './en/people-import.ts'
import { statements } from './en/statements.ts'
import { usage } from './en/usage.ts'

export const en = { audit, mail, myData, openidProvider, orders, people, peopleImport, statements, usage }
