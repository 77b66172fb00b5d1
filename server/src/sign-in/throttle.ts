// Against guessing: 10 failures per user and 60 per network address in ten minutes, then nothing is checked any more.
// Counting and checking happen under one lock per user and one per address, so that a hundred guesses at once are
// counted like a hundred in a row; they are held in the database, because servers share the count.
import { createHash } from 'node:crypto'
import type { Database, Queryable } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { networkOf } from '../platform/http/network.ts'
import { Turnstile, type TurnstileBounds, Turnstiles } from '../platform/turnstile.ts'
import { insertFailures, lockSubjects, selectBlockedSeconds } from './throttle-store.ts'

const mostFailuresPerUser = 10
const mostFailuresPerAddress = 60
const mostMails = { perRecipient: 10, perAddress: 60 }

/** Of one network; its other calls wait behind these. */
const boundsOfNetwork = { atOnce: 1, mostWaiting: 500 }

/** One call of each network stands in line with those of the others: who floods us waits behind themselves. */
class TurnsByNetwork {
  readonly #all: Turnstile
  readonly #networks = new Turnstiles(boundsOfNetwork)

  constructor(bounds: TurnstileBounds) {
    this.#all = new Turnstile(bounds)
  }

  pass<T>(address: string, task: () => Promise<T>): Promise<T> {
    return this.#networks.pass(networkOf(address), () => this.#all.pass(task))
  }
}

/**
 * What anybody may make us ask of the database. Without a bound a flood of strangers waits for every connection, and
 * everybody's lists behind it.
 */
export const strangers = new TurnsByNetwork({ atOnce: 2, mostWaiting: 1_000 })

/** Checks of passwords: each holds a connection and its locks as long as it takes. */
export const attempts = new TurnsByNetwork({ atOnce: 2, mostWaiting: 500 })

/** Whom an attempt counts against. */
export interface Attempt {
  userSubject: string
  addressSubject: string
}

export const attemptOf = (email: string, address: string): Attempt => ({
  userSubject: userSubjectOf(email),
  addressSubject: `address:${networkOf(address)}`,
})

/** The address is kept as a digest: it may be that of somebody who never was a user. */
const userSubjectOf = (email: string): string =>
  `user:${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`

/** Holds the attempt's locks until the transaction ends; the attempts of a user or address go one by one. */
export async function lockAttempt(tx: Queryable, attempt: Attempt): Promise<void> {
  await lockSubjects(tx, [attempt.userSubject, attempt.addressSubject])
}

/** Refuses with the time until the next attempt is checked. */
export async function refuseThrottled(queryable: Queryable, attempt: Attempt): Promise<void> {
  await refuseBlocked(queryable, [
    { subject: attempt.userSubject, most: mostFailuresPerUser },
    { subject: attempt.addressSubject, most: mostFailuresPerAddress },
  ])
}

async function refuseBlocked(queryable: Queryable, limits: { subject: string; most: number }[]): Promise<void> {
  const seconds = await selectBlockedSeconds(queryable, limits)
  if (seconds !== null)
    throw new Refusal('too_many_attempts', {}, { retryAfterSeconds: Math.max(1, Math.ceil(seconds)) })
}

export async function countFailure(tx: Queryable, attempt: Attempt): Promise<void> {
  await insertFailures(tx, [attempt.userSubject, attempt.addressSubject])
}

/** Refuses an address that has failed too often, whatever it wants now. */
export async function refuseThrottledAddress(queryable: Queryable, address: string): Promise<void> {
  const subject = `address:${networkOf(address)}`
  await refuseBlocked(queryable, [{ subject, most: mostFailuresPerAddress }])
}

/** Counts a guess at a link that never was against the address; many at once are counted like many in a row. */
export async function countUnknownLink(database: Database, address: string): Promise<void> {
  const subject = `address:${networkOf(address)}`
  await database.transaction(async (tx) => {
    await lockSubjects(tx, [subject])
    await refuseThrottledAddress(tx, address)
    await insertFailures(tx, [subject])
  })
}

/**
 * Counts a mail that anybody may ask for, against its recipient and against where it was asked from: ten to anybody in ten
 * minutes, sixty from an address.
 */
export async function countMail(tx: Queryable, email: string, address: string): Promise<void> {
  const { userSubject, addressSubject } = attemptOf(email, address)
  const limits = [
    { subject: `mail ${userSubject}`, most: mostMails.perRecipient },
    { subject: `mail ${addressSubject}`, most: mostMails.perAddress },
  ]
  const subjects = limits.map(({ subject }) => subject)
  await lockSubjects(tx, subjects)
  await refuseBlocked(tx, limits)
  await insertFailures(tx, subjects)
}

/**
 * Counts an invitation: ten to an address in ten minutes, of one account. What strangers ask for, or other accounts, is
 * counted apart, so that neither can stop it, or be noticed by it. The user's row is locked by then, and makes them come one
 * by one: a lock of its own would be waited for while the account's pools are held.
 */
export async function countInvitation(tx: Queryable, accountId: string, email: string): Promise<void> {
  const subject = `invitation ${accountId} ${userSubjectOf(email)}`
  await refuseBlocked(tx, [{ subject, most: mostMails.perRecipient }])
  await insertFailures(tx, [subject])
}
