// Deutsche Texte des Servers.
import { audit } from './de/audit.ts'
import { mail } from './de/mail.ts'
import { myData } from './de/my-data.ts'
import { openidProvider } from './de/openid-provider.ts'
import { orders } from './de/orders.ts'
import { people } from './de/people.ts'
import { peopleImport } from './de/people-import.ts'
import { statements } from './de/statements.ts'
import { usage } from './de/usage.ts'

export const de = { audit, mail, myData, openidProvider, orders, people, peopleImport, statements, usage }
