import type { Claim } from '../model/claim.ts'
import { compatible, estimateLabel } from '../model/estimate.ts'
import { isAssertion } from '../model/factuality.ts'
import type { Toll } from '../model/finding.ts'
import { periodLabel } from '../model/period.ts'
import { areOthers, isAnybody, type TollFigure, type TollHarm, type TollHistory } from '../model/toll-history.ts'
import { type Lineage, originOf } from './lineage/origins.ts'
import { isOwn, type Span, windowKey } from './windows.ts'

const HARMS: readonly TollHarm[] = ['killed', 'injured']
const UNDATED = '9999'

/**
 * Tells how many are said to have come to each harm, figure by figure as reports came in, and low, best and high by the written policy.
 *
 * Policy: windows are kept apart; of each, only asserted figures for the whole count, no parts and none that its own words say was replaced, and nothing is added up. Low and high are the least and greatest
 * bound. For the best, each independent origin has one vote, its last figure (of one day the highest); an exact figure goes before "dozens"; the figure that most origins can agree with
 * wins, of equals the one reported last, then the lower. Figures for two classes of victims are no versions of each other: where there are such, a figure for
 * all of the victims alone can be the best.
 * @param claims  all those of the incident
 * @param span  what the incident is: its window and its days
 * @returns for each harm a history of the incident's own window first, then one for each other, where anybody gives a figure
 */
export function tollsOf(claims: readonly Claim[], lineage: Lineage, span: Span): TollHistory[] {
  const figures = claims.flatMap((claim) => figureOf(claim, lineage)).sort(asReported)
  return HARMS.flatMap((harm) => {
    const [own, others] = [true, false].map((is) =>
      figures.filter((f) => f.harm === harm && isOwn(f.window, span) === is),
    ) as [TollFigure[], TollFigure[]]
    const sums = [...Map.groupBy(others, (f) => windowKey(f.window))].sort(([a], [b]) => (a < b ? -1 : 1))
    return [
      ...(own.length === 0 ? [] : [historyOf({ harm, window: span.window, own: true }, own)]),
      ...sums.map(([, group]) => historyOf({ harm, window: (group[0] as TollFigure).window, own: false }, group)),
    ]
  })
}

function figureOf(claim: Claim, lineage: Lineage): TollFigure[] {
  const { finding } = claim
  if (finding.aspect !== 'toll' || !isTollHarm(finding.harm)) return []
  const origin = originOf(claim, lineage)
  const report = lineage.reports.get(claim.reportId)
  return [
    {
      harm: finding.harm,
      ...scopeOf(finding),
      report: claim.reportId,
      outlet: report?.outlet ?? null,
      published: report?.published ?? null,
      by: origin.name,
      origin: origin.key,
      standpoint: origin.standpoint,
      party: origin.party,
      asserted: isAssertion(claim.factuality),
      claim: claim.id,
    },
  ]
}

const scopeOf = ({ people, of, part, former, window }: Toll) => ({ people, of, part, former, window })
const isTollHarm = (harm: string): harm is TollHarm => HARMS.includes(harm as TollHarm)

function asReported(a: TollFigure, b: TollFigure): number {
  const [left, right] = [a, b].map((f) => `${f.published ?? UNDATED} ${f.report}`) as [string, string]
  return left < right ? -1 : left > right ? 1 : 0
}

function historyOf(of: Pick<TollHistory, 'harm' | 'window' | 'own'>, figures: readonly TollFigure[]): TollHistory {
  const whole = figures.filter((f) => f.asserted && !f.part && !f.former)
  const bounds = whole.flatMap((f) => [f.people.low, f.people.high]).filter((n): n is number => n !== null)
  const best = bestOf(whole)
  return {
    ...of,
    low: bounds.length === 0 ? null : Math.min(...bounds),
    best: best === null ? null : figureIn(best),
    high: bounds.length === 0 ? null : Math.max(...bounds),
    figures,
    reasons: [...counted(of), ...chosen(best, whole), ...passedOver(figures), ...growth(whole), ...spread(whole)],
  }
}

const figureIn = ({ people }: TollFigure): number => people.low ?? people.high ?? 0

function bestOf(whole: readonly TollFigure[]): TollFigure | null {
  const exact = whole.filter((f) => f.people.low === f.people.high)
  const votes = lastOfEach(exact.length > 0 ? exact : whole)
  const support = (f: TollFigure): number => votes.filter((v) => agree(v, f)).length
  const forAll = inClasses(votes) ? votes.filter((v) => isAnybody(v.of)) : votes
  return forAll.reduce<TollFigure | null>((best, f) => (best === null || isBetter(f, best, support) ? f : best), null)
}

