// What whoever manages groups may do with one. Pure.
import type { Group } from '@sitzplan/contract/groups'

/**
 * A group of a directory that is connected is not deleted here: it would go on sending members. To whoever does not see
 * whether it is (`directory` undefined) it is not offered.
 */
export const mayDelete = ({ source }: Pick<Group, 'source'>, directory: { connected: boolean } | undefined): boolean =>
  source === 'direct' || directory?.connected === false
