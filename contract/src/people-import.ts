// The wire of imports: a CSV file of people is looked through, shown line by line, and carried out once it is confirmed.
import Type, { type Static } from 'typebox'
import { AssignmentKind } from './assignments.ts'
import { Body, Id, Key, Line, List, Nullable, PageQuery, Time } from './common.ts'

export const importStates = ['checking', 'checked', 'running', 'stopped', 'done'] as const
export const importOutcomes = ['new', 'change', 'unchanged', 'error'] as const
export const importResults = ['added', 'changed', 'unchanged', 'failed'] as const

/** What a column holds. */
export const importColumns = [
  'email',
  'givenName',
  'familyName',
  'type',
  'language',
  'role',
  'groups',
  'products',
] as const
export type ImportColumn = (typeof importColumns)[number]

const Count = Type.Integer({ minimum: 0 })

export const ImportProduct = Type.Object({
  key: Key,
  kind: AssignmentKind,
  given: Type.Integer({ description: 'How many people get it at once.' }),
  waiting: Type.Integer({ description: 'How many would wait, because no seat is free.' }),
  price: Nullable(
    Type.Integer({ description: 'Of one license and month, in minor units; null where the catalogue has none.' }),
  ),
})
export type ImportProduct = Static<typeof ImportProduct>

export const PeopleImport = Type.Object(
  {
    id: Id,
    fileName: Nullable(Type.String()),
    state: Type.Enum([...importStates], {
      description:
        'checking: the lines are looked through; checked: nothing is done until it is started; stopped: by somebody, or because whoever started it may not add users any more.',
    }),
    createdAt: Time,
    startedAt: Nullable(Time),
    endedAt: Nullable(Time),
    startedBy: Nullable(Type.String({ description: 'The name of whoever started it.' })),
    createGroups: Type.Boolean({ description: 'Groups that are not there are made.' }),
    notify: Nullable(Type.Boolean({ description: 'New people are invited by mail, others told of new products.' })),
    lines: Count,
    counts: Type.Object(
      { new: Count, change: Count, unchanged: Count, error: Count, warning: Count },
      { description: 'What the check found; `warning`: of the others, lines that say something to consider.' },
    ),
    results: Type.Object(
      { added: Count, changed: Count, unchanged: Count, failed: Count },
      { description: 'What became of the lines so far. Lines with errors are left out.' },
    ),
    newGroups: Type.Array(Type.String(), {
      description: 'Groups that are made, or would have to be; of more than an account can have, the first 1,000.',
    }),
    ignoredColumns: Type.Array(Type.String(), { description: 'Headers of columns that are not imported.' }),
    products: Type.Array(ImportProduct),
    currency: Nullable(Type.String({ description: 'Of the prices.' })),
  },
  { $id: 'PeopleImport' },
)
export type PeopleImport = Static<typeof PeopleImport>

export const PeopleImportList = List(PeopleImport)
export const PeopleImportsQuery = Body(PageQuery)
export const PeopleImportParams = Body({ id: Id })

const createGroups = Type.Boolean({
  description: 'Default false: a group that is not there is an error. True makes it, and needs groups.manage.',
})

export const NewImportQuery = Body({
  fileName: Type.Optional(Line(200)),
  createGroups: Type.Optional(createGroups),
})
export const ImportPatchBody = Body({ createGroups })

export const StartImportBody = Body({
  notify: Type.Optional(
    Type.Boolean({
      default: true,
      description: 'Default true: new people are invited by mail, and others told of the products they get.',
    }),
  ),
})

export const ImportLine = Type.Object(
  {
    line: Type.Integer({ description: 'In the file, as an editor counts; the header is line 1.' }),
    email: Type.String(),
    name: Type.String(),
    outcome: Type.Enum([...importOutcomes]),
    changes: Type.Array(
      Type.Object({
        column: Type.Enum([...importColumns]),
        of: Nullable(Type.String({ description: 'Of products: the key.' })),
        before: Nullable(Type.String()),
        after: Type.String(),
      }),
    ),
    problems: Type.Array(
      Type.Object({
        column: Nullable(Type.Enum([...importColumns])),
        code: Type.String({ description: 'Stable, for programs.' }),
        message: Type.String(),
      }),
    ),
    warnings: Type.Array(Type.Object({ code: Type.String(), message: Type.String() })),
    result: Nullable(Type.Enum([...importResults])),
    userId: Nullable(Id),
  },
  { $id: 'ImportLine' },
)
export type ImportLine = Static<typeof ImportLine>

export const ImportLinesQuery = Body({
  ...PageQuery,
  outcome: Type.Optional(Type.Enum([...importOutcomes])),
  result: Type.Optional(Type.Enum([...importResults])),
  warning: Type.Optional(Type.Boolean({ description: 'Only lines that say something to consider.' })),
  search: Type.Optional(Type.String({ maxLength: 200, description: 'Part of the address or the name.' })),
})
export type ImportLinesQuery = Static<typeof ImportLinesQuery>

export const ImportLineList = List(ImportLine)
