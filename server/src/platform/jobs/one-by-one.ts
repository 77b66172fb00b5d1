// Works through what came due, one after the other: what fails is told, and holds up nothing that comes behind it.

/** How many were done. Those that failed are found again the next time. */
export async function countDone<Due>(
  due: readonly Due[],
  work: (one: Due) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<number> {
  let done = 0
  for (const one of due)
    try {
      await work(one)
      done++
    } catch (error) {
      onError(error)
    }
  return done
}
