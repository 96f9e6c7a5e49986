import type { Stretch } from '../../language/index.ts'
import type { Passage } from '../passages/passage.ts'
import { children, type Grammar, nameStretch } from './grammar.ts'
import { nameIn, type Speaker } from './speaker.ts'

/** Nouns for one who speaks for the body named beside them: "Marsh Watch director", "a source at the Ministry". */
const FOR_ANOTHER =
  /^(?:source|official|spokesm[ae]n|spokeswom[ae]n|spokesperson|director|head|chief|leader|reporter|correspondent|member|activist|worker|volunteer|statement|website|page|account|report|channel|agency|group|station|office|figure|news|network)s?$/
const DOCUMENT = /^(?:statement|communique|communiqué|bulletin|tweet|message)s?$/
const NOBODY =
  /^(?:one|some|many|most|others?|people|that|this|which|what|there|you|we|i|someone|everyone|nobody|none|who|twitter|telegram|facebook|youtube|whatsapp)$/
const THING =
  /^(?:attack|strike|raid|airstrike|bombing|blast|explosion|shelling|clash|fighting|battle|war|move|decision|toll|death|number|sign|evidence|result|map|visit|operation|offensive|assault|violence|city|town|village|area|district|neighbou?rhood|province|agreement|deal|truce|resolution|day|week|month|year|time|case|fact|move|plan|photo|picture)s?$/

/**
 * Tells who the head noun of a speaker's phrase is: a source by name, a role, a force, one who points back, or whoever the words name.
 *
 * @param at  the noun or pronoun in the place of a speaker
 * @param listed  what speakersIn found in the passage
 * @returns null where the words name nobody who could speak
 */
export function speakerAt(g: Grammar, at: number, listed: readonly Speaker[]): Speaker | null {
  const word = g.passage.words[at]
  if (word === undefined || NOBODY.test(word.norm)) return null
  if (ARTICLE.test(word.norm)) return withArticle(g.passage, at, speakerAt(g, afterArticle(g.passage, at), listed))
  const range = short(nameStretch(g, at), at)
  const inside = listed.filter((s) => s.from < range.to && range.from < s.to)
  const onHead = inside.find((s) => s.from <= at && at < s.to)
  const source = byName(g, at, inside, onHead) ?? apposed(g, at, listed)
  if (source !== undefined) return source
  if (onHead?.anaphor != null) return onHead
  const own = namedRightAfter(g, onHead, listed)
  if (own !== undefined) return own
  if (onHead?.kind === 'party')
    return UNIT.test(word.norm) ? { ...onHead, ...range, name: nameIn(g.passage, range.from, range.to) } : onHead
  if (DOCUMENT.test(word.norm)) return documentOf(g, at, listed) ?? onHead ?? null
  if (onHead !== undefined)
    return onHead.sourceId !== null || hasClause(g.passage, range, at)
      ? onHead
      : { ...onHead, ...range, name: nameOf(g, onHead, range) }
  return open(g.passage, at, range, inside)
}

/** A part of an army that a report cites by its own name speaks under that. */
const UNIT = /^(?:battalion|brigade|division|regiment|detachment|garrison|squadron|corps|command)$/
/** Nouns with which a body's name ends: one whose name only begins with a listed source's is another. */
const BODY =
  /^(?:mission|committee|commission|council|cent(?:er|re)|ministry|office|department|union|association|society|institute|university|party|front|college|court|fund|bank|programme|program)$/
const ARTICLE = /^[ae]l$/

/** "al-Mill": the name stands behind its article. */
const afterArticle = ({ words }: Passage, at: number): number => (words[at + 1]?.text === '-' ? at + 2 : at + 1)

const withArticle = (passage: Passage, from: number, named: Speaker | null): Speaker | null =>
  named?.open === true && named.from > from ? { ...named, from, name: nameIn(passage, from, named.to) } : named

const LONGEST = 6

