// What administrators see of provisioning as a whole.
import type { Provisioning } from '@sitzplan/contract/provisioning'
import type { Services } from '../app.ts'
import type { Queryable } from '../platform/database/database.ts'
import { provisioningSettings } from './settings.ts'

export async function provisioningOf(
  { config }: Pick<Services, 'config'>,
  queryable: Queryable,
  accountId: string,
): Promise<Provisioning> {
  return { ...(await provisioningSettings(queryable, accountId)), baseUrl: `${config.publicUrl}/scim/v2` }
}
