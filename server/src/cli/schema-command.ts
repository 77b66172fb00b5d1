// `sitzplan schema`: keeps server/schema.sql equal to what the migrations make.
import { refreshSchemaFile, schemaFile } from '../platform/database/schema-file.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import type { Terminal } from './terminal.ts'

export async function writeSchema(terminal: Terminal): Promise<void> {
  const changed = await refreshSchemaFile({ check: false })
  terminal.say(changed ? 'server/schema.sql is written.' : 'server/schema.sql was up to date.', {
    file: schemaFile,
    changed,
  })
}

export async function checkSchema(terminal: Terminal): Promise<void> {
  if (await refreshSchemaFile({ check: true })) {
    throw new StartRefusal('server/schema.sql is out of date. Run npm run schema and commit it.')
  }
  terminal.say('server/schema.sql is up to date.', { file: schemaFile, changed: false })
}
