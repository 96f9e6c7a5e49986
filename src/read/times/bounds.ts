import { firstDay, type Limits, lastDay, type PartialDate } from '../../model/period.ts'
import type { TimeMention } from './mention.ts'

/** From when to when a name that a report uses was in use; null where no bound is known. */
export interface InUse {
  readonly from: PartialDate | null
  readonly until: PartialDate | null
}

/**
 * The period into which an undated report's own words put it: not before the latest date that it names as past, nor before a name that it
 * uses came up; not after a name that it uses had gone.
 *
 * A name that had gone before the report can have been written ("the former …") bounds nothing.
 *
 * @param times  its times, read without a day of publication
 * @param names  the times of use of the actors' names in it
 * @param latest  a day by which it existed, such as that on which it was fetched; null where none is known
 * @returns null where both ends stay open
 * @example bounds('', [], [{ from: '2016-07-28', until: '2017-01-28' }]) // { earliest: '2016-07-28', latest: '2017-01-28' }
 */
export function bounds(
  text: string,
  times: readonly TimeMention[],
  names: readonly InUse[],
  latest: PartialDate | null = null,
): Limits | null {
  const past = times.flatMap((one) => (isPast(text, one) ? [startOf(one)] : []))
  const begun = [...past, ...names.flatMap((one) => (one.from === null ? [] : [one.from]))]
  const earliest = begun.reduce<PartialDate | null>((a, b) => (a === null || firstDay(b) > firstDay(a) ? b : a), null)
  const gone = [...names.map((one) => one.until), latest].filter(
    (one): one is PartialDate => one !== null && (earliest === null || lastDay(one) >= firstDay(earliest)),
  )
  const end = gone.reduce<PartialDate | null>((a, b) => (a === null || lastDay(b) < lastDay(a) ? b : a), null)
  return earliest === null && end === null ? null : { earliest, latest: end }
}

const startOf = (one: TimeMention): PartialDate => one.period?.earliest ?? ''

/** A date counts as past unless its words lead to the future: "by 2030", "until December 2020". */
const isPast = (text: string, one: TimeMention): boolean =>
  one.period !== null &&
  (one.kind === 'point' || one.kind === 'since') &&
  !/\b(?:by|until|till|before|will|for)\s+(?:the\s+)?(?:end\s+of\s+|early\s+|late\s+)?$/iu.test(
    text.slice(Math.max(0, one.start - 30), one.start),
  )
