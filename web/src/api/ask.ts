/** What the server said instead of an answer, with what to do about it. */
export class Refused extends Error {
  readonly code: string
  readonly todo: string

  constructor(code: string, message: string, todo: string) {
    super(message)
    this.code = code
    this.todo = todo
  }
}

const unreachable = () =>
  new Refused(
    'web/unreachable',
    'The observatory does not answer.',
    'See whether it still runs in its terminal (npm start), then try again.',
  )

/**
 * Asks the API and gives its answer.
 *
 * @param signal  ends the asking when nobody waits for the answer any longer
 * @throws Refused with the server's own words, or when the server cannot be reached
 */
export async function ask<Answer>(
  path: string,
  asked: Readonly<Record<string, string>> = {},
  signal: AbortSignal | null = null,
): Promise<Answer> {
  const query = new URLSearchParams(asked).toString()
  const failed = (cause: unknown) => {
    throw signal?.aborted ? cause : unreachable()
  }
  const response = await fetch(query === '' ? path : `${path}?${query}`, { signal }).catch(failed)
  const answer: unknown = await response.json().catch(failed)
  if (response.ok) return answer as Answer
  const { error } = answer as { error?: { code: string; message: string; todo: string } }
  if (error === undefined) throw unreachable()
  throw new Refused(error.code, error.message, error.todo)
}
