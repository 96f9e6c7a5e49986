import { report } from '../../src/model/report.ts'
import { readingRoom } from '../../src/reading.ts'
import type { Measured, Row } from '../row.ts'
import { goldRecords, type Sentence } from './sentences.ts'

/**
 * Measures the types of events on sentences: whether the main event has a type that the coders saw, and whether any has.
 *
 * @param misses  true prints each sentence whose main event has another type
 */
export function measurePlover(misses = false): Measured {
  const gold = goldRecords()
  if (gold === null) return { skipped: 'the corpora are not beside the project (../shared/corpora/event_coding)' }
  const types = typeReader()
  return {
    rows: [...rows('parallax', gold, types, misses), ...rows('keywords', gold, keywordTypes)],
  }
}

/** The types of a sentence's events, the main one first. */
type TypeReader = (text: string) => readonly string[]

function typeReader(): TypeReader {
  const room = readingRoom()
  return (text) => room.read(report('sentence', text, { lang: 'en' })).deeds.map((deed) => deed.event)
}

const corpus = 'PLOVER records'

function rows(system: string, all: readonly Sentence[], read: TypeReader, misses = false): Row[] {
  const said = all.map((s) => ({ ...s, said: read(s.text) }))
  const mainRight = said.filter((s) => s.types.has(s.said[0] ?? ''))
  const anyRight = said.filter((s) => s.said.some((type) => s.types.has(type)))
  if (misses)
    for (const s of said.filter((one) => !mainRight.includes(one)))
      console.log(`${corpus}: ${[...s.types].join('/')} <- ${s.said.join(' ') || 'nothing'}: ${s.text}`)
  return [
    { corpus, measure: 'main event type right', system, value: mainRight.length / all.length },
    { corpus, measure: 'event type among them', system, value: anyRight.length / all.length },
  ]
}

const KEYWORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:agree|promis|offer)\w*/i, 'AGREE'],
  [/\b(?:talks|met|meeting|visit)\w*/i, 'CONSULT'],
  [/\b(?:demand|urg|ask|call)\w*/i, 'REQUEST'],
  [/\b(?:accus|condemn|critici)\w*/i, 'ACCUSE'],
  [/\b(?:reject|refus)\w*/i, 'REJECT'],
  [/\b(?:threat|warn)\w*/i, 'THREATEN'],
  [/\b(?:protest|demonstrat|strike)\w*/i, 'PROTEST'],
  [/\b(?:kill|attack|bomb|shell)\w*/i, 'ASSAULT'],
  [/\b(?:arrest|ban)\w*/i, 'COERCE'],
]

/** The dumb baseline: the first of some twenty words that a sentence has. */
const keywordTypes: TypeReader = (text) =>
  KEYWORDS.map(([pattern, type]) => ({ at: text.search(pattern), type }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ type }) => type)
