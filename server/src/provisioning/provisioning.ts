// What administrators see of provisioning as a whole.
import type { Provisioning } from '@sitzplan/contract/provisioning'
import type { Services } from '../app.ts'
import type { Queryable } from '../platform/database/database.ts'
import { isDirectoryConnected } from '../tokens/tokens.ts'
import { selectState } from './provisioning-store.ts'
import { provisioningSettings } from './settings.ts'

export async function provisioningOf(
  { config }: Pick<Services, 'config'>,
  queryable: Queryable,
  accountId: string,
): Promise<Provisioning> {
  const { lastCallAt, lastRefusedAt, people, groups } = await selectState(queryable, accountId)
  return {
    ...(await provisioningSettings(queryable, accountId)),
    baseUrl: `${config.publicUrl}/scim/v2`,
    connected: await isDirectoryConnected(queryable, accountId),
    lastCallAt: lastCallAt?.toISOString() ?? null,
    lastRefusedAt: lastRefusedAt?.toISOString() ?? null,
    people,
    groups,
  }
}
