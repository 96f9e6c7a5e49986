import { betweenPlaces } from './located.ts'
import type { PlaceMention } from './mention.ts'
import type { Line } from './script.ts'

/** "between A and B", "the A-B road": one place half way instead of two. */
export function joinPairs(line: Line, mentions: readonly PlaceMention[], text: string): PlaceMention[] {
  const joined: PlaceMention[] = []
  for (let at = 0; at < mentions.length; at++) {
    const [a, b] = [mentions[at] as PlaceMention, mentions[at + 1]]
    const pair = b === undefined ? null : pairOf(line, a, b, text)
    if (pair === null) joined.push(a)
    else {
      joined.push(pair)
      at++
    }
  }
  return joined
}

function pairOf(line: Line, a: PlaceMention, b: PlaceMention, text: string): PlaceMention | null {
  if (
    a.role !== 'locates' ||
    b.role !== 'locates' ||
    a.kind === 'country' ||
    b.kind === 'country' ||
    line.casing === 'title'
  )
    return null
  const gap = text.slice(a.end, b.start)
  const head = text.slice(Math.max(0, a.start - 12), a.start)
  const between = /\bbetween (?:the )?$/i.test(head) && /^ and (?:the )?$/i.test(gap)
  const road = /^ ?[-–—] ?$|^ to $/.test(gap) && /(?:road|highway|motorway|axis|route)$/i.test(b.words)
  if (!between && !road) return null
  const start = between ? a.start - (/between (?:the )?$/i.exec(head)?.[0].length ?? 0) : a.start
  const words = text.slice(start, b.end)
  return {
    ...{ start, end: b.end, name: { start: a.name.start, end: b.name.end }, words, role: 'locates', kind: null },
    pair: [a.name, b.name],
    place: betweenPlaces(a.place, b.place, `${a.place.name}–${b.place.name}`),
    candidates: [...a.candidates.slice(0, 1), ...b.candidates.slice(0, 1)],
    reasons: ['It is put half way between the two places.'],
  }
}
