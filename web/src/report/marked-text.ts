import type { Span } from '../../../src/model/span.ts'

/** A stretch of a report's text: plain, claimed (something was read there), or the one that is marked. */
export interface Stretch extends Span {
  readonly kind: 'plain' | 'claimed' | 'marked'
  readonly text: string
}

/**
 * Cuts a text at the borders of what was read in it.
 *
 * Spans that lie outside the text are left out, since an address can be written by anybody.
 * @param marked  the stretch to mark, null for none; it wins over the others
 */
export function stretches(text: string, claimed: readonly Span[], marked: Span | null): Stretch[] {
  const inside = (span: Span) => span.start >= 0 && span.start < span.end && span.end <= text.length
  const read = claimed.filter(inside)
  const mark = marked !== null && inside(marked) ? marked : null
  const cuts = [
    0,
    text.length,
    ...[...read, ...(mark === null ? [] : [mark])].flatMap(({ start, end }) => [start, end]),
  ]
  const borders = [...new Set(cuts)].sort((a, b) => a - b)
  const pieces = borders.slice(1).map((end, at): Stretch => {
    const start = borders[at] ?? 0
    const within = (span: Span) => span.start <= start && end <= span.end
    const kind = mark !== null && within(mark) ? 'marked' : read.some(within) ? 'claimed' : 'plain'
    return { start, end, kind, text: text.slice(start, end) }
  })
  return joined(pieces)
}

/** Joins neighbours that are marked, so that the mark is one. */
function joined(pieces: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last !== undefined && last.kind === piece.kind && piece.kind !== 'claimed')
      out[out.length - 1] = { ...last, end: piece.end, text: last.text + piece.text }
    else out.push(piece)
  }
  return out
}
