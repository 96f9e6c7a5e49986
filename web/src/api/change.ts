import { Refused } from './ask.ts'

/**
 * Asks the server to change something, which it takes from this page on its own machine alone.
 *
 * @throws Refused with the server's own words when it does not, or when it cannot be reached
 */
export async function change<Answer>(path: string, body: object, method: 'POST' | 'DELETE' = 'POST'): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json', 'x-parallax': 'page' },
    body: JSON.stringify(body),
  }).catch(() => null)
  const answer = await response?.json().catch(() => null)
  if (response?.ok && answer != null) return answer as Answer
  const { code, message, todo } = answer?.error ?? {
    code: 'web/unreachable',
    message: 'The observatory does not answer.',
    todo: 'See whether it still runs in its terminal (npm start), then try again.',
  }
  throw new Refused(code, message, todo)
}
