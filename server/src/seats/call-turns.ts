// Whose calls go into the next batch, and whether one begins beside those under way. Pure: no clock, no I/O.
//
// A batch costs most before its first call, so calls rather wait for the one under way and then go together; unless
// there are enough of them, or what is under way is not worth waiting for. An account has one batch at a time, so that
// its calls keep their order. Accounts take turns, and one that floods us takes no more than its share while others work:
// of a batch; of the time, for it rests after each; of the room to wait, where it may have as many calls as there is room
// for still (alone it fills half, and there always is room for another).

import { isFair } from '../platform/fair-share.ts'

/** Of so many calls a batch is worth its while, beside whatever is under way. */
const callsWorthABatch = 128
/** A batch takes whole accounts until it has so many calls. */
const callsOfFullBatch = 256
const mostCallsPerBatch = 400
/**
 * While other accounts work too, one has as many calls in a batch as all of them have with us, or as are decided in the
 * time that a batch takes at least, and always so many. One that has more is a flood, which the others would wait for,
 * call after call. Fewer would cost it more than they spare the others: a batch costs as much as some eighty calls.
 */
const leastShare = 64
const callsPerMillisecond = 16
/** Others do not wait for a batch with so many calls of one account, or of one that was not let have more. */
const callsOfFlood = 64
/**
 * Who floods us while others call rests after each batch for so many times as long as it took: what they ask meanwhile
 * finds processors and database free. It keeps about a third of what it reaches alone; if it never rested, it would make
 * their 99th percentile five times as long, and so less than twice (`npm run bench -- --rows flood`).
 */
const restsPerBatch = 5
const longestRest = 100
/** Nobody rests for others whose last call was so long ago. */
const callingMilliseconds = 50
/** For so long after their last call others count as working. */
const sharingMilliseconds = 1_000
const recentBatches = 100
/** A batch of fewer calls is no reason to wait. */
const fewCalls = 8
const mostBatches = 4
const mostWaiting = 50_000

/** A batch that is under way for longer waits for somebody's lock: nobody waits for it. */
export const lateMilliseconds = 50

export interface Batch<Call> {
  readonly calls: readonly Call[]
  readonly accountIds: ReadonlySet<string>
  readonly hasFlood: boolean
  /** Of one account, which has more than its share. */
  readonly isFlood: boolean
  readonly began: number
}

/** Times are milliseconds of any clock that does not go back. */
export class CallTurns<Call> {
  /** Waiting calls by account; whoever comes first has the next turn. */
  readonly #turns = new Map<string, Call[]>()
  readonly #underWay = new Set<Batch<Call>>()
  readonly #busy = new Set<string>()
  #waiting = 0
  /** Calls in the batches under way. */
  #taken = 0
  /** Of those that wait, the calls of accounts that are not busy. */
  #ready = 0
  /** When somebody last called while another account had calls with us. */
  #sharedAt = Number.NEGATIVE_INFINITY
  /** Milliseconds that the shortest of the last small batches took: so long takes any. */
  #shortest = 0

  get waiting(): number {
    return this.#waiting
  }

  get isIdle(): boolean {
    return this.#waiting === 0 && this.#underWay.size === 0
  }

  /** Whether there was room for it. */
  add(accountId: string, call: Call, now: number): boolean {
    const turn = this.#turns.get(accountId)
    if (!isFair((turn?.length ?? 0) + 1, this.#waiting + 1, mostWaiting)) return false
    if (turn) turn.push(call)
    else this.#turns.set(accountId, [call])
    this.#waiting += 1
    if (!this.#busy.has(accountId)) this.#ready += 1
    if (this.#isShared(accountId)) this.#sharedAt = now
    return true
  }

  #isShared(accountId: string): boolean {
    return this.#turns.size > 1 || this.#busy.size > (this.#busy.has(accountId) ? 1 : 0)
  }

  /** The batch that is to begin now, if any. To be asked again after each call, each end, and `lateMilliseconds`. */
  next(now: number): Batch<Call> | null {
    if (this.#ready === 0 || this.#underWay.size >= mostBatches) return null
    if (this.#ready < callsWorthABatch && this.#isWorthWaiting(now)) return null
    const calls: Call[] = []
    const accountIds = new Set<string>()
    let hasFlood = false
    let isFlood = false
    for (const [accountId, turn] of this.#turns) {
      if (calls.length >= callsOfFullBatch) break
      if (this.#busy.has(accountId)) continue
      const share = this.#shareOf(turn, now)
      const isMore = turn.length > share
      // It goes alone, and the others beside it: they would wait for its calls to be decided.
      if (isMore && calls.length > 0) continue
      const taken = turn.splice(0, Math.min(share, mostCallsPerBatch - calls.length))
      for (const call of taken) calls.push(call)
      accountIds.add(accountId)
      this.#busy.add(accountId)
      this.#ready -= taken.length + turn.length
      hasFlood ||= taken.length >= callsOfFlood || turn.length > 0
      // Whoever still waits goes to the back.
      this.#turns.delete(accountId)
      if (turn.length > 0) this.#turns.set(accountId, turn)
      isFlood = isMore
      if (isFlood) break
    }
    this.#waiting -= calls.length
    this.#taken += calls.length
    const batch = { calls, accountIds, hasFlood, isFlood, began: now }
    this.#underWay.add(batch)
    return batch
  }

  #shareOf(turn: readonly Call[], now: number): number {
    if (now >= this.#sharedAt + sharingMilliseconds) return mostCallsPerBatch
    const ofOthers = this.#waiting + this.#taken - turn.length
    return Math.max(leastShare, Math.floor(this.#shortest * callsPerMillisecond), ofOthers)
  }

  #isWorthWaiting(now: number): boolean {
    for (const { calls, hasFlood, began } of this.#underWay)
      if (calls.length >= fewCalls && !hasFlood && now - began < lateMilliseconds) return true
    return false
  }

  /**
   * The batch is over, whatever came of it. Answers for how many milliseconds its account has to rest, after which
   * `rested` is to be called; 0 when it need not.
   */
  end(batch: Batch<Call>, now: number): number {
    this.#underWay.delete(batch)
    const took = now - batch.began
    if (batch.calls.length <= fewCalls)
      this.#shortest = Math.min(took, this.#shortest + (took - this.#shortest) / recentBatches)
    this.#taken -= batch.calls.length
    if (batch.isFlood && now < this.#sharedAt + callingMilliseconds) return Math.min(longestRest, restsPerBatch * took)
    this.rested(batch)
    return 0
  }

  /** Its accounts may take part in batches again. */
  rested(batch: Batch<Call>): void {
    for (const accountId of batch.accountIds) {
      this.#busy.delete(accountId)
      this.#ready += this.#turns.get(accountId)?.length ?? 0
    }
  }
}
