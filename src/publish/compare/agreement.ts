import { slug } from '../../model/id.ts'
import type { CodedEvent } from './coded.ts'
import { type Match, matches, type Ours } from './match.ts'

/** How our incidents and events that people coded agree: the pairs, what only one side has, and shares of pairs from 0 to 1 (null for no pairs). */
export interface Agreement {
  readonly pairs: readonly Match[]
  readonly onlyOurs: readonly Ours[]
  readonly onlyTheirs: readonly CodedEvent[]
  readonly shares: Readonly<Record<'place' | 'day' | 'sides' | 'toll', number | null>>
}

const SAME_KM = 5

/**
 * Compares our incidents with events that people coded.
 *
 * Place agrees within 5 km, day where the periods meet, sides where one of ours has a telling word in common with one of theirs, toll within a quarter or two.
 * A share counts the pairs in which both sides say something. What has no place or day on our side cannot be compared and is in no list.
 * @param ours  incidents with a place and a day
 */
export function agreement(ours: readonly Ours[], theirs: readonly CodedEvent[]): Agreement {
  const comparable = ours.filter((o) => o.summary.period !== null && o.summary.place?.latitude != null)
  const pairs = matches(comparable, theirs)
  const [a, b] = [new Set(pairs.map((p) => p.ours)), new Set(pairs.map((p) => p.theirs))]
  return {
    pairs,
    onlyOurs: comparable.filter((o) => !a.has(o)),
    onlyTheirs: theirs.filter((t) => !b.has(t)),
    shares: {
      place: share(pairs.map((p) => p.km <= SAME_KM)),
      day: share(pairs.map((p) => p.days === 0)),
      sides: share(pairs.map(sidesAgree)),
      toll: share(pairs.map((p) => p.toll)),
    },
  }
}

/**
 * The share of yes among answers that were given.
 *
 * @returns null where none was given
 * @example share([true, null, false]) // 0.5
 */
export function share(answers: readonly (boolean | null)[]): number | null {
  const given = answers.filter((answer) => answer !== null)
  return given.length === 0 ? null : given.filter(Boolean).length / given.length
}

/** Words that half of all names of forces have. */
const EVERYWHERE = new Set(['of', 'the', 'and', 'forces', 'government', 'army', 'fighters', 'group', 'state'])

function sidesAgree({ ours, theirs }: Match): boolean | null {
  const own = wordsOf([...ours.summary.agents, ...ours.summary.patients])
  const other = wordsOf(theirs.sides)
  return own.size === 0 || other.size === 0 ? null : [...own].some((word) => other.has(word))
}

/** First four letters, so that "Syria" and "Syrian" meet; "IS" is spelt out in both. */
const wordsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names
      .flatMap((name) => slug(name === 'IS' ? 'Islamic' : name).split('-'))
      .filter((word) => word.length > 1 && !EVERYWHERE.has(word))
      .map((word) => word.slice(0, 4)),
  )
