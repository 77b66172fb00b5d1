// Who may import whom: contract <- platform <- features <- app <- main. A feature may use another feature's front
// door, never its store, rules or routes. Read by dependency-cruiser (npm run check:imports).

const features = '^server/src/(?!platform/|testing/|cli/)([a-z-]+)/'
const composition = '^server/src/([a-z-]+[.]ts$|cli/)'
const tests = '[.]test[.]ts$|^(server|client|e2e|torture)/src/(testing/|make-screenshots[.]ts$)'

const withoutSchemas =
  '^contract/src/(card-name|company-sign-in-faults|email-form|events|first-steps|import-limits|languages|license-limits|pages|past-plan-limits|permissions|policy-limits|usage-terms)[.]ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Types may point back (features know the shape of the services they are given); code may not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-is-there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'contract-stands-alone',
      comment: 'The wire depends on nothing here and does nothing.',
      severity: 'error',
      from: { path: '^contract/', pathNot: tests },
      to: { path: '^(server|client|bench|torture|examples|e2e|checks)/' },
    },
    {
      name: 'contract-does-nothing',
      severity: 'error',
      from: { path: '^contract/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browsers-load-no-schemas',
      comment: 'What the web app uses of the wire but its types is in files without schemas: these weigh 20 kB.',
      severity: 'error',
      from: { path: '^web/src/', pathNot: tests },
      to: { path: '^contract/src/', pathNot: withoutSchemas, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: tests },
      to: { path: '^server/src/(?!platform/)' },
    },
    {
      name: 'features-do-not-know-the-app',
      comment: 'But for the type of the services they are given.',
      severity: 'error',
      from: { path: features, pathNot: tests },
      to: { path: '^server/src/(app|main)[.]ts$|^server/src/cli/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-use-front-doors',
      comment: 'Not the store, rules or routes of another feature: let its front door export what others need.',
      severity: 'error',
      from: { path: features, pathNot: tests },
      to: { path: `${features}.*-(store|rules|routes)[.]ts$`, pathNot: '^server/src/$1/' },
    },
    {
      name: 'routes-are-listed-in-app',
      severity: 'error',
      from: { path: '^server/src/', pathNot: `^server/src/app[.]ts$|${tests}` },
      to: { path: '-routes[.]ts$' },
    },
    {
      name: 'composition-leaves-sql-to-features',
      severity: 'error',
      from: { path: composition, pathNot: tests },
      to: { path: '-store[.]ts$' },
    },
    {
      name: 'rules-are-pure',
      comment: 'No I/O: neither stores nor the database nor the outside. Digests and addresses are computed.',
      severity: 'error',
      from: { path: '-rules[.]ts$', pathNot: tests },
      to: {
        path: '-store[.]ts$|^(node:)?(fs|net|http|https|child_process|timers)(/|$)|/(fastify|pg|pino)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'test-code-stays-in-tests',
      severity: 'error',
      from: { pathNot: `${tests}|^(bench|torture)/|^vitest[.]config` },
      to: { path: tests },
    },
    {
      name: 'the-referee-stands-alone',
      comment:
        'Whoever judges the engine shares no code with it: what is written down of a run, and the wire as types.',
      severity: 'error',
      from: { path: '^torture/src/referee/', pathNot: tests },
      to: { pathNot: '^torture/src/(referee/|history[.]ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-needs-nothing',
      comment: 'The published client has no dependencies; the shapes of the wire are types.',
      severity: 'error',
      from: { path: '^client/src/', pathNot: tests },
      to: { pathNot: '^client/src/', dependencyTypesNot: ['type-only', 'core'] },
    },
    {
      name: 'server-over-http-only',
      severity: 'error',
      from: { path: '^(client|examples)/', pathNot: tests },
      to: { path: '^server/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What is built of our own sources; the packages' dist is what is imported of them.
    exclude: { path: '^(?!.*node_modules/).*/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'types', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