/** A name has few words before its noun; where the tree gives more, a clause has run into it. */
const short = ({ from, to }: Stretch, at: number): Stretch => (at - from > LONGEST ? { from: at, to } : { from, to })

/** A known source that the phrase is, or that its head speaks for. */
function byName(g: Grammar, at: number, inside: readonly Speaker[], onHead: Speaker | undefined): Speaker | undefined {
  if (onHead !== undefined && onHead.sourceId !== null) return onHead
  const word = g.passage.words[at]
  if (word?.tag === 'PROPN' && BODY.test(word.norm)) return undefined
  const known = inside.find((s) => s.sourceId !== null && s.anaphor === null && !isJoined(g.passage, s, at))
  return FOR_ANOTHER.test(word?.norm ?? '') || word?.tag === 'PROPN' ? known : undefined
}

/** "Marsh Watch and hospital officials": the officials are others. */
const isJoined = ({ words }: Passage, s: Speaker, at: number): boolean =>
  words.slice(s.to, at).some((w) => w.norm === 'and' || w.norm === 'or')

/** "Marsh Watch, a group in the north" and "the group, Marsh Watch". */
function apposed(g: Grammar, at: number, listed: readonly Speaker[]): Speaker | undefined {
  const heads = children(g, at, 'appos')
  return listed.find((s) => s.sourceId !== null && heads.some((h) => s.from <= h && h < s.to))
}

/** "The terrorist group River Front", "the opposition Hill League": the force that is named beside its kind. */
const namedRightAfter = (g: Grammar, kind: Speaker | undefined, listed: readonly Speaker[]): Speaker | undefined =>
  kind === undefined || (kind.kind !== 'party' && kind.kind !== 'opposition')
    ? undefined
    : listed.find((s) => s.kind === 'party' && s.from === kind.to && g.passage.words[s.from]?.tag !== 'VERB')

/** A statement speaks for whoever issued it; "the statement" points back. */
function documentOf(g: Grammar, at: number, listed: readonly Speaker[]): Speaker | undefined {
  const { from, to } = g.phrase[at] ?? { from: at, to: at + 1 }
  return listed.find(
    (s) => s.from >= from && s.to <= to && s.anaphor === null && (s.kind === 'party' || s.sourceId !== null),
  )
}

const nameOf = (g: Grammar, speaker: Speaker, range: Stretch): string =>
  range.from === speaker.from && range.to === speaker.to ? speaker.name : nameIn(g.passage, range.from, range.to)

/** A verb or a number before the noun: a clause has run into the phrase. */
const hasClause = (passage: Passage, { from }: Stretch, at: number): boolean =>
  passage.words.slice(from, at).some((w) => w.tag === 'VERB' || w.tag === 'AUX' || w.tag === 'NUM')

/** Whoever the words name: a person by a name, else a group of people that no list has. */
function open(passage: Passage, at: number, range: Stretch, inside: readonly Speaker[]): Speaker | null {
  const word = passage.words[at]
  if (word === undefined || (word.tag !== 'NOUN' && word.tag !== 'PROPN') || THING.test(word.norm)) return null
  if (passage.times.some((t) => t.from <= at && at < t.to)) return null
  if (hasClause(passage, range, at)) return null
  const own = { ...range, from: afterPlace(passage, range, at) }
  const role = inside.find((s) => s.kind !== 'party' && s.anaphor === null)
  const kind = role?.kind ?? (word.tag === 'PROPN' ? 'person' : 'unknown')
  return {
    ...own,
    name: nameIn(passage, own.from, own.to),
    sourceId: null,
    kind,
    anaphor: null,
    open: true,
  }
}

/** "… struck Ford Ada Mill said": where the comma is lost, a place runs into the name of a person. */
function afterPlace({ places, words }: Passage, { from }: Stretch, at: number): number {
  const place = places.find((p) => p.from === from && p.to <= at && p.value.role === 'locates')
  return place !== undefined && words[place.to]?.tag === 'PROPN' && words[at]?.tag === 'PROPN' ? place.to : from
}
