// What is wrong with a line of an import, what is to be considered, and the head of the table of results.
import type { ImportColumn } from '@sitzplan/contract/people-import'

export const peopleImport = {
  problems: {
    twice: 'already appears in line {line}',
    tooManyCells:
      'The line has {cells} cells, but the header has {columns}. A cell probably contains a separator without quotation marks.',
    unknownWord: 'contains “{text}”, which has no meaning here',
    unknownRole: 'names a role that does not exist: “{name}”',
    unknownGroup: 'names a group that does not exist: “{name}”',
    unknownProduct: 'names a product that does not exist: “{name}”',
    kindNeeded: 'does not say which kind of “{name}” to assign: write named or shared',
    kindNotSold: 'names a kind that “{name}” is not sold in',
    roleNotYours: 'would assign a role that you may not assign: “{name}”',
    groupsNotYours: 'would add a group, which you may not do',
    ownGroupNeeded: 'names none of the groups you manage',
    productsNotYours: 'would assign products, which you may not do',
    notYours: 'You may not change this person.',
  },
  warnings: {
    waits: 'No {key} license is free, so the person has to wait for one.',
  },
  results: { added: 'added', changed: 'changed', unchanged: 'unchanged', failed: 'not imported' },
  none: 'not processed',
  head: {
    line: 'Line',
    email: 'E-mail',
    givenName: 'Given name',
    familyName: 'Family name',
    result: 'Result',
    why: 'Reason',
  },
  // What a file may say, beside the columns of the list of users; case, spaces and hyphens do not count.
  understood: {
    columns: {
      email: ['email', 'email address', 'mail', 'mail address'],
      givenName: ['first name', 'forename'],
      familyName: ['last name', 'surname'],
      type: ['user type'],
      language: [],
      role: [],
      groups: ['group'],
      products: ['product', 'licenses'],
    } as Record<ImportColumn, readonly string[]>,
    employee: ['employee', 'internal'],
    other: ['other', 'external'],
    named: ['named'],
    concurrent: ['concurrent', 'shared'],
    yes: ['yes', 'y', 'true', 'x', '1'],
    no: ['no', 'n', 'false', '-', '0'],
  },
}
