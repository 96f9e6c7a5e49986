import type { ReportId } from '../model/id.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/report.ts'

/**
 * What the room collect gives for one input: a report, or why there is none.
 *
 * `input` names the input for people: a path, `path:line`, or a URL. Beside a report, `issue` tells what of it was left out (an impossible date, say), mostly null.
 */
export type Collected = { readonly input: string } & (
  | { readonly report: Report; readonly issue: Issue | null }
  | { readonly report: null; readonly issue: Issue }
)

/**
 * Why an input, or a part of it, did not come in: a code of this room and a sentence that names the remedy.
 *
 * A value, never thrown across the room's border.
 */
export interface Refusal {
  readonly code: `collect/${string}`
  readonly detail: string
}

/**
 * Makes a refusal, so that every reason in this room is written the same way.
 *
 * @param what  the part of the code after the room
 * @param detail  a sentence that says what to do
 * @example refusal('empty', 'The file is empty.').code // 'collect/empty'
 */
export const refusal = (what: string, detail: string): Refusal => ({ code: `collect/${what}`, detail })

/**
 * Tells a refusal from what was wanted.
 *
 * @example isRefusal({ code: 'collect/empty', detail: '' }) // true
 */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value

/**
 * The issue that a refusal becomes beside its input.
 *
 * @param reportId  the report it concerns; null when none came of the input
 * @example issueOf({ code: 'collect/empty', detail: 'Empty.' }, null).span // null
 */
export const issueOf = (reason: Refusal, reportId: ReportId | null): Issue => ({
  code: reason.code,
  reportId,
  span: null,
  detail: reason.detail,
})

/**
 * What is collected from an input that gave no report.
 *
 * @example failed('a.txt', { code: 'collect/empty', detail: 'Empty.' }).report // null
 */
export const failed = (input: string, reason: Refusal): Collected => ({
  input,
  report: null,
  issue: issueOf(reason, null),
})
