// What a transaction does when its connection breaks.
import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/test-database.ts'
import { Database } from './database.ts'

const { database, connect } = await testDatabase({ template: 'template0' })
const administrator = connect(1)

const endConnection = async (pid: number) => {
  await administrator.query('select pg_terminate_backend($1)', [pid])
  const stillThere = async () =>
    (await administrator.query('select from pg_stat_activity where pid = $1', [pid])).rowCount
  await expect.poll(stillThere).toBe(0)
}

test('a database that stops while connections to it are being closed is nothing to tell of', async () => {
  const told: string[] = []
  const closing = new Database(database.address, { connections: 1, onIdleError: ({ message }) => told.push(message) })
  const { rows } = await closing.query<{ pid: number }>('select pg_backend_pid() as pid')
  const pid = rows[0]?.pid ?? Number.NaN
  // Held up, so that it hears of its end before it hears our goodbye.
  process.kill(pid, 'SIGSTOP')
  await closing.close()
  await administrator.query('select pg_terminate_backend($1)', [pid])
  process.kill(pid, 'SIGCONT')
  await endConnection(pid)
  expect(told).toEqual([])
})

test('a connection that breaks between two statements of a transaction is refused as unavailable, and no more', async () => {
  const broken = database.transaction(async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
    await endConnection(rows[0]?.pid ?? 0)
    await tx.query('select 1')
  })
  await expect(broken).rejects.toMatchObject({ code: 'unavailable' })
  await expect(database.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] })
})

test('a connection that breaks during a statement of a transaction is refused as unavailable, and no more', async () => {
  const broken = database.transaction(async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
    await Promise.all([tx.query('select pg_sleep(60)'), endConnection(rows[0]?.pid ?? 0)])
  })
  await expect(broken).rejects.toMatchObject({ code: 'unavailable' })
  await expect(database.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] })
})

test('a connection that leads to a standby is given up, so that the next one may lead to the primary', async () => {
  const single = connect(1)
  const changes = 'create table work (); drop table work'
  const inTransaction = () => single.transaction((tx) => tx.query(changes))
  const inBatch = () => single.batch('', (tx, commit) => tx.query(changes).then(commit))
  for (const change of [inTransaction, inBatch]) {
    // As a standby says of every change.
    await single.query('set default_transaction_read_only = on')
    await expect(change()).rejects.toMatchObject({ code: 'unavailable' })
    await change()
  }
})
