import { randomUUID } from 'node:crypto'
import type { Add, AddedStep, Given } from './given.ts'

/** What is told of a job of adding: a step, or its end, with what broke it off where something did. */
export type Told =
  | { readonly kind: 'step'; readonly step: AddedStep }
  | { readonly kind: 'end'; readonly broken: string | null }

/** The jobs of adding of one server, each kept for a while after its end, so that who looks again sees what became of it. */
interface Jobs {
  /** Begins a job and gives its id, which nobody can guess; null where too many are under way. */
  begin(given: readonly Given[]): string | null
  /** All that was told of a job from a number on, and then what is told as it comes, until its end; null for a job that is not known. */
  follow(job: string, from: number): AsyncIterable<{ readonly at: number; readonly told: Told }> | null
}

interface Job {
  readonly told: Told[]
  waiting: (() => void)[]
  over: boolean
}

const KEPT = 50
const AT_ONCE = 3

/**
 * Makes an empty list of jobs.
 *
 * @param grumble  told of what breaks a job off
 */
export function addingJobs(add: Add, grumble: (error: unknown) => void): Jobs {
  const jobs = new Map<string, Job>()
  return {
    begin(given) {
      if ([...jobs.values()].filter(({ over }) => !over).length >= AT_ONCE) return null
      const job: Job = { told: [], waiting: [], over: false }
      const id = randomUUID()
      jobs.set(id, job)
      const [oldest] = [...jobs].filter(([, { over }]) => over)
      if (jobs.size > KEPT && oldest !== undefined) jobs.delete(oldest[0])
      void run(job, add(given), grumble)
      return id
    },
    follow(id, from) {
      const job = jobs.get(id)
      return job === undefined ? null : following(job, from)
    },
  }
}

async function run(job: Job, steps: AsyncIterable<AddedStep>, grumble: (error: unknown) => void): Promise<void> {
  let broken: string | null = null
  try {
    for await (const step of steps) tell(job, { kind: 'step', step })
  } catch (error) {
    grumble(error)
    broken = error instanceof Error ? error.message : 'Something went wrong; the terminal tells what.'
  }
  job.over = true
  tell(job, { kind: 'end', broken })
}

function tell(job: Job, told: Told): void {
  job.told.push(told)
  const waiting = job.waiting
  job.waiting = []
  for (const wake of waiting) wake()
}

async function* following(job: Job, from: number): AsyncGenerator<{ readonly at: number; readonly told: Told }> {
  for (let at = from; ; at++) {
    while (at >= job.told.length) {
      if (job.over) return
      await new Promise<void>((wake) => job.waiting.push(wake))
    }
    const told = job.told[at] as Told
    yield { at, told }
    if (told.kind === 'end') return
  }
}
