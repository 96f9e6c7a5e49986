/**
 * Says that a command was used wrongly; its message is a sentence that says what to do, and the exit code is 2.
 *
 * @example new UsageError('Give a place.').name // 'UsageError'
 */
export class UsageError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'UsageError'
  }
}
