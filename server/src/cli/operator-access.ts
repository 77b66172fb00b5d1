// What the commands on operators do: open the database without serving, change, print the link or the refusal.
import { addOperator, removeOperator, resetOperator } from '../operators/operators.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import type { Terminal } from './terminal.ts'
import { withServices } from './with-services.ts'

const sentences = {
  no_vendor: () => 'There is no vendor yet. Start the server and open the link that it prints.',
  no_address: (email: string) => `${email} is no e-mail address.`,
  active: (email: string) => `${email} is an operator already. To let them in again: sitzplan operator reset ${email}`,
  other_role: (email: string) => `${email} is a user of the vendor who is no operator.`,
  unknown: (email: string) => `${email} is no operator who is active.`,
  last: (email: string) => `${email} is the last operator. Add another one first: sitzplan operator add`,
}

export const add = (terminal: Terminal, email: string): Promise<void> =>
  withServices(async (services) => {
    const { link } = orRefuse(email, await addOperator(services, email))
    const sentence = `${email} becomes an operator by opening this link (once, within 48 hours):\n\n  ${link}\n`
    terminal.say(sentence, { event: 'operator added', email, link })
  })

export const reset = (terminal: Terminal, email: string): Promise<void> =>
  withServices(async (services) => {
    const { link } = orRefuse(email, await resetOperator(services, email))
    const sentence = `${email} is signed out everywhere and has no second factor any more. They choose a password here (once, within an hour), sign in, and set up a new second factor:\n\n  ${link}\n`
    terminal.say(sentence, { event: 'operator reset', email, link })
  })

export const remove = (terminal: Terminal, email: string): Promise<void> =>
  withServices(async (services) => {
    orRefuse(email, await removeOperator(services, email))
    terminal.say(`${email} is no longer an operator.`, { event: 'operator removed', email })
  })

function orRefuse<Outcome>(email: string, outcome: Outcome): Exclude<Outcome, Fault> {
  if (isFault(outcome)) throw new StartRefusal(sentences[outcome](email))
  return outcome as Exclude<Outcome, Fault>
}

type Fault = keyof typeof sentences

const isFault = (outcome: unknown): outcome is Fault => typeof outcome === 'string' && outcome in sentences
