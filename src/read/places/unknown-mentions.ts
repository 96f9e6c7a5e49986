import type { Place } from '../../model/place.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { PlaceMention } from './mention.ts'
import type { Line } from './script.ts'
import { unknownNames, unknownPlace } from './unknown.ts'

interface Surroundings {
  readonly gazetteer: Gazetteer
  readonly text: string
  readonly mentions: readonly PlaceMention[]
}

/**
 * Makes mentions of names that only the report knows, put where what contains them lies.
 *
 * @param taken  cells that are names of places or words for peoples already
 * @param mentions  what else the line names
 */
export function unknownMentions(line: Line, taken: ReadonlySet<number>, around: Surroundings): PlaceMention[] {
  const { gazetteer, text, mentions } = around
  return unknownNames(line, taken, gazetteer.words).map((unknown) => {
    const [first, last] = [line.cells[unknown.from], line.cells[unknown.to - 1]]
    const [start, end] = [line.cells[unknown.outerFrom]?.start ?? 0, line.cells[unknown.outerTo - 1]?.end ?? 0]
    const container = containerOf(mentions, start, end)
    return {
      ...{ start, end, name: { start: first?.start ?? start, end: last?.end ?? end }, pair: null },
      ...{ words: text.slice(start, end), place: unknownPlace(unknown.name, container) },
      ...{ kind: null, role: 'locates' as const, candidates: [] },
      reasons: [
        `"${unknown.noun}" says that it is a place; the gazetteer does not have it.`,
        ...(container === null ? [] : [`It is put where ${container.name} lies.`]),
      ],
    }
  })
}

/** The named place nearest in the sentence, those after the name first since "in B" mostly follows. */
function containerOf(mentions: readonly PlaceMention[], start: number, end: number): Place | null {
  const usable = mentions.filter((mention) => mention.role === 'locates' || mention.role === 'contains')
  const after = usable.find((mention) => mention.start >= end && mention.start - end < 60)
  const before = usable.findLast((mention) => mention.end <= start)
  return (after ?? before ?? usable[0])?.place ?? null
}
