import type { Reading } from '../../src/model/reading.ts'
import { report } from '../../src/model/report.ts'
import type { Telling } from '../../src/model/telling.ts'
import { type ReadingRoom, readingRoom } from '../../src/reading.ts'
import { linker } from '../../src/resolve/index.ts'
import type { EventCorpus, EventDoc, EventMention } from './mentions.ts'

/**
 * Groups mentions by what Parallax makes of the reports: of one kind of deed, and in the words of tellings of one incident.
 *
 * A mention in whose sentence nothing is told is of its report alone, and one with the other mentions of its kind there.
 * @returns the group of each mention by its id
 */
export function linkedMentions(
  { docs, mentions }: EventCorpus,
  room: ReadingRoom = readingRoom(),
): ReadonlyMap<string, string> {
  const links = linker(room.weights)
  const read = new Map(docs.map((doc) => [doc.id, readingOf(doc, room)] as const))
  for (const { tellings } of read.values()) links.add(tellings)
  return new Map(
    mentions.map((m) => {
      const told = tellingAt(m, read.get(m.doc)?.tellings ?? [])
      return [m.id, `${told === null ? m.doc : links.incidentOf(told.event)} ${m.kind}`]
    }),
  )
}

const readingOf = (doc: EventDoc, room: ReadingRoom): Reading =>
  room.read(report(doc.id, doc.text, { published: doc.published, lang: 'en' }))

/** The telling that has the mention in its words, the one whose event is nearest. */
function tellingAt({ at }: EventMention, tellings: readonly Telling[]): Telling | null {
  const [nearest] = tellings
    .filter(({ evidence }) => evidence.some(({ start, end }) => start <= at && at < end))
    .sort((a, b) => Math.abs(eventAt(a) - at) - Math.abs(eventAt(b) - at))
  return nearest ?? null
}

/** An event's id has its place in the text. */
const eventAt = ({ event, reportId }: Telling): number => Number.parseInt(event.slice(reportId.length + 1), 10)
