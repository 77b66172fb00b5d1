// What became of the lines of a file, as a table: to be mended in a spreadsheet, and imported again.
import type { Language } from '@sitzplan/contract/common'
import type { ImportLinesQuery } from '@sitzplan/contract/people-import'
import type { UserCaller } from '../access/caller.ts'
import { messages } from '../messages/messages.ts'
import type { Database } from '../platform/database/database.ts'
import { problemText, warningText } from './import-texts.ts'
import { selectLines } from './line-store.ts'

const rowsPerPage = 1_000

export const csvHeader = (language: Language): readonly string[] => Object.values(messages[language].peopleImport.head)

export async function* csvPages(
  database: Database,
  { accountId }: UserCaller,
  importId: string,
  filter: ImportLinesQuery,
  language: Language,
) {
  const { results, none } = messages[language].peopleImport
  for (let after = 0; ; ) {
    const rows = await selectLines(database, accountId, importId, filter, after, rowsPerPage)
    yield rows.map(({ line, wanted, result, problems, warnings }) => [
      line,
      wanted.email,
      wanted.givenName ?? '',
      wanted.familyName ?? '',
      result ? results[result] : none,
      [...problems.map((one) => problemText(one, language)), ...warnings.map((one) => warningText(one, language))].join(
        ' · ',
      ),
    ])
    const last = rows.at(-1)
    if (!last || rows.length < rowsPerPage) return
    after = last.line
  }
}
