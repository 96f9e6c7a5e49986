import type { Claim } from '../../src/model/claim.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Report } from '../../src/model/report.ts'
import { words } from '../../src/model/span.ts'
import { reportInClaims, reportInIncidents } from '../../src/publish/index.ts'
import { nobody, numbersIn, onePerson, sharesIn, singles, sumsIn } from './number-words.ts'

/** The rules that work a number out of those in their words, by adding up. */
const SUM = /^toll-sum@/
/** The rule that counts one person told by a name or a noun in the singular: "killing the pilot". */
const ONE = /^toll-one@/

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

/**
 * Whether words say a number that a claim gives for them, by the rule of the claim.
 *
 * @param share  true for a share of a place, from 0 to 1
 * @example lawful('30 soldiers and 39 fighters', 69, 'toll-sum@1', false) // true
 */
export function lawful(quote: string, bound: number, rule: string, share: boolean): boolean {
  if (share) return sharesIn(quote).some((each) => Math.abs(each - bound) < 1e-9)
  if (numbersIn(quote).some(({ values }) => values.includes(bound))) return true
  if (bound === 0) return nobody(quote)
  if (bound === 1 && (onePerson(quote) || (ONE.test(rule) && singles(quote) > 0))) return true
  return SUM.test(rule) && sumsIn(quote).has(bound)
}

function numberFaults(quote: string, claim: Claim): string[] {
  const { bounds, share } = boundsOf(claim)
  return bounds
    .filter((bound) => bound !== null && !lawful(quote, bound, claim.rule, share))
    .map((bound) => `${claim.id}: ${bound} by ${claim.rule} is not in its words "${quote}"`)
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
