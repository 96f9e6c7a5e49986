import type { GoldIncident } from '../../../eval/gold/incident.ts'
import { evidenceOf } from '../../../eval/gold/pairs.ts'
import { typeOf } from '../../../src/model/event-type.ts'
import type { Decided } from '../../../src/read/signs/incident.ts'
import { sameDate, samePlace, sharesWords } from './agree.ts'
import type { Annotated } from './annotated.ts'

/**
 * Which events are annotated incidents: pairs that agree in type and in a place, toll or words, the best agreeing first, each used once.
 *
 * @returns for each event the incident that it is, or null
 */
export function found(report: Annotated, events: readonly Decided[]): (GoldIncident | null)[] {
  const pairs = events.flatMap((event, j) =>
    report.gold.flatMap((gold, i) => {
      const score = agreement(report, event, gold)
      return score === null ? [] : [{ i, j, score }]
    }),
  )
  const used = new Set<number>()
  const out = events.map((): GoldIncident | null => null)
  for (const { i, j } of pairs.sort((a, b) => b.score - a.score)) {
    if (used.has(i) || out[j] !== null) continue
    used.add(i)
    out[j] = report.gold[i] as GoldIncident
  }
  return out
}

function agreement(report: Annotated, event: Decided, gold: GoldIncident): number | null {
  if (typeOf(event.subtype) !== gold.type) return null
  const place = samePlace(gold, event.where?.mention.place)
  const low = event.parts
    .flatMap((p) => p.tallies)
    .find((t) => t.harm === 'killed' && t.people !== null && !t.people.part)
  const killed =
    low !== undefined && gold.killed !== null && (low.people?.estimate.low ?? null) === (gold.killed[0] ?? null)
  const words = event.parts.slice(0, 4).some(({ passage }) => {
    const text = report.report.text.slice(passage.start, passage.end)
    return evidenceOf(gold).some((quote) => text.includes(quote) || quote.includes(text) || sharesWords(text, quote))
  })
  if (!place && !killed && !words) return null
  const date = sameDate(gold, event.when?.period ?? report.fresh)
  return 2 * Number(words) + 2 * Number(place) + Number(date) + Number(killed) + Number(event.subtype === gold.subtype)
}
