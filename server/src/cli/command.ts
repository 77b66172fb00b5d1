// What every command has in common.
import type { Command } from 'commander'

export interface Options {
  json?: boolean
}

export function command(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--json', 'print JSON, one object per line')
    .allowExcessArguments(false)
}
