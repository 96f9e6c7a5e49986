import { sentences } from '../../src/language/index.ts'
import { loadTimes } from '../../src/load/times.ts'
import { daysBetween, firstDay, lastDay, type Period } from '../../src/model/period.ts'
import { documentDate, type TimeMention, timeFinder } from '../../src/read/times/index.ts'
import { jsonLines, shared } from '../corpora.ts'
import type { Measured, Row } from '../row.ts'

const find = timeFinder(loadTimes())
const showMisses = process.argv.includes('--misses')

interface Timex {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: string
  readonly type: string
}
interface TimeDocument {
  readonly doc: string
  readonly dct: string
  readonly text: string
  readonly timexes: readonly Timex[]
}
interface Score {
  gold: number
  found: number
  matched: number
  strict: number
  values: number
}

const read = <T>(path: string): T[] => jsonLines<T>(shared(path) as string)

const f1 = (right: number, found: number, gold: number): number =>
  found + gold === 0 ? 0 : (2 * right) / (found + gold)

/** Whether the clause before a time speaks of the future: a rough stand-in for the parser's tense. */
const future = (before: string): boolean =>
  /\b(?:will|'ll|to be|is scheduled|are scheduled|scheduled to|expected to|plans? to|due)\b[^.;]*$/iu.test(before)

function mentions(text: string, dct: string | null): TimeMention[] {
  const found: TimeMention[] = []
  let previous: Period | null = null
  for (const sentence of sentences(text)) {
    const tense = future(text.slice(sentence.start, sentence.end)) ? 'future' : 'past'
    const here = find(text, sentence, dct, { tense, previous })
    previous = here.findLast((one) => one.period !== null && one.period.earliest.length === 10)?.period ?? previous
    found.push(...here)
  }
  return found
}

function timex(file: string): Score {
  const score: Score = { gold: 0, found: 0, matched: 0, strict: 0, values: 0 }
  for (const { doc, dct, text, timexes } of read<TimeDocument>(`corpora/temporal/${file}`)) {
    const found = mentions(text, dct)
    score.gold += timexes.length
    score.found += found.length
    const used = new Set<TimeMention>()
    for (const gold of timexes) {
      const hit = found.find((one) => !used.has(one) && one.start < gold.end && gold.start < one.end)
      if (hit === undefined) {
        if (showMisses)
          console.log(
            `missed\t${doc}\t${gold.text}\t${gold.value}\t${text.slice(gold.start - 40, gold.end + 20).replaceAll('\n', ' ')}`,
          )
        continue
      }
      used.add(hit)
      score.matched++
      if (hit.start === gold.start && hit.end === gold.end) score.strict++
      if (hit.value === gold.value) score.values++
      else if (showMisses)
        console.log(
          `value\t${doc}\t${gold.text}\t${gold.value}\t${hit.value}\t${hit.rule}\t${dct}\t${text.slice(gold.start - 50, gold.end + 20).replaceAll('\n', ' ')}`,
        )
    }
    if (showMisses)
      for (const one of found)
        if (!used.has(one))
          console.log(
            `extra\t${doc}\t${text.slice(one.start, one.end)}\t${one.rule}\t${text.slice(one.start - 40, one.end + 20).replaceAll('\n', ' ')}`,
          )
  }
  return score
}

interface GoldReport {
  readonly report: string
  readonly incidents: readonly { readonly date: string | null }[]
}
interface FakesReport {
  readonly id: string
  readonly text: string
  readonly published: string
}

const days = (a: Period, b: Period): number =>
  Math.min(
    Math.abs(daysBetween(firstDay(a.earliest), firstDay(b.earliest))),
    Math.abs(daysBetween(lastDay(a.latest), lastDay(b.latest))),
  )

/** How often a time that the report names, or its own day or the day before, is the gold date within a day. */
function reachable(file: string): { right: number; of: number; dated: number; reports: number } {
  const reports = new Map(read<FakesReport>('corpora/fakes/reports.jsonl').map((one) => [one.id, one]))
  const ownDate = documentDate(find)
  const total = { right: 0, of: 0, dated: 0, reports: 0 }
  for (const { report: id, incidents } of read<GoldReport>(`gold/${file}`)) {
    const report = reports.get(id)
    if (report === undefined) continue
    const own = ownDate(report.text)
    const day = own?.published ?? report.published
    total.reports++
    if (own !== null) total.dated++
    const periods = [
      { earliest: day, latest: day },
      ...mentions(report.text, day).flatMap((one) => (one.period === null ? [] : [one.period])),
    ]
    for (const { date } of incidents) {
      if (date === null) continue
      const [earliest = '', latest = earliest] = date.split('/')
      total.of++
      if (periods.some((period) => days(period, { earliest, latest }) <= 1)) total.right++
      else if (showMisses) console.log(`gold\t${id}\t${day}\t${date}`)
    }
  }
  return total
}

/**
 * Measures times on TimeBank and AQUAINT (whose training parts are also what the rules were chosen on) and on the dates of the gold set.
 *
 * @returns spans with any overlap, and values equal to the coded TIMEX3 value
 */
export function measureTimes(): Measured {
  if (shared('corpora/temporal') === null)
    return { skipped: 'the corpora are not beside the project (../shared/corpora)' }
  const row = (corpus: string, measure: string, value: number): Row => ({ corpus, measure, system: 'parallax', value })
  const spans = [
    ['timebank', 'timebank_train.jsonl'],
    ['aquaint', 'aquaint_train.jsonl'],
  ].flatMap(([corpus = '', file = '']) => {
    const s = timex(file)
    return [
      row(corpus, 'times, span F1', f1(s.matched, s.found, s.gold)),
      row(corpus, 'times, value F1', f1(s.values, s.found, s.gold)),
    ]
  })
  const gold = (['dev', 'train'] as const).map((part) => {
    const g = reachable(`fakes-${part}-gold.jsonl`)
    return row(`gold ${part}`, 'date among times', g.right / g.of)
  })
  return { rows: [...spans, ...gold] }
}

if (import.meta.main) console.log(measureTimes())
