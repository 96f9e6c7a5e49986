import { readFileSync } from 'node:fs'
import { daysBetween, firstDay, lastDay } from '../../src/model/period.ts'
import type { Report } from '../../src/model/report.ts'
import { share } from '../../src/publish/compare/agreement.ts'
import { tollsAgree } from '../../src/publish/compare/match.ts'
import { codedEvents, nearby, type Ours } from '../../src/publish/index.ts'
import { type ReadingRoom, readingRoom } from '../../src/reading.ts'
import { inquire, weigh } from '../../src/weigh/index.ts'
import { shared } from '../corpora.ts'
import { goldReports } from '../gold/reports.ts'
import { incidentsOf } from '../incidents.ts'
import type { Measured, Row } from '../row.ts'

const [FIRST, LAST] = ['2016-01-01', '2016-08-31']
const DAYS = 3
const MANY = 10
const TURNS = 20
/** The file has events of Syria only. */
const COUNTRY = 'SY'

/** Of our incidents of the gold reports from January to August 2016 that have a toll, a place and a day: those with a coded event near by whose best estimate agrees. */
export function measureAgreement(misses = false): Measured {
  const file = shared('corpora/ucdp/ged-syria-2016-01-to-08.csv')
  const reports = [...(goldReports('dev') ?? []), ...(goldReports('train') ?? [])]
  if (file === null || reports.length === 0)
    return { skipped: 'the corpora are not beside the project (../shared/corpora)' }
  const room = readingRoom()
  const near = nearby(codedEvents('ucdp', readFileSync(file, 'utf8')))
  const ours = weighed(reports, room).filter(isComparable)
  const agreeing = ours.filter((one) => agreesWithAny(one, near))
  if (misses)
    for (const one of ours)
      if (!agreeing.includes(one))
        console.log(
          line(
            one,
            near(one).map((m) => m.theirs.best),
          ),
        )
  const row = (measure: string, value: number, system = 'parallax') => ({
    corpus: 'UCDP 2016',
    measure,
    system,
    value,
    of: ours.length,
  })
  const agrees = 'incidents with an event whose toll agrees'
  const chance = byChance(ours.map((one) => ({ best: one.best ?? 0, near: near(one).map((m) => m.theirs.best) })))
  return {
    rows: [
      row(agrees, agreeing.length / Math.max(1, ours.length)),
      row(agrees, chance.shuffled, 'shuffled'),
      row(agrees, chance.two, 'two dead'),
      row(agrees, onOtherDays(ours, near), 'shuffled days'),
      ...rowsOfMany(
        ours.filter((one) => (one.best ?? 0) >= MANY),
        near,
      ),
      row(
        'incidents with an event near by',
        ours.filter((one) => near(one).length > 0).length / Math.max(1, ours.length),
      ),
    ],
  }
}

type Near = ReturnType<typeof nearby>

const agreesWithAny = (one: Ours, near: Near): boolean => near(one).some((match) => match.toll === true)

/** Where many died few events agree by chance: a stricter look at the same. */
function rowsOfMany(many: readonly Ours[], near: Near): Row[] {
  const row = (system: string, value: number): Row => ({
    corpus: 'UCDP 2016',
    measure: `those with ${MANY} dead or more`,
    system,
    value,
    of: many.length,
  })
  const agreeing = many.filter((one) => agreesWithAny(one, near)).length
  return [row('parallax', agreeing / Math.max(1, many.length)), row('shuffled days', onOtherDays(many, near))]
}

/** How often an incident agrees with an event when it is put on the days of others: its place and toll are its own. */
function onOtherDays(ours: readonly Ours[], near: Near): number {
  const step = Math.max(1, Math.floor(ours.length / (TURNS + 1)))
  const moved = Array.from({ length: TURNS }, (_, turn) => (turn + 1) * step).flatMap((by) =>
    ours.map((one, i) => {
      const { period } = (ours[(i + by) % ours.length] as Ours).summary
      return agreesWithAny({ ...one, summary: { ...one.summary, period } }, near)
    }),
  )
  return share(moved) ?? 0
}

/** An incident's toll, and those of the events near it. */
interface Beside {
  readonly best: number
  readonly near: readonly (number | null)[]
}

/**
 * How often a toll agrees that knows nothing of its incident: that of any other one, which is what shuffling gives on average; and always two.
 */
export function byChance(all: readonly Beside[]): { readonly shuffled: number; readonly two: number } {
  const agrees = (best: number, { near }: Beside): boolean => near.some((n) => n !== null && tollsAgree(best, n))
  const pairs = all.flatMap((one, i) => all.filter((_, j) => j !== i).map(({ best }) => agrees(best, one)))
  return { shuffled: share(pairs) ?? 0, two: share(all.map((one) => agrees(2, one))) ?? 0 }
}

function line({ summary, best }: Ours, theirs: readonly (number | null)[]): string {
  return `ucdp: ${summary.period?.earliest} ${summary.place?.name} ${summary.subtype} ${best}; near by: ${theirs.join(' ') || 'none'}`
}

function isComparable({ summary, best }: Ours): boolean {
  const { period, place } = summary
  if (summary.window.kind === 'cumulative' || best === null || best === 0 || period === null || place?.latitude == null)
    return false
  const wide = ['province', 'region', 'country'].includes(place.precision)
  const [first, last] = [firstDay(period.earliest), lastDay(period.latest)]
  return place.country === COUNTRY && !wide && daysBetween(first, last) < DAYS && first >= FIRST && last <= LAST
}

/** The incidents of some reports with the best figure of their dead. */
const weighed = (reports: readonly Report[], room: ReadingRoom): Ours[] =>
  incidentsOf(reports, room).map((incident) => {
    const { summary, assessments } = weigh(incident, room.sources)
    const { tolls } = inquire({ assessments, ...incident }, room.sources)
    return { summary, best: tolls.find((t) => t.harm === 'killed' && t.own)?.best ?? null }
  })
