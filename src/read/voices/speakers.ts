import { slug } from '../../model/id.ts'
import type { Source, SourceKind } from '../../model/source.ts'
import type { Passage } from '../passages/passage.ts'
import type { Speaker } from './attribution.ts'

const ANAPHORS = new Set(['he', 'she', 'it', 'they'])
const DEFINITE = new Set(['the', 'same'])
const GROUP_NOUNS = new Set([
  'monitor',
  'group',
  'observatory',
  'source',
  'sources',
  'watchdog',
  'agency',
  'organisation',
  'organization',
  'statement',
  'network',
  'report',
])
const HONORIFICS = new Set([
  'mr',
  'mrs',
  'dr',
  'sheikh',
  'gen',
  'col',
  'lt',
  'capt',
  'maj',
  'general',
  'colonel',
  'captain',
  'president',
  'minister',
])

/** A named source with the words that name it in a passage. */
export interface NamedSource {
  readonly from: number
  readonly to: number
  readonly source: Source
}

/**
 * Lists who in a passage may be speaking: sources by name, roles without a name, forces and people, and words that stand for the last voice.
 *
 * @param named  known sources in the passage, by their words
 * @param only  the one source of a kind that the report names, which "a monitor" then means
 * @returns in order of the words, without overlaps; names before roles
 */
export function speakersIn(passage: Passage, named: readonly NamedSource[], only: OnlyOfKind): Speaker[] {
  const sources = named.map(
    (n): Speaker => ({
      from: n.from,
      to: n.to,
      name: n.source.name,
      sourceId: n.source.id,
      kind: kindOf(n.source),
      anaphor: false,
    }),
  )
  const anaphors = passage.words.flatMap((w, i): Speaker[] =>
    isAnaphor(passage, i) ? [{ from: i, to: i + 1, name: w.text, sourceId: null, kind: 'unknown', anaphor: true }] : [],
  )
  const groups = passage.words.flatMap((_, i): Speaker[] => definite(passage, i))
  const roles = passage.roles
    .filter((r) => !named.some((n) => n.from === r.to || n.to === r.from))
    .map((r): Speaker => meant(roleOf(passage, r.from, r.to, r.value), only))
  const actors = passage.actors
    .filter((a) => a.value.role !== 'modifier' && a.value.class === 'group')
    .map(
      (a): Speaker => ({
        from: a.from,
        to: a.to,
        name: a.value.actor.name,
        sourceId: null,
        kind: 'party',
        anaphor: false,
      }),
    )
  const kept: Speaker[] = []
  for (const list of [sources, groups, roles, actors, people(passage), anaphors]) {
    kept.push(...list.filter((s) => free(kept, s)))
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** An agency that speaks for one who fights is that party's media. */
const kindOf = (source: Source): SourceKind =>
  source.kind === 'agency' && source.speaksFor.length > 0 ? 'party-media' : source.kind

/** The one source of a kind that a report names, by kind; a kind of which it names two is left out. */
export type OnlyOfKind = ReadonlyMap<SourceKind, Source>

/** Kinds whose members are few enough that a report which names one means it by the kind. */
const TELLING = new Set<SourceKind>(['monitor'])

/**
 * Finds the kinds of which a report names one source only, wherever it does so.
 *
 * @param named  all sources that the report names
 */
export function onlyOfKind(named: readonly Source[]): OnlyOfKind {
  const kinds = Map.groupBy(
    named.filter((s) => TELLING.has(s.kind)),
    (s) => s.kind,
  )
  return new Map(
    [...kinds].flatMap(([kind, list]): [SourceKind, Source][] =>
      new Set(list.map((s) => s.id)).size === 1 ? [[kind, list[0] as Source]] : [],
    ),
  )
}

function meant(speaker: Speaker, only: OnlyOfKind): Speaker {
  const source = only.get(speaker.kind)
  return source === undefined ? speaker : { ...speaker, name: source.name, sourceId: source.id }
}

const free = (kept: readonly Speaker[], s: Speaker): boolean => !kept.some((k) => k.from < s.to && s.from < k.to)
const isAnaphor = (passage: Passage, i: number): boolean =>
  ANAPHORS.has(passage.words[i]?.norm ?? '') && passage.cues.some((c) => c.from - i >= 1 && c.from - i <= 3)

/** "the monitor", "the source": the last voice again, unless words follow that make it another. */
function definite(passage: Passage, i: number): Speaker[] {
  const word = passage.words[i + 1]
  if (!DEFINITE.has(passage.words[i]?.norm ?? '') || word === undefined || !GROUP_NOUNS.has(word.norm)) return []
  return [{ from: i, to: i + 2, name: word.text, sourceId: null, kind: 'unknown', anaphor: true }]
}

/** A role with the words that narrow it down: "a military source", "Aleppo police", "opposition activists". */
function roleOf(passage: Passage, from: number, to: number, kind: SourceKind): Speaker {
  let start = from
  while (
    start > 0 &&
    from - start < 3 &&
    /^[\p{L}-]+$/u.test(passage.words[start - 1]?.text ?? '') &&
    isModifier(passage, start - 1)
  )
    start--
  const name = passage.words
    .slice(start, to)
    .map((w) => w.text)
    .join(' ')
  return { from: start, to, name, sourceId: null, kind, anaphor: false }
}

const isModifier = (passage: Passage, i: number): boolean => {
  const word = passage.words[i]
  return (
    word !== undefined &&
    ((/^\p{Lu}/u.test(word.text) && !inCapitals(passage)) ||
      /^(?:local|senior|military|medical|opposition|security|official|media|local|hospital|rebel)$/.test(word.norm)) &&
    i > 0 &&
    !passage.times.some((t) => t.from <= i && i < t.to) &&
    !passage.quantities.some((q) => q.from <= i && i < q.to)
  )
}

/** In a text in capitals no word stands out as a name. */
function inCapitals(passage: Passage): boolean {
  const letters = passage.words.filter((w) => /\p{L}{2}/u.test(w.text))
  return letters.filter((w) => w.text === w.text.toUpperCase()).length > letters.length / 2
}

/** Runs of capitalised words right beside a reporting verb: people whom no lexicon knows. */
function people(passage: Passage): Speaker[] {
  const out: Speaker[] = []
  if (inCapitals(passage)) return out
  for (let i = 0; i < passage.words.length; i++) {
    if (!isName(passage, i)) continue
    let to = i + 1
    while (isName(passage, to)) to++
    if (to - i >= 2 && to - i <= 5)
      out.push({
        from: i,
        to,
        name: passage.words
          .slice(i, to)
          .map((w) => w.text)
          .join(' '),
        sourceId: null,
        kind: 'person',
        anaphor: false,
      })
    i = to
  }
  return out
}

function isName(passage: Passage, i: number): boolean {
  const word = passage.words[i]
  if (word === undefined || !/^(?:\p{Lu}[\p{L}'’-]+|al-\p{Lu}\p{L}+)$/u.test(word.text)) return false
  return (
    !HONORIFICS.has(word.norm) &&
    !passage.times.some((t) => t.from <= i && i < t.to) &&
    !passage.places.some((p) => p.from <= i && i < p.to) &&
    slug(word.text) !== ''
  )
}
