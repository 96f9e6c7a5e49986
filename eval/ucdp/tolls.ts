import { readFileSync } from 'node:fs'
import { csvRows } from '../../src/publish/compare/csv.ts'
import { shared } from '../corpora.ts'

/** Whose dead a row counts: one of its two sides, civilians, or nobody that its coder could tell. */
export type Column = 'a' | 'b' | 'civilians' | 'unknown'

/** A headline with a single toll, and how its row codes that toll. */
export interface TollHeadline {
  readonly headline: string
  readonly published: string
  readonly outlet: string
  readonly dead: number
  readonly column: Column
  readonly sides: Readonly<Record<'a' | 'b', string>>
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const NUMBER = new RegExp(`\\b(?:\\d+|${WORDS.join('|')})\\b`, 'gi')
const VAGUE = /\b(?:dozens|scores|tens|hundreds|several|many|including|besides|one of)\b/i
const DEATH = /\b(?:kill|dead|die[sd]?\b|death|martyr|lost their li|bodies|execut|behead)/i
const DATE = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g

/**
 * The one number of a headline; null where it has none or several, or dates or vague words beside it.
 *
 * @example singleNumber('Shells kill nine in Ford') // 9
 */
export function singleNumber(headline: string): number | null {
  const numbers = [...headline.replace(DATE, ' ').matchAll(NUMBER)].map((m) => m[0].toLowerCase())
  const [only] = numbers
  if (only === undefined || numbers.length > 1 || VAGUE.test(headline)) return null
  return /^\d/.test(only) ? Number(only) : WORDS.indexOf(only) + 1
}

/**
 * Finds UCDP's rows whose source headline has a single toll: one number and a word for death, and the row counts just that many dead, all of one column.
 *
 * Rows that count another number code another event of the same article, or split it, and say nothing of the headline.
 * @returns each headline once; null where the corpus is not beside the project
 */
export function tollHeadlines(): TollHeadline[] | null {
  const file = shared('corpora/ucdp/ged-syria-2016-01-to-08.csv')
  if (file === null) return null
  const [head = [], ...rows] = csvRows(readFileSync(file, 'utf8'))
  const cell = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? ''
  const found = rows.flatMap((row): TollHeadline[] => {
    const headline = cell(row, 'source_headline')
      .replace(/&#8220;|&#8221;/g, '"')
      .replace(/&#8217;/g, '’')
    const dead = singleNumber(headline)
    const column = (['a', 'b', 'civilians', 'unknown'] as const).find((c) => Number(cell(row, `deaths_${c}`)) === dead)
    if (dead === null || column === undefined || dead !== Number(cell(row, 'best')) || !DEATH.test(headline)) return []
    const sides = { a: cell(row, 'side_a'), b: cell(row, 'side_b') }
    return [{ headline, published: cell(row, 'source_date'), outlet: cell(row, 'source_office'), dead, column, sides }]
  })
  return [...new Map(found.map((f) => [f.headline, f])).values()]
}
