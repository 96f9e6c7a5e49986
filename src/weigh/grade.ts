import type { Assessment } from '../model/assessment.ts'
import type { Grade } from '../model/grade.ts'
import type { Responsibility } from '../model/responsibility.ts'

/** What a grade is read from: how the occurrence stands, and who is said to have done it. */
interface Graded {
  readonly occurrence: Assessment | undefined
  readonly responsibility: Responsibility
  /** Whether all who are said to have suffered it are known to bear arms. */
  readonly armed: boolean
}

/**
 * Reads an incident on the scales of others, from independent origins only.
 *
 * Admiralty: 1 from two independent origins on, 2 for one that others of unknown lineage join, 3 for one, 4 where somebody denies it, 6 where no origin has a
 * known lineage; 5 is never set by the machine. The letter is F until a person sets it.
 * @source docs/method.md, section 11, "On other scales"
 */
export function gradeOf(graded: Graded): Grade {
  return { admiralty: { letter: 'F', ...digitOf(graded.occurrence) }, airwars: airwarsOf(graded) }
}

function digitOf(occurrence: Assessment | undefined): Omit<Grade['admiralty'], 'letter'> {
  const standpoints = Math.max(0, ...(occurrence?.accounts ?? []).map((a) => a.independent))
  const unknown = Math.max(0, ...(occurrence?.accounts ?? []).map((a) => a.unknown))
  if (occurrence?.standing === 'contradicted') return { digit: 4, reason: 'Somebody denies that it happened.' }
  if (standpoints >= 2) return { digit: 1, reason: `${standpoints} independent origins tell of it.` }
  if (standpoints === 1 && unknown > 0)
    return { digit: 2, reason: 'One origin of known lineage tells of it, and others whose lineage is unknown.' }
  if (standpoints === 1) return { digit: 3, reason: 'One origin tells of it.' }
  return { digit: 6, reason: 'Nobody who tells of it has a known lineage.' }
}

function airwarsOf({ responsibility, armed }: Graded): Grade['airwars'] {
  const { accused, contested } = responsibility
  const [first] = accused
  if (first === undefined) return { grade: null, reason: 'Nobody is said to have done it.' }
  const admitted = accused.find((a) => a.admits.length > 0)
  if (armed) return { grade: 'discounted', reason: 'All who are said to have suffered it bore arms.' }
  if (admitted !== undefined) return { grade: 'confirmed', reason: `${admitted.name} says so itself.` }
  if (contested) return { grade: 'contested', reason: 'Who did it is told in more than one way, or denied.' }
  if (first.independent >= 2)
    return { grade: 'fair', reason: `${first.independent} independent origins name ${first.name}.` }
  return { grade: 'weak', reason: `No second independent origin names ${first.name}.` }
}
