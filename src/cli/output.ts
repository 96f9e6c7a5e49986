/** Whether a broken pipe is what a stream complains of: the reader of our output has gone, as `head` does. */
const isBrokenPipe = (cause: unknown): boolean => {
  const code = (cause as { code?: unknown } | null)?.code
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'EOF'
}

/**
 * Lets the program end quietly, with exit code 0, once nobody reads its output any more.
 */
export function endWithReader(): void {
  process.stdout.on('error', (cause) => {
    if (isBrokenPipe(cause)) process.exit(0)
    throw cause
  })
  process.stderr.on('error', (cause) => {
    if (!isBrokenPipe(cause)) throw cause
  })
}

/**
 * Writes data to standard output and waits until it is taken, so that memory stays flat behind a slow reader.
 *
 * @param text  written as it is, without a line end of its own
 */
export function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })
}

/**
 * Writes one value as a line of JSON.
 *
 * @param value  anything that JSON has
 */
export const writeJson = (value: unknown): Promise<void> => write(`${JSON.stringify(value)}\n`)

/**
 * Tells the person at the terminal something, on standard error.
 *
 * @param sentence  one line
 */
export const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
}

/**
 * How many columns there are to write in.
 *
 * @returns those of the terminal; 160 where the output is no terminal
 */
export const outputWidth = (): number => (process.stdout.isTTY ? Math.max(40, process.stdout.columns || 80) : 160)
