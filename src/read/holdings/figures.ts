import type { Attribution } from '../../model/attribution.ts'
import type { Factuality } from '../../model/factuality.ts'
import { ASSERTED } from '../../model/factuality.ts'
import type { Figure } from '../../model/finding.ts'
import type { Period } from '../../model/period.ts'
import type { Span } from '../../model/span.ts'
import { peopleIn } from '../events/people.ts'
import { type Passage, spanOf } from '../passages/passage.ts'
import type { PlaceMention } from '../places/index.ts'
import { aidIn } from './aid.ts'

/** A number about a place in a passage, before it becomes a claim. */
interface PlaceFigure {
  readonly span: Span
  readonly finding: Figure
  readonly factuality: Factuality
  readonly attribution: Attribution | null
  readonly rule: string
}

const REACH = 8
const LEAST = 100

/**
 * Finds how many people are said to live, to have lived or to be besieged in a place, how far or wide it is in kilometres, and how much aid was brought there.
 *
 * Of people only numbers of a hundred or more beside a word of living there count, so that tolls are never taken for populations.
 * @param focus  the place spoken of last, for passages that name none
 */
export function figuresIn(
  passage: Passage,
  focus: PlaceMention | null,
  asOf: Period | null,
  voices: readonly Attribution[],
): PlaceFigure[] {
  const place = passage.places.find((p) => p.value.role === 'locates')?.value ?? focus
  if (place === null) return []
  const aid = aidIn(passage)
  const isAid = ({ from, to }: Measured): boolean => aid.some((a) => a.from < to && from < a.to)
  const said = (one: Measured) => ({ ...one, factuality: ASSERTED })
  const others = [...ofPeople(passage), ...extents(passage)].filter((one) => !isAid(one)).map(said)
  return [...others, ...aid].map(({ from, to, measure, value, factuality }) => ({
    span: spanOf(passage, from, to),
    finding: { aspect: 'figure', measure, place: place.place, value, asOf },
    factuality,
    attribution: voices[0] ?? null,
    rule: `figure-${measure}@1`,
  }))
}

interface Measured extends Pick<Figure, 'measure' | 'value'> {
  readonly from: number
  readonly to: number
}

const isExtent = (measure: string): boolean => measure === 'distance' || measure === 'area'

/** How many live, lived or are besieged there. */
function ofPeople(passage: Passage): Measured[] {
  const measures = passage.measures.filter((m) => !isExtent(m.value))
  return numbers(passage).flatMap(({ from, to, estimate }) => {
    if (isYear(passage, from, to) || isToll(passage, from, to)) return []
    const measure =
      measures.filter((m) => m.to <= from && from - m.to <= REACH).at(-1) ??
      measures.find((m) => m.from >= to && m.from - to <= 3)
    if (measure === undefined || (estimate.high ?? estimate.low ?? 0) < LEAST) return []
    const before = measure.value === 'population' && passage.words[to]?.norm === 'before'
    const of = (before ? 'former-population' : measure.value) as Figure['measure']
    return [{ from: Math.min(from, measure.from), to: Math.max(to, measure.to), measure: of, value: estimate }]
  })
}

/** "20 square kilometres", "15 km": the number right before a unit; other units than kilometres are not turned into them. */
function extents(passage: Passage): Measured[] {
  return passage.measures
    .filter((m) => isExtent(m.value))
    .flatMap((m) => {
      const hyphen = passage.words[m.from - 1]?.text === '-' ? m.from - 1 : m.from
      const q = passage.quantities.find((n) => n.to === hyphen && !n.value.percent)
      if (q === undefined) return []
      return [{ from: q.from, to: m.to, measure: m.value as Figure['measure'], value: q.value.estimate }]
    })
}

/** Numbers of people, and bare ones that end a clause ("which houses 4,200") or follow the measure at once ("home to 9,000 Fordians"). */
function numbers(passage: Passage) {
  const people = peopleIn(passage).filter((p) => !p.bare)
  const bare = passage.quantities.filter(
    (q) =>
      !q.value.percent &&
      !people.some((p) => p.from <= q.from && q.to <= p.to) &&
      (/^[.,;)]?$/.test(passage.words[q.to]?.text ?? '') ||
        passage.measures.some((m) => m.to === q.from || (m.to === q.from - 1 && passage.words[m.to]?.norm === 'of'))),
  )
  return [...people, ...bare.map((q) => ({ from: q.from, to: q.to, estimate: q.value.estimate }))]
}

/** "since 2014": a number inside a time is no number of people. */
const isYear = (passage: Passage, from: number, to: number): boolean =>
  passage.times.some((t) => t.from < to && from < t.to)

const TOLL_REACH = 4

/** A number beside a word of harm counts those who came to it. */
const isToll = (passage: Passage, from: number, to: number): boolean =>
  passage.harms.some(
    (h) =>
      h.value.harm !== 'displaced' &&
      ((h.from >= to && h.from - to <= TOLL_REACH) || (h.to <= from && from - h.to <= TOLL_REACH)),
  )
