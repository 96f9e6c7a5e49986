import { sameIncident } from './agree.ts'
import { type Annotated, ofOtherWars } from './annotated.ts'

/** Into how many parts reports are cut where a decision must be made by weights that never saw them. */
export const FOLDS = 4

/**
 * The fold of each report. Reports that tell of one annotated incident, or share three in ten of their runs of five words, are in one fold, so that no weights are
 * measured on what they learnt from under another masthead.
 *
 * @param measuring  true keeps together also reports of other wars that tell of one incident under names of several annotators: to learn, it is enough that
 *   weights did not see a report's words; what is measured must not know its incidents either
 * @returns from a report to its fold, 0 to 3; folds are about equally large
 */
export function folds(reports: readonly Annotated[], measuring = false): (report: Annotated) => number {
  const sets = Map.groupBy(reports, ofOtherWars)
  const foldOf = new Map([...sets.values()].flatMap((set) => [...foldsOf(set, measuring)]))
  return ({ report }) => foldOf.get(report.id) as number
}

function foldsOf(reports: readonly Annotated[], measuring: boolean): ReadonlyMap<string, number> {
  const kin = new Kin(reports.length)
  for (const same of Map.groupBy(keys(reports), ({ key }) => key).values())
    for (const { at } of same) kin.join(same[0]?.at as number, at)
  for (const [a, b] of [...copies(reports), ...(measuring ? retold(reports) : [])]) kin.join(a, b)
  const groups = [...Map.groupBy(reports.keys(), (at) => kin.of(at)).values()].sort((a, b) => b.length - a.length)
  const sizes = new Array<number>(FOLDS).fill(0)
  const foldOf = new Map<string, number>()
  for (const group of groups) {
    const fold = sizes.indexOf(Math.min(...sizes))
    sizes[fold] = (sizes[fold] as number) + group.length
    for (const at of group) foldOf.set((reports[at] as Annotated).report.id, fold)
  }
  return foldOf
}

/** Which reports hang together, however many others lie between. */
class Kin {
  readonly #above: number[]

  constructor(count: number) {
    this.#above = Array.from({ length: count }, (_, at) => at)
  }

  of(at: number): number {
    let top = at
    while (this.#above[top] !== top) top = this.#above[top] as number
    return top
  }

  join(a: number, b: number): void {
    this.#above[this.of(b)] = this.of(a)
  }
}

const keys = (reports: readonly Annotated[]): { readonly key: string; readonly at: number }[] =>
  reports.flatMap(({ gold }, at) => gold.map((g) => ({ key: `${g.date} ${g.place} ${g.subtype}`, at })))

/** Of other wars each report was annotated by one of six, who call one incident by several names. */
function retold(reports: readonly Annotated[]): (readonly [number, number])[] {
  const ofOthers = [...reports.keys()].filter((at) => ofOtherWars(reports[at] as Annotated))
  const tells = (a: number, b: number): boolean =>
    (reports[a] as Annotated).gold.some((g) => (reports[b] as Annotated).gold.some((h) => sameIncident(g, h)))
  return ofOthers.flatMap((a) => ofOthers.flatMap((b) => (b < a && tells(a, b) ? [[a, b] as const] : [])))
}

const RUN = 5
const LEAST_SHARED = 0.3

function copies(reports: readonly Annotated[]): (readonly [number, number])[] {
  const runs = reports.map(({ report }) => runsOf(report.text))
  return reports.flatMap((_, a) =>
    reports
      .slice(0, a)
      .flatMap((__, b) => (isCopy(runs[a] as Set<string>, runs[b] as Set<string>) ? [[a, b] as const] : [])),
  )
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().split(/\W+/)
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' ')))
}

function isCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const run of small) if (large.has(run)) shared++
  return shared > LEAST_SHARED * small.size
}
