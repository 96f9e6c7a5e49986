import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { jsonLines, shared } from '../../eval/corpora.ts'
import { sentences } from '../../src/language/index.ts'
import { loadActors } from '../../src/load/actors.ts'
import { loadGazetteer } from '../../src/load/gazetteer.ts'
import { loadKnowledge } from '../../src/load/knowledge.ts'
import { loadSources } from '../../src/load/sources.ts'
import { loadTimes } from '../../src/load/times.ts'
import { report } from '../../src/model/report.ts'
import { actorFinder } from '../../src/read/actors/index.ts'
import { groundOf } from '../../src/read/ground.ts'
import { placeFinder, reader } from '../../src/read/index.ts'
import { sourceMatcher } from '../../src/read/sources/index.ts'
import { timeFinder } from '../../src/read/times/index.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const held = (): number => {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}
const worked = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1e6

/** What finding places, actors, times and sources needs, loaded and built as reading does. */
function load() {
  const places = placeFinder(loadGazetteer())
  const sources = loadSources()
  const actors = actorFinder(loadActors(sources.sources.flatMap((one) => [one.name, ...one.aliases])))
  return { places, actors, times: timeFinder(loadTimes()), sources: sourceMatcher(sources) }
}

const [before, from, spent] = [held(), performance.now(), worked()]
const find = load()
console.log(
  `load: ${((performance.now() - from) / 1000).toFixed(2)} s, ${(worked() - spent).toFixed(2)} s of the processor; held: ${(held() - before).toFixed(0)} MB`,
)

const file = shared('corpora/fakes/reports.jsonl')
if (file === null)
  console.log('naming: the rest is skipped, the corpora are not beside the project (../shared/corpora)')
else {
  const texts = jsonLines<{ text: string }>(file).map((line) => line.text)
  const cut = texts.map((text) => sentences(text))
  const spans = { places: 0, actors: 0, times: 0, sources: 0 }
  const timed = <T>(what: keyof typeof spans, work: () => T): T => {
    const start = worked()
    const done = work()
    spans[what] += worked() - start
    return done
  }
  const all = () => {
    for (const [at, text] of texts.entries()) {
      const list = cut[at] ?? []
      const places = timed('places', () => find.places(text, list, { countries: [] }))
      timed('actors', () => find.actors(text, list, groundOf(places)))
      timed('times', () => list.map((one) => find.times(text, one, '2016-07-05')))
      timed('sources', () => find.sources(text))
    }
  }
  all()
  for (const what of Object.keys(spans) as (keyof typeof spans)[]) spans[what] = 0
  all()
  const read = reader(loadKnowledge().knowledge)
  const readAll = () => texts.map((text, at) => read(report(`r${at}`, text, { published: '2016-07-05' })))
  readAll()
  const start = worked()
  readAll()
  const whole = worked() - start
  const share = (seconds: number) =>
    `${((1000 * seconds) / texts.length).toFixed(2)} ms a report, ${((100 * seconds) / whole).toFixed(1)} % of reading`
  for (const [what, seconds] of Object.entries(spans)) console.log(`${what}: ${share(seconds)}`)
  console.log(`all four: ${share(Object.values(spans).reduce((a, b) => a + b, 0))}`)
}
