import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import cliProgress from 'cli-progress'
import { say } from './output.ts'

/** Shows how far a long run is, on a terminal only. */
export interface Progress {
  /** So many are done, and so many more are known to come in all (null: not known). */
  at(done: number, of: number | null): void
  /** Says a line without tearing the bar. */
  say(line: string): void
  /** Writes data while the bar is out of the way, for where both go to one terminal. */
  beside(write: () => Promise<void>): Promise<void>
  end(): void
}

/**
 * Begins a progress bar on standard error; says lines only where that is no terminal.
 *
 * @param noun  what is counted ("reports")
 */
export function progress(noun: string): Progress {
  if (!process.stderr.isTTY) return { at() {}, say, beside: (write) => write(), end() {} }
  const bar = new cliProgress.SingleBar({
    format: `{bar} {value}/{total} ${noun}, {duration_formatted}`,
    stream: process.stderr,
    hideCursor: false,
    linewrap: true,
    gracefulExit: false,
    clearOnComplete: true,
    barsize: 30,
  })
  let started = false
  const clear = () => started && process.stderr.write('\r\u001b[K')
  const draw = () => started && bar.render()
  return {
    at(done, of) {
      const total = Math.max(of ?? done, done)
      if (!started) bar.start(total, done)
      started = true
      bar.setTotal(total)
      bar.update(done)
    },
    say(line) {
      clear()
      say(line)
      draw()
    },
    async beside(write) {
      if (process.stdout.isTTY) clear()
      await write()
      if (process.stdout.isTTY) draw()
    },
    end() {
      if (!started) return
      // the bar goes back to where it began, which lines have scrolled away: let it begin here
      process.stderr.write('\r\u001b[K\u001b7')
      bar.stop()
      started = false
    },
  }
}

/**
 * How many reports the inputs will give at most, for the bar's end.
 *
 * @returns null when standard input or the web is among them
 */
export async function expected(inputs: readonly string[]): Promise<number | null> {
  if (inputs.some((input) => input === '-' || /^[a-z]+:\/\//i.test(input))) return null
  const counts = await Promise.all(inputs.map((input) => (/\.(?:jsonl|ndjson)$/i.test(input) ? lineCount(input) : 1)))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function lineCount(path: string): Promise<number> {
  try {
    if (!(await stat(path)).isFile()) return 1
    let count = 0
    let last = 10
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count++
      last = chunk.at(-1) ?? last
    }
    return last === 10 ? count : count + 1
  } catch {
    return 1
  }
}
