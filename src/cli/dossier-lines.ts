import { styleText } from 'node:util'
import type { Account } from '../model/account.ts'
import type { Assessment } from '../model/assessment.ts'
import { chain } from '../model/attribution.ts'
import type { Claim } from '../model/claim.ts'
import type { Dossier } from '../model/dossier.ts'
import { estimateLabel } from '../model/estimate.ts'
import { factualityLabel } from '../model/factuality.ts'
import { periodLabel } from '../model/period.ts'
import { placeLabel } from '../model/place.ts'
import type { Report } from '../model/report.ts'
import { inReadingOrder, words } from '../model/span.ts'
import type { Summary } from '../model/summary.ts'
import type { IncidentView } from '../publish/index.ts'
import { inquiryLines } from './inquiry-lines.ts'
import { printable, wrapped } from './table.ts'

const bold = (text: string): string => styleText('bold', text, { stream: process.stdout })
const dim = (text: string): string => styleText('dim', text, { stream: process.stdout })

/**
 * Writes one incident out for a terminal: what is told, how each aspect stands with its accounts side by side, and the words it all rests on.
 *
 * @param width  in terminal columns
 */
export function dossierLines(dossier: IncidentView, width: number): readonly string[] {
  return [
    ...headline(dossier),
    ...insideLines(dossier, width),
    ...dossier.assessments.flatMap((assessment) => ['', ...aspectLines(assessment, width)]),
    ...inquiryLines(dossier, width),
    '',
    bold('The words'),
    ...dossier.reports.flatMap((report) => ['', ...reportLines(report, dossier, width)]),
  ]
}

function headline({ summary }: Dossier): readonly string[] {
  const { place, period, agents, patients, killed, injured } = summary
  const where = place === null ? 'place not said' : placeLabel(place)
  const when = period === null ? 'date not said' : periodLabel(period)
  const told = [
    ['by', agents.join(', ')],
    ['to', patients.join(', ')],
    ['killed', killed === null ? '' : estimateLabel(killed)],
    ['injured', injured === null ? '' : estimateLabel(injured)],
    ['formerly', summary.formerly.join(', ')],
  ].filter(([, value]) => value !== '')
  const known = `${summary.reports} ${summary.reports === 1 ? 'report' : 'reports'}, ${summary.origins} independent and ${summary.unknown} unknown origins`
  return [
    bold(printable(`${summary.subtype}, ${where}, ${when}`)),
    dim(printable(`${summary.id}  ${summary.type}  told as: ${summary.factuality}`)),
    ...told.map(([label, value]) => printable(`${label}: ${value}`)),
    `${bold(`Standing: ${summary.standing}`)} (${known})`,
  ]
}

function insideLines({ summary, contains, partOf }: IncidentView, width: number): readonly string[] {
  const sum =
    summary.window.kind === 'cumulative' ? ['A sum over several incidents; its figures are not added to theirs.'] : []
  const line = (word: string) => (one: Summary) => {
    const where = one.place === null ? 'place not said' : placeLabel(one.place)
    const when = one.period === null ? 'date not said' : periodLabel(one.period)
    return `${word} ${one.id}  ${one.subtype}, ${where}, ${when}${one.killed === null ? '' : `, killed ${estimateLabel(one.killed)}`}`
  }
  const lines = [...sum, ...contains.map(line('holds')), ...partOf.map(line('within'))]
  return lines.flatMap((each) => wrapped(printable(each), width, ''))
}

function aspectLines(assessment: Assessment, width: number): readonly string[] {
  return [
    `${bold(assessment.aspect)}: ${assessment.standing}`,
    ...assessment.reasons.flatMap((reason) => wrapped(reason, width, '  ')),
    ...assessment.accounts.flatMap((account) => accountLines(account, width)),
  ]
}

function accountLines(account: Account, width: number): readonly string[] {
  const origins = account.origins.map((origin) => {
    const marks = [origin.party ? 'a party' : '', origin.lineage === 'unknown' ? 'lineage unknown' : ''].filter(Boolean)
    return marks.length === 0 ? origin.name : `${origin.name} (${marks.join(', ')})`
  })
  const [first = '', ...rest] = wrapped(`${account.value} — ${origins.join('; ') || 'nobody named'}`, width, '    ')
  return [first.replace(/^ {4}/, '  • '), ...rest]
}

function reportLines(report: Report, dossier: Dossier, width: number): readonly string[] {
  const by = [report.outlet ?? 'outlet not known', report.published ?? 'date not known', report.url ?? ''].filter(
    Boolean,
  )
  const evidence = dossier.tellings.filter((telling) => telling.reportId === report.id).flatMap((each) => each.evidence)
  const passages = new Set([...evidence].sort(inReadingOrder).map((span) => words(report.text, span)))
  const claims = dossier.claims.filter((claim) => claim.reportId === report.id).sort(inReadingOrder)
  return [
    `${bold(printable(report.id))}  ${printable(by.join(', '))}`,
    ...(report.title === null ? [] : wrapped(report.title, width, '  ')),
    ...[...passages].flatMap((passage) => wrapped(`“${passage}”`, width, '    ')),
    ...[...new Set(claims.map((claim) => claimWords(report, claim)))].flatMap((line) => wrapped(line, width, '      ')),
  ]
}

const claimWords = (report: Report, claim: Claim): string => {
  const voices = chain(claim.attribution).map((voice) => voice.source)
  const told = factualityLabel(claim.factuality)
  const marks = [...(told === 'asserted' ? [] : [told]), ...(voices.length === 0 ? [] : [`by ${voices.join(' via ')}`])]
  return `${claim.finding.aspect}: “${words(report.text, claim)}”${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`
}
