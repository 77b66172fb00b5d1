// Everything that is kept about a person, as one document: read section by section, so that no more than one of them is
// in memory, and no snapshot held open slows the seat engine down.
import type { Language } from '@sitzplan/contract/common'
import type { MyDataSectionName } from '@sitzplan/contract/my-data'
import { type Account, accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { messages } from '../messages/messages.ts'
import type { Database } from '../platform/database/database.ts'
import { fillText } from '../platform/http/language.ts'
import { settingsKeptOf } from '../product-settings/product-settings.ts'
import { daysKept } from '../retention/kept-days.ts'
import { signInLastsSeconds } from '../sign-in/sign-ins.ts'
import {
  type Person,
  type ReadSection,
  selectBilling,
  selectDirectory,
  selectDirectoryCalls,
  selectFormerNames,
  selectGroups,
  selectHeldChanges,
  selectHelpRequests,
  selectImportLines,
  selectInvitation,
  selectLicenseRevisions,
  selectMails,
  selectMailsAbout,
  selectOrders,
  selectPauses,
  selectPlacesInLine,
  selectProductRequests,
  selectProducts,
  selectProfile,
  selectQueues,
  selectRemovals,
  selectSavedViews,
  selectSessions,
  selectVetoes,
} from './my-data-store.ts'
import { isLookRecorded, selectOwnEvents } from './own-events-store.ts'
import {
  selectCompanySignIns,
  selectFailedSignIns,
  selectLinks,
  selectProductSignIns,
  selectSecondFactor,
  selectSignIns,
  selectSignInTests,
  selectTokens,
} from './ways-in-store.ts'
import { selectSeatEvents, selectWork } from './work-store.ts'

interface Source {
  read: ReadSection
  /** Null: as long as something else is there, which the text says. */
  keptDays: (account: Account) => number | null
}

const whileThere = () => null
const withNames = (account: Account) => account.namesKeptDays

const sourcesOf = (services: Pick<Services, 'secrets'>): Record<MyDataSectionName, Source> => ({
  profile: { read: selectProfile, keptDays: whileThere },
  directory: { read: selectDirectory, keptDays: whileThere },
  directoryCalls: { read: selectDirectoryCalls, keptDays: () => daysKept.directoryCalls },
  heldChanges: { read: selectHeldChanges, keptDays: whileThere },
  formerNames: { read: selectFormerNames, keptDays: () => daysKept.formerNames },
  groups: { read: selectGroups, keptDays: whileThere },
  queues: { read: selectQueues, keptDays: whileThere },
  billing: { read: selectBilling, keptDays: () => 3_653 },
  products: { read: selectProducts, keptDays: whileThere },
  productSettings: {
    read: (queryable, person, most) => settingsKeptOf(queryable, services, person, most),
    keptDays: whileThere,
  },
  removals: { read: selectRemovals, keptDays: whileThere },
  sessions: { read: selectSessions, keptDays: whileThere },
  waiting: { read: selectPlacesInLine, keptDays: () => 1 },
  vetoes: { read: selectVetoes, keptDays: whileThere },
  pauses: { read: selectPauses, keptDays: whileThere },
  work: { read: selectWork, keptDays: withNames },
  seatEvents: { read: selectSeatEvents, keptDays: withNames },
  savedViews: { read: selectSavedViews, keptDays: whileThere },
  helpRequests: { read: selectHelpRequests, keptDays: withNames },
  productRequests: { read: selectProductRequests, keptDays: whileThere },
  orders: { read: selectOrders, keptDays: whileThere },
  imports: { read: selectImportLines, keptDays: () => daysKept.imports },
  signIns: { read: selectSignIns, keptDays: () => signInLastsSeconds / 86_400 },
  companySignIns: { read: selectCompanySignIns, keptDays: whileThere },
  failedSignIns: { read: selectFailedSignIns, keptDays: whileThere },
  signInTests: { read: selectSignInTests, keptDays: () => 1 },
  links: { read: selectLinks, keptDays: whileThere },
  productSignIns: { read: selectProductSignIns, keptDays: () => signInLastsSeconds / 86_400 },
  tokens: { read: selectTokens, keptDays: whileThere },
  secondFactor: { read: selectSecondFactor, keptDays: whileThere },
  invitation: { read: selectInvitation, keptDays: whileThere },
  mails: { read: selectMails, keptDays: () => daysKept.mails },
  mailsAbout: { read: selectMailsAbout, keptDays: () => daysKept.mails },
  licenseRevisions: { read: selectLicenseRevisions, keptDays: whileThere },
  audit: { read: selectOwnEvents, keptDays: whileThere },
})

/** Written down once a day, however often somebody looks. */
export async function recordLook(database: Database, origin: Origin, person: Person & { name: string }): Promise<void> {
  const action = 'own_data.read'
  await database.transaction(async (tx) => {
    if (await isLookRecorded(tx, person, action)) return
    await recordAudit(tx, origin, {
      accountId: person.accountId,
      action,
      target: { kind: 'user', id: person.userId, name: person.name },
    })
  })
}

/** The document's text, in pieces; `most`: entries of each section. */
export async function* myDataPieces(
  services: Pick<Services, 'database' | 'secrets'>,
  person: Person,
  language: Language,
  most: number,
) {
  const { database } = services
  const account = await accountById(database, person.accountId)
  const texts = messages[language].myData
  yield `{"at":${JSON.stringify(new Date())},"account":${JSON.stringify(account.name)},"sections":{`
  let separator = ''
  for (const [name, { read, keptDays }] of Object.entries(sourcesOf(services))) {
    const rows = await read(database, person, most)
    // The keys are those of `sourcesOf`.
    const { kept, why } = texts[name as MyDataSectionName]
    const section = {
      keptDays: keptDays(account),
      kept: fillText(kept, { names: account.namesKeptDays, addresses: account.addressesKeptDays }),
      why,
      total: rows[0]?.total ?? 0,
      items: rows.map(({ total: _total, ...item }) => item),
    }
    yield `${separator}${JSON.stringify(name)}:${JSON.stringify(section)}`
    separator = ','
  }
  yield '}}'
}
