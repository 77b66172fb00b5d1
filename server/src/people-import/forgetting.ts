// What erasing somebody takes of imports; apart from the front door, which needs people itself.
import type { Transaction } from '../platform/database/database.ts'
import { deleteLinesOf, deleteRefusedLinesNaming } from './line-store.ts'

/** `names`: all that were theirs, among them every address. */
export async function forgetImportLinesOf(
  tx: Transaction,
  accountId: string,
  userId: string,
  names: readonly string[],
): Promise<void> {
  const known = names.map((name) => name.toLowerCase())
  await deleteLinesOf(tx, accountId, userId, known)
  const addresses = known.filter((name) => name.includes('@'))
  await deleteRefusedLinesNaming(tx, accountId, addresses)
}
