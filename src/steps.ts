/** Hands steps from work that runs inside a transaction to whoever follows its progress outside. */
export interface Steps<T> {
  push(step: T): void
  /** Gives the steps as they come until the work ends; when the work fails, so does this. */
  until(work: Promise<void>): AsyncIterable<T>
}

/** Begins an empty list of steps. */
export function steps<T>(): Steps<T> {
  const ready: T[] = []
  let wake: (() => void) | null = null
  return {
    push(step) {
      ready.push(step)
      wake?.()
    },
    async *until(work) {
      let over = false
      const end = work.finally(() => {
        over = true
        wake?.()
      })
      end.catch(() => {})
      while (!over || ready.length > 0) {
        if (ready.length > 0) yield* ready.splice(0)
        else
          await new Promise<void>((done) => {
            wake = done
          })
      }
      await end
    },
  }
}
