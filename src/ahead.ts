/**
 * Works on several things of a stream at once and gives the results in the stream's order, for using every core without changing what comes out.
 *
 * A result comes out as soon as it and all before it are ready, even while the stream keeps its next thing back.
 * @param width  how many are under way at most, 1 or more
 * @param work  what is done with each; when it rejects, the rejection comes out in its turn
 */
export async function* ahead<T, R>(
  stream: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (one: T) => Promise<R>,
): AsyncGenerator<R> {
  const source = iterator(stream)
  const underway: Promise<R>[] = []
  let pull: Promise<IteratorResult<T>> | null = null
  let ended = false
  try {
    while (!ended || underway.length > 0) {
      if (!ended && pull === null && underway.length < width) pull = source.next()
      if (pull !== null && (await firstOf(pull, underway[0])) === 'pulled') {
        const next: IteratorResult<T> = await pull
        pull = null
        if (next.done === true) ended = true
        else underway.push(quietly(work(next.value)))
      } else if (underway.length > 0) yield await (underway.shift() as Promise<R>)
    }
  } finally {
    const closed = source.return(undefined)
    if (pull === null) await closed
  }
}

async function* iterator<T>(stream: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* stream
}

/** Which is ready first; a rejection counts as ready and is met where the promise itself is awaited. */
function firstOf(pull: Promise<unknown>, result: Promise<unknown> | undefined): Promise<'pulled' | 'done'> {
  const ready = <K>(promise: Promise<unknown>, kind: K): Promise<K> =>
    promise.then(
      () => kind,
      () => kind,
    )
  const pulled = ready(pull, 'pulled' as const)
  return result === undefined ? pulled : Promise.race([ready(result, 'done' as const), pulled])
}

/** A rejection is met in its turn, not before. */
function quietly<R>(promise: Promise<R>): Promise<R> {
  promise.catch(() => {})
  return promise
}
