// What `sitzplan doctor` prints: a line for each thing it looked at, and below it what to do.
import { readdir } from 'node:fs/promises'
import { type Config, readConfig } from '../config.ts'
import { examine } from '../doctor/doctor.ts'
import type { Finding } from '../doctor/doctor-rules.ts'
import { createLog } from '../platform/log.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import type { Terminal } from './terminal.ts'

/** Throws a StartRefusal (exit 1) when something is at fault. */
export async function findFaults(terminal: Terminal): Promise<void> {
  const counts = { ok: 0, warning: 0, fault: 0 }
  const tell = (finding: Finding) => {
    counts[finding.state]++
    terminal.say(lineOf(finding), { ...finding })
  }
  const config = configured(tell)
  if (config) {
    const isEmpty = await readdir(config.dataFolder).then(
      (entries) => entries.length === 0,
      (error) => error.code === 'ENOENT',
    )
    for await (const finding of examine(config, createLog('silent', process.stderr), isEmpty)) tell(finding)
  }
  const warnings = counts.warning === 1 ? '1 warning' : `${counts.warning} warnings`
  if (counts.fault > 0)
    throw new StartRefusal(
      `${counts.fault === 1 ? 'One thing is' : `${counts.fault} things are`} at fault, ${warnings}.`,
    )
  terminal.say(`\nNothing is at fault, ${warnings}.`, { event: 'examined', ...counts })
}

function configured(tell: (finding: Finding) => void): Config | null {
  const check = 'configuration'
  try {
    const config = readConfig(process.env)
    tell({ check, state: 'ok', says: `read, on Node ${process.versions.node}` })
    return config
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error
    tell({
      check,
      state: 'fault',
      says: error.message,
      todo: 'Correct the variable; the server does not start like this.',
    })
    return null
  }
}

function lineOf({ check, state, says, todo }: Finding): string {
  const line = `${state.padEnd(8)} ${check.padEnd(14)} ${says}`
  return todo === undefined ? line : `${line}\n${' '.repeat(24)}${todo}`
}
