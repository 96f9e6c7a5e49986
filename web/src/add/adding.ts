import type { AddedStep } from '../../../src/publish/adding/given.ts'
import type { Told } from '../../../src/publish/adding/jobs.ts'
import { change } from '../api/change.ts'

/** What is handed in, as the API takes it. */
export interface Handed {
  readonly texts?: readonly Readonly<Record<string, string>>[]
  readonly files?: readonly { readonly name: string; readonly base64: string }[]
  readonly addresses?: readonly string[]
  readonly samples?: boolean
}

/** Who is told how adding goes. */
interface Watcher {
  step(step: AddedStep): void
  end(broken: string | null): void
}

const LOST =
  'The observatory no longer tells how it goes. Look in the list for what came in; adding the same again changes nothing.'

/**
 * Hands reports in and tells how it goes, as it goes, until its end or until the signal.
 *
 * A connection that breaks is taken up again by the browser, where the server remembers what it told last; when it cannot be, that is the end.
 * @throws Refused with the server's own words when they are not taken
 */
export async function handIn(handed: Handed, watcher: Watcher, signal: AbortSignal): Promise<void> {
  const answer = await change<{ job: string }>('/api/add', handed)
  if (signal.aborted) return
  const events = new EventSource(`/api/add/${answer.job}`)
  const told = (event: MessageEvent<string>) => JSON.parse(event.data) as Told
  events.addEventListener('step', (event) => {
    const each = told(event)
    if (each.kind === 'step') watcher.step(each.step)
  })
  events.addEventListener('end', (event) => {
    const each = told(event)
    events.close()
    watcher.end(each.kind === 'end' ? each.broken : null)
  })
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED && !signal.aborted) watcher.end(LOST)
  })
  signal.addEventListener('abort', () => events.close())
}

/** The bytes of a file as base64, read by the browser. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
