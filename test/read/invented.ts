import { parser } from '../../src/language/index.ts'
import { loadLanguage } from '../../src/language-weights.ts'
import { loadLexicon } from '../../src/load/lexicon.ts'
import { loadWeights } from '../../src/load/weights.ts'
import type { ActorKind } from '../../src/model/actor.ts'
import type { ActorId, PlaceId, SourceId } from '../../src/model/id.ts'
import { slug } from '../../src/model/id.ts'
import type { Place } from '../../src/model/place.ts'
import type { Source } from '../../src/model/source.ts'
import type { ActorMention } from '../../src/read/actors/index.ts'
import { type Knowledge, reader } from '../../src/read/index.ts'

const PLACES: readonly (readonly [name: string, latitude: number, longitude: number])[] = [
  ['Ford', 10, 20],
  ['Hollow Camp', 10.05, 20.05],
  ['Old Quay', 12, 22],
  ['Brightwater', 14, 24],
]
const ACTORS: readonly (readonly [words: string, name: string, kind: ActorKind])[] = [
  ['Marsh Army', 'Marsh Army', 'state-forces'],
  ['army', 'Marsh Army', 'state-forces'],
  ['River Front', 'River Front', 'rebel-group'],
  ['Hill League', 'Hill League', 'rebel-group'],
  ['civilians', 'civilians', 'civilians'],
  ['protesters', 'protesters', 'protesters'],
  ['police', 'police', 'state-forces'],
]
const SOURCES: readonly (readonly [words: string, kind: Source['kind']])[] = [
  ['Marsh Watch', 'monitor'],
  ['Northern Wire', 'agency'],
  ['River News', 'party-media'],
]

const place = (name: string, latitude: number, longitude: number): Place => ({
  id: `test:${slug(name)}` as PlaceId,
  name,
  within: ['Marshland'],
  country: null,
  latitude,
  longitude,
  precision: 'town',
})

const source = (name: string, kind: Source['kind']): Source => ({
  id: slug(name) as SourceId,
  name,
  kind,
  aliases: [],
  country: null,
  carries: [],
  speaksFor: kind === 'party-media' ? ['river-front' as ActorId] : [],
  leaning: null,
  origin: 'invented for tests',
})

/** Where words stand in a text; in a text in capitals they stand in capitals. */
function* occurrences(text: string, name: string): Iterable<{ start: number; end: number }> {
  const words = text === text.toUpperCase() ? name.toUpperCase() : name
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    yield { start: at, end: at + words.length }
}

const actorMentions = (text: string): ActorMention[] =>
  ACTORS.flatMap(([words, name, kind]) =>
    [...occurrences(text, words)].map((span) => ({
      ...span,
      actor: { id: slug(name) as ActorId, name, words },
      kind,
      class: kind === 'civilians' ? ('civilians' as const) : ('group' as const),
      words,
      generic: false,
      role: 'actor' as const,
      country: null,
    })),
  ).filter(
    (m, _, all) =>
      !all.some((o) => o !== m && o.start <= m.start && m.end <= o.end && o.end - o.start > m.end - m.start),
  )

/** Every source that the tests' invented knowledge has, by id. */
export const inventedSources: ReadonlyMap<SourceId, Source> = new Map(
  SOURCES.map(([name, kind]) => [slug(name) as SourceId, source(name, kind)]),
)

const tree = parser(loadLanguage())

/** Knowledge of an invented land, so that no test accuses anyone: four towns, three forces, three sources, the real word lists of English. */
export const invented: Knowledge = {
  lexicon: loadLexicon(),
  tree,
  people: () => [],
  learnt: loadWeights(),
  places: (text) =>
    PLACES.flatMap(([name, latitude, longitude]) =>
      [...occurrences(text, name)].map((span) => ({
        ...span,
        words: name,
        name: span,
        pair: null,
        kind: null,
        role: 'locates' as const,
        place: place(name, latitude, longitude),
        candidates: [],
        reasons: [],
      })),
    ).sort((a, b) => a.start - b.start),
  actors: (text) => actorMentions(text).sort((a, b) => a.start - b.start),
  times: () => [],
  sources: (text) =>
    SOURCES.flatMap(([name, kind]) =>
      [...occurrences(text, name)].map((span) => ({ ...span, source: source(name, kind) })),
    ).sort((a, b) => a.start - b.start),
  outlet: (name) => inventedSources.get(slug(name) as SourceId) ?? null,
  documentDate: () => null,
  inUse: () => ({ from: null, until: null }),
}

/** The reader over the invented land. */
export const readInvented = reader(invented)
