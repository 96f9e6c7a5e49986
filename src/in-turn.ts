/**
 * Makes a queue: each piece of work begins when the one before has ended, however that ended.
 *
 * @returns runs work in its turn and gives what comes of it
 * @example const inTurn = turns(); void inTurn(async () => 1)
 */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}
