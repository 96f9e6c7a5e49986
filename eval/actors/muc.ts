import type { Span } from '../../src/model/span.ts'
import { mucDocuments } from '../muc/key.ts'
import { normalise } from '../muc/template.ts'
import type { Measured } from '../row.ts'
import { namer } from './finder.ts'

/**
 * Measures whether the organisations and the finest places that MUC-4's keys name are found where they stand, in text that is all in capitals.
 *
 * An organisation is found where some mention overlaps one of the spellings that the key allows and was read as somebody; a place where some mention
 * of a place does. Names that the document does not have are left out.
 */
export function measureMucNames(misses: boolean): Measured {
  const documents = mucDocuments('dev')
  if (documents === null) return { skipped: '../shared/corpora/muc4 is not there' }
  const see = namer()
  const count = { groups: 0, named: 0, places: 0, placed: 0 }
  for (const { text, key } of documents) {
    if (key.length === 0) continue
    const seen = see(text)
    const known = seen.actors.filter((one) => one.name !== 'unknown')
    const flat = flattened(text)
    for (const entity of key.flatMap((template) => template.fillers.PerpOrg)) {
      const spans = entity.flatMap((words) => spansOf(words, flat))
      if (spans.length === 0) continue
      count.groups++
      if (anyOverlap(spans, known)) count.named++
      else if (misses) console.log('no actor', entity.join(' | '))
    }
    for (const place of new Set(key.map((template) => template.places.at(-1) ?? ''))) {
      const spans = place === '' ? [] : spansOf(place, flat)
      if (spans.length === 0) continue
      count.places++
      if (anyOverlap(spans, seen.places)) count.placed++
      else if (misses) console.log('no place', place)
    }
  }
  const row = (measure: string, value: number) => ({ corpus: 'muc4 dev names', measure, system: 'parallax', value })
  return {
    rows: [
      row('perpetrators found as actors', count.named / count.groups),
      row('finest places found', count.placed / count.places),
    ],
  }
}

const anyOverlap = (gold: readonly Span[], said: readonly Span[]) =>
  gold.some((a) => said.some((b) => a.start < b.end && b.start < a.end))

/** A text in one line and in small letters, of the same length. */
const flattened = (text: string): string => text.toLowerCase().replace(/\s/g, ' ')

function spansOf(words: string, flat: string): Span[] {
  const found: Span[] = []
  const wanted = normalise(words)
  for (let at = flat.indexOf(wanted); at >= 0 && wanted !== ''; at = flat.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (!/[a-z]/.test(flat[at - 1] ?? '') && !/[a-z]/.test(flat[end] ?? '')) found.push({ start: at, end })
  }
  return found
}
