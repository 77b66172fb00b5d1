// Serverns svenska texter.
import { audit } from './sv/audit.ts'
import { mail } from './sv/mail.ts'
import { myData } from './sv/my-data.ts'
import { openidProvider } from './sv/openid-provider.ts'
import { orders } from './sv/orders.ts'
import { people } from './sv/people.ts'
import { peopleImport } from './sv/people-import.ts'
import { statements } from './sv/statements.ts'
import { usage } from './sv/usage.ts'

export const sv = { audit, mail, myData, openidProvider, orders, people, peopleImport, statements, usage }
