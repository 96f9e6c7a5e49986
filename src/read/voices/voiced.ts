import type { Attribution } from '../../model/attribution.ts'
import type { SourceId } from '../../model/id.ts'
import type { Passage } from '../passages/passage.ts'
import type { Sourced } from '../passages/passages.ts'
import { attributionsIn } from './attribution.ts'
import { grammar } from './grammar.ts'
import { meantIn } from './meant.ts'
import { quoted } from './quotation.ts'
import { speakersIn } from './speakers.ts'
import { byTail, type Met, metIn } from './tails.ts'

/**
 * Finds the voices of a report, passage by passage: who is said to say what in each, with "it" and "the source" led back to who spoke before.
 *
 * @param outlet  the source that publishes the report: what it says itself is the report's own word
 * @returns one list a passage, in order
 */
export function voicesOf(
  sourced: readonly Sourced[],
  outlet: SourceId | null = null,
): readonly (readonly Attribution[])[] {
  const meant = meantIn(sourced.flatMap((s) => s.sources.map((m) => m.value.source)))
  const before: Attribution[] = []
  const met: Met[] = []
  const own = sourced.map(({ passage, sources }) => {
    const known = sources.map((m) => ({ from: withArticle(passage, m.from), to: m.to, source: m.value.source }))
    const tails = byTail(passage, met).filter((t) => !known.some((k) => k.from < t.to && t.from < k.to))
    met.push(...metIn(passage, known))
    const g = grammar(passage)
    const found = attributionsIn(g, speakersIn(g, [...known, ...tails], meant), before)
    before.push(...found)
    return found
  })
  const all = quoted(
    sourced.map((s) => s.passage),
    own,
  )
  return outlet === null ? all : all.map((list) => list.flatMap((voice) => without(voice, outlet) ?? []))
}

/** "al-Mill News" is named with its article, which no list of names has. */
function withArticle({ words }: Passage, from: number): number {
  const at = words[from - 1]?.text === '-' ? from - 2 : from - 1
  return /^[ae]l$/.test(words[at]?.norm ?? '') ? at : from
}

/** A chain of voices without the outlet's own. */
function without(voice: Attribution | null, outlet: SourceId): Attribution | null {
  if (voice === null) return null
  const within = without(voice.within, outlet)
  return voice.sourceId === outlet ? within : { ...voice, within }
}
