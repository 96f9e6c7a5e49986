import { readTable } from '../../src/load/table.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Report } from '../../src/model/report.ts'
import { words } from '../../src/model/span.ts'
import { reportInClaims, reportInIncidents } from '../../src/publish/index.ts'

/** What number words mean, from the lists themselves and not from the finder that reads them: "dozens" 24, "two" 2. */
const table = (name: string) =>
  readTable(`data/lexicon/en/${name}.tsv`).map((row) => ({
    words: (row.words ?? '').replace('…', '').trim(),
    bounds: [row.low, row.high].filter((cell) => cell !== undefined && cell !== '').map(Number),
  }))
const NUMBERS = table('numbers')
const SHARES = table('shares')

/** One person without a number word, or nobody. */
const SINGLE = /\b(?:a|an|another|one|the|his|her|its|their)\b/i
const NOBODY = /\b(?:no|none|nobody|without|never|not)\b/i
/** Rules that work a number out of those in their words, each by its own sum. */
const DERIVED = /^toll-sum@/
/** The rule that counts one person told by a name or a noun in the singular: "killing the pilot". */
const ONE = /^toll-one@/

/** Whether some words, in the list or as digits, mean this number, alone or put together ("two hundred and five"). */
function says(quote: string, bound: number): boolean {
  const atoms = atomsOf(quote)
  if (bound === 1 && SINGLE.test(quote)) return true
  if (bound === 0 && NOBODY.test(quote)) return true
  return joins(atoms).has(bound)
}

function atomsOf(quote: string): number[] {
  const low = ` ${quote.toLowerCase().replace(/[^\p{L}\p{N}.,]+/gu, ' ')} `
  const digits = [...low.matchAll(/\d[\d,.]*/g)].map((m) => Number(m[0].replaceAll(',', '').replace(/\.$/, '')))
  const spelled = NUMBERS.filter((n) => low.includes(` ${n.words} `) || low.includes(` ${n.words},`))
  return [...digits, ...spelled.flatMap((n) => n.bounds)]
}

/** All that up to three numbers can make together by adding or multiplying. */
function joins(atoms: readonly number[]): Set<number> {
  const step = (made: ReadonlySet<number>): Set<number> =>
    new Set([...made, ...[...made].flatMap((m) => atoms.flatMap((a) => [m + a, m * a]))])
  return step(step(new Set(atoms)))
}

const MOST_ADDENDS = 12

/** Sums over any of the numbers, for rules that add up. */
function sums(atoms: readonly number[]): Set<number> {
  const made = new Set([0])
  for (const atom of atoms.slice(0, MOST_ADDENDS)) for (const sum of [...made]) made.add(sum + atom)
  return made
}

function boundsOf({ finding }: Claim): { readonly bounds: readonly (number | null)[]; readonly share: boolean } {
  switch (finding.aspect) {
    case 'toll':
      return { bounds: [finding.people.low, finding.people.high], share: false }
    case 'figure':
      return { bounds: [finding.value.low, finding.value.high], share: false }
    case 'control':
      return { bounds: [finding.share?.low ?? null, finding.share?.high ?? null], share: true }
    default:
      return { bounds: [], share: false }
  }
}

const isShare = (quote: string, bound: number): boolean =>
  SHARES.some((s) => s.bounds.includes(bound) && quote.toLowerCase().includes(s.words)) ||
  atomsOf(quote).some((n) => Math.abs(n / 100 - bound) < 1e-9) ||
  bound === 0 ||
  bound === 1

function numberFaults(quote: string, claim: Claim): string[] {
  const { bounds, share } = boundsOf(claim)
  return bounds.flatMap((bound) => {
    if (bound === null) return []
    const said = share
      ? isShare(quote, bound)
      : says(quote, bound) ||
        (bound === 1 && ONE.test(claim.rule)) ||
        (DERIVED.test(claim.rule) && sums([...atomsOf(quote), ...singles(quote)]).has(bound))
    return said ? [] : [`${claim.id}: ${bound} is not in its words "${quote}"`]
  })
}

/** "a man and a woman", "his son and two guards", two names with "and" between: one each, or one more than there are joints. */
const singles = (quote: string): number[] => {
  const joined = /\band\b/i.test(quote) ? [1] : []
  return [...joined, ...[...quote.matchAll(/\b(?:an?|another|and)\b/gi)].map(() => 1)]
}

/**
 * Finds where a reading breaks the law that every claim stands on words of the report and every number is in them or derived by a named rule.
 *
 * @returns a sentence for each fault; an empty list for a lawful reading
 */
export function faultsOf(report: Report, reading: Reading): string[] {
  const { text } = report
  const wire = reportInClaims(report, reading)
  const incidents = reportInIncidents(report, reading, new Map())
  const round = wire.claims
    .filter((c) => c.quote.trim() === '' || text.slice(c.start, c.end) !== c.quote)
    .map((c) => `${c.id}: its words are not the report's`)
  const evidence = [...incidents.incidents, ...incidents.control, ...incidents.figures].flatMap((row) =>
    row.evidence.length > 0 && row.evidence.every((quote) => quote.trim() !== '' && text.includes(quote))
      ? []
      : [`${report.id}: a row without verbatim evidence: ${JSON.stringify(row)}`],
  )
  const tolls = reading.tellings.flatMap((telling) =>
    (['killed', 'injured'] as const)
      .filter((harm) => telling[harm] !== null && !hasClaim(reading, telling.event, harm, telling[harm]))
      .map((harm) => `${telling.event}: its ${harm} are no claim's`),
  )
  return [...round, ...evidence, ...tolls, ...reading.claims.flatMap((c) => numberFaults(words(text, c), c))]
}

const hasClaim = (reading: Reading, event: string, harm: string, value: unknown): boolean =>
  reading.claims.some(
    ({ event: of, finding: f }) =>
      of === event && f.aspect === 'toll' && f.harm === harm && JSON.stringify(f.people) === JSON.stringify(value),
  )
