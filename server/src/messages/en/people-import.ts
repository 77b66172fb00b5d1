// What is wrong with a line of an import, what is to be considered, and the head of the table of results.
import type { ImportColumn } from '@sitzplan/contract/people-import'

export const peopleImport = {
  problems: {
    twice: 'stands in line {line} already',
    tooManyCells:
      'The line has {cells} cells, the header {columns}. Probably a separator stands in a cell without quotation marks.',
    unknownWord: 'holds “{text}”, which means nothing here',
    unknownRole: 'names a role that is not there: “{name}”',
    unknownGroup: 'names a group that is not there: “{name}”',
    unknownProduct: 'names a product that is not there: “{name}”',
    kindNeeded: 'does not say in which kind “{name}” is given: write named or shared',
    kindNotSold: 'names “{name}” in a kind in which it is not sold',
    roleNotYours: 'would give a role that you may not give: “{name}”',
    groupsNotYours: 'would make a group, which you may not',
    ownGroupNeeded: 'names none of the groups that you manage',
    productsNotYours: 'would give products, which you may not',
    notYours: 'You may not change this person.',
  },
  warnings: {
    waits: 'No license of {key} is free: the person waits for one.',
  },
  results: { added: 'added', changed: 'changed', unchanged: 'unchanged', failed: 'not imported' },
  none: 'not done',
  head: {
    line: 'Line',
    email: 'E-mail',
    givenName: 'Given name',
    familyName: 'Family name',
    result: 'Result',
    why: 'Why',
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
