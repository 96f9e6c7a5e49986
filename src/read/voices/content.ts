import type { Stretch } from '../../language/index.ts'
import type { Span } from '../../model/span.ts'
import { type Passage, spanOf } from '../passages/passage.ts'
import type { Frame } from './frames.ts'
import { child, children, type Grammar } from './grammar.ts'

/**
 * The words that a voice is said to have said: the clause under a verb of saying, what the verb stands beside, or what it has as its object.
 *
 * @param skip  the words of source and cue, which are not part of it
 * @returns the whole passage where the tree does not tell
 */
export function contentOf(g: Grammar, frame: Frame, skip: Stretch): Span {
  const { from, to } = trimmed(g, apart(stretchOf(g, frame, skip), skip))
  return to > from ? spanOf(g.passage, from, to) : { start: g.passage.start, end: g.passage.end }
}

/** What is said begins behind source and cue where the tree puts both into it. */
const apart = (own: Stretch, { from, to }: Stretch): Stretch =>
  own.from <= from && from - own.from <= 1 && own.to - to > CLOSE / 2 ? { from: to, to: own.to } : own

const CLOSE = 6

function stretchOf(g: Grammar, { at, cue }: Frame, skip: Stretch): Stretch {
  if (cue.value.kind === 'preposition') return beside(g, skip)
  if (closes(g, at, skip)) return { from: 0, to: skip.from }
  const saying = sayingUnder(g, at)
  const clause = child(g, saying, 'ccomp', 'parataxis') ?? child(g, at, 'ccomp', 'parataxis', 'xcomp')
  if (clause !== undefined) return g.phrase[clause] ?? skip
  if (/^(?:parataxis|discourse)/.test(g.passage.words[at]?.relation ?? '')) return beside(g, g.phrase[at] ?? skip)
  const object = child(g, at, 'obj', 'nsubj:pass')
  const skipped = object !== undefined && skip.from <= object && object < skip.to
  const thing =
    object === undefined || skipped
      ? (child(g, at, 'advcl', 'obl') ?? (skipped ? child(g, object, 'nmod') : undefined))
      : object
  return thing === undefined ? beside(g, skip) : (g.phrase[thing] ?? skip)
}

/** "quoted a source as saying that …": what was said stands under "saying", which hangs on the verb or on its source. */
function sayingUnder(g: Grammar, at: number): number {
  const source = child(g, at, 'obj', 'nsubj:pass')
  const under = [
    ...children(g, at, 'advcl', 'xcomp'),
    ...(source === undefined ? [] : children(g, source, 'acl', 'advcl')),
  ]
  return under.find((i) => g.passage.words[i]?.lemma === 'say') ?? at
}

/** "…, X said on Friday.": all that stands before was said. */
function closes(g: Grammar, at: number, { from, to }: Stretch): boolean {
  const after = child(g, at, 'ccomp', 'xcomp', 'obj')
  return from > to - from && g.passage.words.length - to <= CLOSE && (after === undefined || after < to)
}

/** The side of the sentence without a phrase; the whole sentence where the phrase stands within what is said. */
function beside({ passage }: Grammar, { from, to }: Stretch): Stretch {
  const end = passage.words.length
  const isWord = (w: Passage['words'][number]): boolean => w.tag !== 'PUNCT'
  if (passage.words.slice(0, from).some(isWord) && passage.words.slice(to).some(isWord)) return { from: 0, to: end }
  return from >= end - to ? { from: 0, to: from } : { from: to, to: end }
}

const EDGE = /^[,.;:–—-]$/

function trimmed({ passage }: Grammar, { from, to }: Stretch): Stretch {
  let [a, b] = [from, to]
  while (a < b && EDGE.test(passage.words[a]?.norm ?? '')) a++
  while (b > a && EDGE.test(passage.words[b - 1]?.norm ?? '')) b--
  return { from: a, to: b }
}
