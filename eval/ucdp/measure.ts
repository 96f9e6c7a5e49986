import type { Toll } from '../../src/model/finding.ts'
import type { Reading } from '../../src/model/reading.ts'
import { report } from '../../src/model/report.ts'
import { readingRoom } from '../../src/reading.ts'
import type { Measured, Row } from '../row.ts'
import { type TollHeadline, tollHeadlines } from './tolls.ts'

/** What a headline was read to say of the dead: how many at least, and the names for whose they are. */
interface Said {
  readonly dead: number | null
  readonly whose: readonly string[]
}

/**
 * Measures single tolls on UCDP's headlines: the number, and whose dead they are as the row's coder saw it.
 *
 * @param misses  true prints the headlines with another number or side
 */
export function measureTolls(misses = false): Measured {
  const headlines = tollHeadlines()
  if (headlines === null) return { skipped: 'the corpora are not beside the project (../shared/corpora/ucdp)' }
  const room = readingRoom()
  const read = ({ headline, published, outlet }: TollHeadline): Said =>
    saidIn(room.read(room.outlet(report('headline', headline, { published, outlet, lang: 'en' }))))
  return {
    rows: [...rows('parallax', headlines, read, misses), ...rows('keywords', headlines, firstNumber)],
  }
}

function saidIn(reading: Reading): Said {
  const tolls = reading.claims
    .map((c) => c.finding)
    .filter((f): f is Toll => f.aspect === 'toll' && f.harm === 'killed')
  const first = tolls.find((t) => !t.part) ?? tolls[0]
  const sufferers = reading.claims.flatMap(({ finding }) =>
    finding.aspect === 'who' && finding.role === 'patient' ? [finding.actor.name] : [],
  )
  return {
    dead: first?.people.low ?? first?.people.high ?? null,
    whose: [...(first === undefined ? [] : [first.of]), ...sufferers],
  }
}

/** The dumb baseline: the first number is the dead, and they are civilians. */
const firstNumber = ({ headline }: TollHeadline): Said => ({
  dead: Number(/\d+/.exec(headline)?.[0] ?? Number.NaN),
  whose: ['civilians'],
})

function rows(
  system: string,
  headlines: readonly TollHeadline[],
  read: (headline: TollHeadline) => Said,
  misses = false,
): Row[] {
  const judged = headlines.map((headline) => ({ headline, said: read(headline) }))
  const number = judged.filter(({ headline, said }) => said.dead === headline.dead)
  const both = number.filter(({ headline, said }) => isSide(headline, said.whose))
  if (misses)
    for (const { headline: h, said } of judged.filter((j) => !both.includes(j)))
      console.log(
        `${h.dead} ${h.column} (${h.sides.a} / ${h.sides.b}) <- ${said.dead} ${said.whose.join('; ')}: ${h.headline}`,
      )
  const row = (measure: string, value: number): Row => ({ corpus: 'ucdp-headlines', measure, system, value })
  return [
    row('single toll: number right', number.length / headlines.length),
    row('single toll: number and side right', both.length / headlines.length),
  ]
}

const CIVIL = /^(?:civilians|people|others|protesters|journalists|medical workers|aid workers|unknown)$/

/** What UCDP calls a side, and what we may call those who fight on it. */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/^Government of Syria$/, /government|soldiers|police|militia|Hezbollah|Iranian|Russian|National Defen[cs]e/i],
  [/^IS$/, /Islamic State|fighters/i],
  [/^(?:SDF|PYD)$/, /Syrian Democratic|YPG|Kurdish|fighters/i],
  [
    /insurgents|Room|Jaish|Jaysh|Jabhat|Ahrar|Nusra|opposition|Jund/i,
    /opposition|fighters|Front|Jabhat|Army|Ahrar|Islam|Jaysh/i,
  ],
]

/** Civilians are meant where nobody who fights is named, and the other way round; those whom the coder could not place are not judged. */
function isSide({ column, sides }: TollHeadline, whose: readonly string[]): boolean {
  if (column === 'unknown') return true
  if (column === 'civilians') return whose.length === 0 || CIVIL.test(whose[0] ?? '')
  const names = SIDES.filter(([side]) => side.test(sides[column])).map(([, ours]) => ours)
  return whose.some((name) => names.some((pattern) => pattern.test(name)))
}