const parted = (a: TollFigure, b: TollFigure): boolean => areOthers(a.of, b.of)
const agree = (a: TollFigure, b: TollFigure): boolean => compatible(a.people, b.people) && !parted(a, b)
const differ = (a: TollFigure, b: TollFigure): boolean => !compatible(a.people, b.people) && !parted(a, b)
const inClasses = (figures: readonly TollFigure[]): boolean => figures.some((a) => figures.some((b) => parted(a, b)))

/** The figures of each standpoint in their order, where victims are classed those for each class. */
function ofOne(figures: readonly TollFigure[]): TollFigure[][] {
  const classed = inClasses(figures)
  const classOf = ({ of }: TollFigure): string => (!classed || isAnybody(of) ? '' : of)
  return [...Map.groupBy(figures, (f) => `${f.standpoint} ${classOf(f)}`).values()]
}

/** The last figure of each, and of one report the first, with which it leads; of one day the highest, since tolls grow and hours are not known. */
const lastOfEach = (figures: readonly TollFigure[]): TollFigure[] =>
  ofOne(figures).map((own) => {
    return leadsOf(own).reduce((last, f) => (isLater(f, last) ? f : last))
  })

/** With which figure each report leads. */
const leadsOf = (figures: readonly TollFigure[]): TollFigure[] =>
  [...Map.groupBy(figures, (f) => f.report).values()].map(([first]) => first as TollFigure)

function isLater(a: TollFigure, b: TollFigure): boolean {
  const [left, right] = [a.published ?? UNDATED, b.published ?? UNDATED]
  return left === right ? figureIn(a) > figureIn(b) : left > right
}

function isBetter(a: TollFigure, b: TollFigure, support: (f: TollFigure) => number): boolean {
  if (support(a) !== support(b)) return support(a) > support(b)
  const [left, right] = [a.published ?? '', b.published ?? '']
  return left === right ? figureIn(a) < figureIn(b) : left > right
}

function chosen(best: TollFigure | null, whole: readonly TollFigure[]): string[] {
  if (best === null && whole.length === 0) return ['Nobody gives a figure for the whole.']
  const classes = [...new Set(whole.map((f) => f.of))].join(' and ')
  if (best === null) return [`There are figures for ${classes}, and nobody gives one for all of them.`]
  const agreeing = new Set(whole.filter((f) => agree(f, best)).map((f) => f.standpoint)).size
  const others = agreeing === 1 ? 'no other origin agrees' : `${agreeing} origins can agree with it`
  return [
    `Best is ${estimateLabel(best.people)}, by ${best.by} as of ${best.published ?? 'an undated report'}: ${others}.`,
  ]
}

const counted = ({ window, own }: Pick<TollHistory, 'window' | 'own'>): string[] =>
  own || window.kind === 'incident'
    ? []
    : [
        `A sum over ${window.since === null ? 'a time that is not said' : periodLabel(window.since)}, which holds more than this incident and does not count for it.`,
      ]

function passedOver(figures: readonly TollFigure[]): string[] {
  const told = (some: readonly TollFigure[]): string =>
    [...new Set(some.map((f) => `${estimateLabel(f.people)} ${f.of}`))].join(', ')
  const [parts, former] = [figures.filter((f) => f.part), figures.filter((f) => f.former)]
  return [
    ...(parts.length === 0 ? [] : [`Parts of other figures, not counted: ${told(parts)}.`]),
    ...(former.length === 0 ? [] : [`Earlier figures since replaced, not counted: ${told(former)}.`]),
  ]
}

/** An origin that raises or lowers its own figure is a later state of knowledge and no contradiction. */
function growth(whole: readonly TollFigure[]): string[] {
  return ofOne(whole).flatMap((all) => {
    const own = leadsOf(all)
    const steps = own.filter(
      (f, i) => i === 0 || estimateLabel(f.people) !== estimateLabel((own[i - 1] as TollFigure).people),
    )
    const days = new Set(steps.map((f) => f.published))
    if (steps.length < 2 || days.size < 2) return []
    const told = steps.map((f) => `${estimateLabel(f.people)} (${f.published ?? 'undated'})`)
    const names = [...new Set(own.map((f) => f.by))]
    const who =
      names.length === 1
        ? `${names[0]} changed its figure`
        : `${names.join(', ')}, which count as one, changed their figure`
    return [`${who}: ${told.join(', ')}.`]
  })
}

function spread(whole: readonly TollFigure[]): string[] {
  const votes = lastOfEach(whole)
  const told = votes.filter((a) => votes.some((b) => differ(a, b)))
  if (told.length === 0) return []
  return [`Origins differ: ${told.map((f) => `${f.by} ${estimateLabel(f.people)} ${f.of}`).join(' against ')}.`]
}
