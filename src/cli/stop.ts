/** A wish to stop, which a running verb can honour where it is safe. */
export interface Stop {
  readonly asked: boolean
  /** Gives what the source gives until stopping is asked for, and does not wait for a source that is slow. */
  until<T>(source: AsyncIterable<T>): AsyncGenerator<T>
  end(): void
}

/**
 * Listens for Ctrl-C and its like: the first asks to stop after what is being done, the second ends at once.
 *
 * @param told  called at the first
 */
export function stopOnSignal(told: () => void): Stop {
  let asked = false
  let wake: () => void = () => {}
  const woken = new Promise<null>((resolve) => {
    wake = () => resolve(null)
  })
  const onSignal = () => {
    if (asked) process.exit(1)
    asked = true
    told()
    wake()
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  return {
    get asked() {
      return asked
    },
    async *until(source) {
      const iterator = source[Symbol.asyncIterator]()
      while (!asked) {
        const next = await Promise.race([iterator.next(), woken])
        if (next === null || next.done === true) return
        yield next.value
      }
    },
    end() {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    },
  }
}
