// Filters, as lists and searches get them.
import { FilterReader } from './filter-reader.ts'
import type { FilterTree } from './filter-tree.ts'
import type { ResourceDefinition } from './schemas.ts'

/** Whatever is wrong with it is told as `invalidFilter`. */
export const parseFilter = (text: string, resource: ResourceDefinition): FilterTree =>
  new FilterReader(text, resource).whole()
