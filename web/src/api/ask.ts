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

const ahead = new Map<string, Promise<Response>>()

const addressOf = (path: string, asked: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(asked).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Begins to ask before anybody waits, while the page is still loading; the first who asks the same gets this answer. */
export function askAhead(path: string, asked: Readonly<Record<string, string>> = {}): void {
  const address = addressOf(path, asked)
  const answer = fetch(address)
  answer.catch(() => ahead.delete(address))
  ahead.set(address, answer)
}

function begun(address: string): Promise<Response> | undefined {
  const answer = ahead.get(address)
  ahead.delete(address)
  return answer
}

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
  const address = addressOf(path, asked)
  const failed = (cause: unknown) => {
    throw signal?.aborted ? cause : unreachable()
  }
  const response = await (begun(address) ?? fetch(address, { signal })).catch(failed)
  const answer: unknown = await response.json().catch(failed)
  if (response.ok) return answer as Answer
  const { error } = answer as { error?: { code: string; message: string; todo: string } }
  if (error === undefined) throw unreachable()
  throw new Refused(error.code, error.message, error.todo)
}
