import type { Issue } from '../model/issue.ts'

/** Keeps what failed: names each on standard error as it comes, and gives the exit code in the end. */
interface Failures {
  /** Names the issues that `counts` (by default those that make an input count as failed), and passes over the others. */
  tell(input: string, issues: readonly Issue[], counts?: (issue: Issue) => boolean): void
  readonly count: number
  /** 0 when nothing failed, 1 when something did. */
  exitCode(): 0 | 1
}

/**
 * Whether an issue means that an input, or a part of it, was not taken or not read, rather than that some words were not understood.
 *
 * @example isFailure({ code: 'collect/empty', reportId: null, span: null, detail: '' }) // true
 */
export const isFailure = (issue: Issue): boolean =>
  issue.reportId === null ||
  (issue.code.startsWith('collect/') && issue.code !== 'collect/another-version') ||
  issue.code === 'read/language' ||
  issue.code === 'read/empty'

/**
 * Begins a list of failures.
 *
 * @param sayLine  where each is told
 */
export function failures(sayLine: (line: string) => void): Failures {
  let count = 0
  return {
    tell(input, issues, counts = isFailure) {
      for (const issue of issues.filter(counts)) {
        count++
        sayLine(`${input}: ${issue.detail} [${issue.code}]`)
      }
    },
    get count() {
      return count
    },
    exitCode: () => (count === 0 ? 0 : 1),
  }
}
