import { type Attribution, chain } from '../../model/attribution.ts'

/** One voice of a report with all that is attributed to it; `depth` counts who carries it: 0 is the origin. */
export interface Candidate {
  readonly voice: Attribution
  readonly said: readonly Said[]
}

/** One thing that a voice is said to have said. */
export interface Said {
  readonly passage: number
  readonly depth: number
  readonly attribution: Attribution
}

/**
 * Gathers the voices of a report, each once, whatever part of its name a passage uses; a wire to which somebody spoke only carries the words and is left out.
 *
 * @param voices  the attributions of each passage
 * @returns in the order in which they first speak
 */
export function candidates(voices: readonly (readonly Attribution[])[]): Candidate[] {
  const all: { voice: Attribution; said: Said[] }[] = []
  for (const [passage, list] of voices.entries())
    for (const one of list)
      for (const [depth, attribution] of chain(one).entries()) {
        if (depth > 0 && attribution.kind === 'agency') continue
        const known = all.find((c) => isOne(c.voice, attribution))
        if (known === undefined) all.push({ voice: attribution, said: [{ passage, depth, attribution }] })
        else known.said.push({ passage, depth, attribution })
      }
  return all
}

const PLAIN = new Set('a an the of in at from for and said source official member worker some several local'.split(' '))

/** The words of a name that tell it from others, without plurals. */
const telling = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '')
    .map((w) => w.replace(/s$/, ''))
    .filter((w) => !PLAIN.has(w))

/** Whether two voices of one report are one: by id, else where the telling words of one are all in the other. */
export function isOne(a: Attribution, b: Attribution): boolean {
  if (a.sourceId !== null || b.sourceId !== null) return a.sourceId === b.sourceId
  if (a.source === b.source) return true
  const [one, other] = [telling(a.source), telling(b.source)]
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.length > 0 && few.every((w) => many.includes(w))
}
