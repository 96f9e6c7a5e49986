import { type Language, type NameSpan, names, parser, type Tree } from '../language/index.ts'
import { loadLanguage } from '../language-weights.ts'
import type { ActorId, SourceId } from '../model/id.ts'
import type { Report } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import { actorFinder } from '../read/actors/index.ts'
import { type Knowledge, type PackedPlaces, placeFinder } from '../read/index.ts'
import { sourceFinder, sourceMatcher } from '../read/sources/index.ts'
import { documentDate, timeFinder } from '../read/times/index.ts'
import type { LinkWeights } from '../resolve/index.ts'
import { loadActors } from './actors.ts'
import { loadGazetteer } from './gazetteer.ts'
import { loadLexicon } from './lexicon.ts'
import { loadLinkWeights } from './link-weights.ts'
import { nameLexicon } from './names.ts'
import { withKept } from './places/kept.ts'
import { loadSources } from './sources.ts'
import { dataFolder } from './table.ts'
import { loadTimes } from './times.ts'
import { loadWeights } from './weights.ts'

/** All knowledge of data/, as values: for reading, for linking, for weighing, and for telling which source an outlet's name means. */
export interface Loaded {
  readonly knowledge: Knowledge
  readonly sources: ReadonlyMap<SourceId, Source>
  /** What each comparison of two tellings is worth. */
  readonly weights: LinkWeights
  /** The report with its source found by the outlet's name, where that is known. */
  readonly outlet: (report: Report) => Report
  /** The name of an actor, its id where it has none. */
  readonly actorName: (id: ActorId) => string
  /** The heavy part, for workers. */
  readonly heavy: Heavy
}

/** What takes longest to load and most memory: plain values over shared memory, which can be sent to a worker for nothing. */
export interface Heavy {
  readonly language: Language
  readonly places: PackedPlaces | null
}

/**
 * Loads data/ whole and builds the finders over it.
 *
 * @param home  the folder of an observatory, whose own places are known as well; null for none
 * @param heavy  what another thread has loaded already
 * @throws ParallaxError `load/…` where a data file is not as it should be
 */
export function loadKnowledge(home: string | null = null, heavy: Heavy | null = null): Loaded {
  const gazetteer = withKept(loadGazetteer(dataFolder, heavy?.places), home)
  const language = heavy?.language ?? loadLanguage()
  const lexicon = loadSources()
  const sources = new Map(lexicon.sources.map((s) => [s.id, s]))
  const named = lexicon.sources.flatMap((s) => [s.name, ...s.aliases])
  const actors = loadActors(named)
  const times = timeFinder(loadTimes())
  const byId = new Map(actors.actors.map((a) => [a.id, a]))
  const outlet = sourceFinder(lexicon)
  const knowledge: Knowledge = {
    lexicon: loadLexicon(),
    learnt: loadWeights(),
    tree: parser(language),
    people: peopleIn(names(language, nameLexicon(gazetteer, actors, named))),
    places: placeFinder(gazetteer),
    actors: actorFinder(actors),
    times,
    sources: sourceMatcher(lexicon),
    outlet,
    documentDate: documentDate(times),
    inUse: (id: ActorId) => ({ from: byId.get(id)?.from ?? null, until: byId.get(id)?.until ?? null }),
  }
  const { packed: places } = gazetteer
  return {
    knowledge,
    sources,
    weights: loadLinkWeights(),
    outlet: (report) => withSource(report, outlet),
    actorName: (id) => byId.get(id)?.name ?? id,
    heavy: { language, places },
  }
}

function withSource(report: Report, outlet: (name: string) => Source | null): Report {
  const source = report.outlet === null ? null : outlet(report.outlet)
  return source === null || report.sourceId !== null ? report : { ...report, sourceId: source.id }
}

/** The people among the names of a report. */
function peopleIn(
  namesOf: (trees: readonly Tree[]) => readonly NameSpan[],
): (trees: readonly Tree[]) => readonly NameSpan[] {
  return (trees) => namesOf(trees).filter((name) => name.kind === 'person')
}
