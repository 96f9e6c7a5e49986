import type { Report } from '../../src/model/report.ts'
import type { Incident } from './incident.ts'

/** A predicted incident in the shape that the scorer reads. */
interface Predicted extends Incident {
  readonly incident: string
}

const KEYWORDS: readonly (readonly [RegExp, string, string])[] = [
  [/suicide bomb/i, 'Explosions/Remote violence', 'Suicide bomb'],
  [/air ?strike|air raid|barrel bomb|warplane/i, 'Explosions/Remote violence', 'Air/drone strike'],
  [/shell|rocket|mortar|artillery/i, 'Explosions/Remote violence', 'Shelling/artillery/missile attack'],
  [/car bomb|explosi|blast/i, 'Explosions/Remote violence', 'Remote explosive/landmine/IED'],
  [/chemical|chlorine|sarin/i, 'Explosions/Remote violence', 'Chemical weapon'],
  [/captur|seiz|retak|took control/i, 'Battles', 'Government regains territory'],
  [/clash|fighting|battle|offensive/i, 'Battles', 'Armed clash'],
]
const KILLED = /(\d+)(?: \w+){0,3} (?:were |was )?killed|killed (?:at least )?(\d+)/i

function keyword(report: Report, sentence: string): Predicted | null {
  const hit = KEYWORDS.find(([pattern]) => pattern.test(sentence))
  if (hit === undefined) return null
  const toll = KILLED.exec(sentence)
  const n = toll === null ? null : Number(toll[1] ?? toll[2])
  const place = / (?:in|near|on|at) ((?:al-)?[A-Z][\w-]+)/.exec(sentence)?.[1] ?? ''
  const date = report.published
  return {
    type: hit[1],
    subtype: hit[2],
    place,
    lat: null,
    lon: null,
    date,
    agents: [],
    patients: [],
    killed: n === null ? null : [n, n],
    injured: null,
    sources: [],
    evidence: sentence,
    incident: `${date} ${place} ${hit[1]}`,
  }
}

/** The dumb baseline: every sentence with a keyword is an incident, at the first capitalised word after "in", on the day of the report; one a kind and place. */
export function keywordBaseline(report: Report): Predicted[] {
  const found = report.text.split(/(?<=[.!?])\s+/).flatMap((s) => keyword(report, s) ?? [])
  return [...new Map(found.map((p) => [`${p.subtype} ${p.place}`, p])).values()]
}

/** The dumber one: what the headline (or first sentence) says, and nothing else. */
export function headlineBaseline(report: Report): Predicted[] {
  const headline = report.title ?? report.text.split(/(?<=[.!?])\s+/)[0] ?? ''
  const one = keyword(report, headline)
  return one === null ? [] : [one]
}
