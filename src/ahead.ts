/**
 * Works on several things of a stream at once and gives the results in the stream's order, for using every core without changing what comes out.
 *
 * @param width  how many are under way at most, 1 or more
 * @param work  what is done with each; when it rejects, the rejection comes out in its turn
 */
export async function* ahead<T, R>(
  stream: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (one: T) => Promise<R>,
): AsyncGenerator<R> {
  const underway: Promise<R>[] = []
  for await (const one of stream) {
    const result = work(one)
    result.catch(() => {})
    underway.push(result)
    if (underway.length >= width) yield await (underway.shift() as Promise<R>)
  }
  for (const result of underway) yield await result
}
