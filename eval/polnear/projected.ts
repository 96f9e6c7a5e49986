import type { Attitude } from '../../src/model/attitude.ts'
import { overlaps, type Span } from '../../src/model/span.ts'
import type { Attributed as Found } from '../../src/read/index.ts'
import type { Grammar } from '../../src/read/voices/grammar.ts'
import type { Attributed } from './score.ts'

/**
 * Lays voices and attitudes of a text out as the corpus has them.
 *
 * One attribution a cue: what two voices say by one word, and the sentences of one quotation, are one there; who is only told is no source. Its source is the whole
 * phrase of the one who speaks, with appositions and clauses, of which a voice has the name alone. What is said inside a quotation is not marked there.
 */
export function projected(passages: readonly Found[]): Attributed[] {
  const grammars = passages.map((p) => p.grammar)
  const quoted = quotedWords(grammars)
  const found = passages
    .flatMap((p) => p.attitudes)
    .filter((a) => !quoted.has(a.cue.start))
    .map(laidOut)
  for (const voice of passages.flatMap((p) => p.voices)) {
    const { cue, content, words } = voice
    if (cue === null) continue
    const source = phraseOf(grammars, words)
    const same = found.find((f) => f.cue.some((c) => overlaps(c, cue)))
    if (same === undefined) found.push({ source: [source], cue: [cue], content: [content] })
    else {
      if (same.source.length === 0) same.source.push(source)
      if (!grammars.some(({ passage }) => overlaps(passage, cue) && overlaps(passage, content)))
        same.content.push(content)
    }
  }
  return found
}

interface LaidOut {
  readonly source: Span[]
  readonly cue: Span[]
  readonly content: Span[]
}

const laidOut = ({ holder, cue, content }: Attitude): LaidOut => ({
  source: holder === null ? [] : [holder],
  cue: [cue],
  content: [...content],
})

/** The whole phrase of the word that a name hangs on. */
function phraseOf(grammars: readonly Grammar[], name: Span): Span {
  const g = grammars.find(({ passage }) => passage.start <= name.start && name.end <= passage.end)
  if (g === undefined) return name
  const { words } = g.passage
  const inside = words.flatMap((w, i) => (name.start < w.end && w.start < name.end ? [i] : []))
  const head = inside.find((i) => !inside.includes(words[i]?.head ?? -1))
  const phrase = head === undefined ? undefined : g.phrase[head]
  if (phrase === undefined || /^(?:root|ccomp|parataxis)/.test(words[head as number]?.relation ?? '')) return name
  return {
    start: Math.min(name.start, words[phrase.from]?.start ?? name.start),
    end: Math.max(name.end, words[phrase.to - 1]?.end ?? name.end),
  }
}

const LONGEST = 4

/** The words that stand inside quotation marks, by where they start; a mark that is not closed within four sentences opens nothing more. */
function quotedWords(grammars: readonly Grammar[]): ReadonlySet<number> {
  const inside = new Set<number>()
  let since: number | null = null
  for (const [at, { passage }] of grammars.entries())
    for (const word of passage.words) {
      if (since !== null && at - since > LONGEST) since = null
      if (/^[“"]$|^``$/.test(word.text) && since === null) since = at
      else if (/^[”"]$|^''$/.test(word.text)) since = null
      else if (since !== null) inside.add(word.start)
    }
  return inside
}
