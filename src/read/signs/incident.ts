import type { Estimate } from '../../model/estimate.ts'
import { type EventSubtype, type EventType, typeOf } from '../../model/event-type.ts'
import { daysBetween, firstDay, lastDay, type PartialDate, type Period } from '../../model/period.ts'
import { type Fleshed, placesAgree, type Told } from '../events/told.ts'
import type { Passage } from '../passages/passage.ts'
import { kindSign } from './kinds.ts'
import type { Party } from './parties.ts'
import { governor } from './path.ts'
import { introduced } from './together.ts'
import { band } from './weights.ts'

/** An event of a report with all that was decided on it. */
export interface Decided extends Told {
  readonly subtype: EventSubtype
  readonly parties: readonly Party[]
  readonly killed: Estimate | null
  readonly injured: Estimate | null
}

/** What is known of a report when its events are judged one by one. */
export interface Context {
  readonly published: PartialDate | null
  /** The last events of the report before this one. */
  readonly earlier: readonly Decided[]
  readonly count: number
}

const LOOK_BACK = 40

/**
 * What is known of a report when one of its events is judged: how many events it tells of, and the last forty before this one, so that a report of ten thousand is still read in linear time.
 *
 * @param at  which of the events
 */
export const contextOf = (events: readonly Decided[], at: number, published: PartialDate | null): Context => ({
  published,
  earlier: events.slice(Math.max(0, at - LOOK_BACK), at),
  count: events.length,
})

/**
 * The signs that an event which a report tells of is an incident that a person would put on record: not too vague, no comment on another, no history.
 *
 * @param event  with its type, place and parties decided
 */
export function incidentSigns(event: Decided, context: Context): string[] {
  const type = typeOf(event.subtype)
  const killed = harmSign(event, 'killed')
  const place = event.where?.mention.place.precision ?? 'none'
  const timed = event.when === null ? 'undated' : 'dated'
  const roles = rolesOf(event)
  return [
    `kind ${kindSign(event.kind)}`,
    `type ${type}`,
    ...new Set(event.parts.map((p) => `says ${kindSign(p.kind)}`)),
    `killed ${killed}`,
    `injured ${harmSign(event, 'injured')}`,
    `type ${type}, killed ${killed}`,
    `most ${band(most(event), 1, 5, 20, 100, 300, 1500)}`,
    `place ${place}`,
    `place kind ${event.where?.mention.kind ?? 'none'}`,
    `place by ${event.where?.rule ?? 'nothing'}`,
    `place ${place}, ${timed}`,
    `sides ${roles}`,
    `type ${type}, sides ${roles}`,
    `${timed}, killed ${killed}`,
    `kind ${kindSign(event.kind)}, ${timed}`,
    `kind ${kindSign(event.kind)}, killed ${killed}`,
    `place by ${event.where?.rule ?? 'nothing'}, ${timed}`,
    `place by ${event.where?.rule ?? 'nothing'}, killed ${killed}`,
    ...timeSigns(event, context.published),
    ...spread(event, context),
    ...event.parts.flatMap(partSigns),
    ...event.parts.flatMap(saying),
    ...stances(event),
    ...(event.parts.every((p) => p.leads.length === 0) ? ['never a trigger'] : []),
    ...repeats(event, { context, type, timed: `${timed}, killed ${killed}` }),
  ]
}

const tolls = (event: Told) => event.parts.flatMap((p) => p.tallies)

function harmSign(event: Told, harm: string): string {
  const told = tolls(event).filter((t) => t.harm === harm)
  if (told.length === 0) return 'none'
  return told.some((t) => t.people !== null) ? 'number' : 'word'
}

const most = (event: Told): number =>
  Math.max(0, ...tolls(event).map((t) => t.people?.estimate.low ?? t.people?.estimate.high ?? 0))

const rolesOf = (event: Decided): string =>
  [...new Set(event.parties.map((p) => p.role))].sort().join(' and ') || 'none'

function timeSigns(event: Told, published: PartialDate | null): string[] {
  if (event.when === null) return ['undated']
  const { period, mention } = event.when
  return [
    'dated',
    `time ${mention.kind}`,
    `lasts ${band(daysOf(period), 1, 2, 4, 8, 32, 100)} days`,
    ...age(period, published),
  ]
}

const daysOf = (period: Period): number => daysBetween(firstDay(period.earliest), lastDay(period.latest))

function age(period: Period, published: PartialDate | null): string[] {
  if (published === null || published.length < 10) return []
  const days = daysBetween(lastDay(period.latest), published)
  return [days < 0 ? 'after the report' : `${band(days, 1, 2, 4, 8, 32, 100, 400)} days old`]
}

function spread(event: Told, { count, earlier }: Context): string[] {
  const headline = event.parts.some((p) => p.passage.zone === 'headline')
  return [
    `passages ${band(new Set(event.parts.map((p) => p.passage.index)).size, 2, 3, 5)}`,
    `words ${band(event.parts.length, 2, 3, 5)}`,
    `begins in sentence ${band((event.parts[0] as Fleshed).passage.index, 1, 2, 3, 5, 8, 13, 20)}`,
    `events in the report ${band(count, 2, 3, 5, 8, 13, 20)}`,
    ...(headline ? ['headline', event.parts.length === 1 ? 'headline only' : 'headline and more'] : []),
    ...(earlier.length === 0 ? ['first event'] : []),
  ]
}

const PAST =
  /^(?:since|ago|years?|months?|war|campaign|ongoing|continued?|daily|repeated|repeatedly|often|frequent|recent|past|last|uprising|began|start|started)$/

function partSigns(part: Fleshed): string[] {
  const { passage, head } = part
  const word = passage.words[head.from]
  if (word === undefined) return []
  const verb = word.tag === 'VERB' ? null : governor(passage.words, head.from)
  const near = passage.words.slice(Math.max(part.from, head.from - 6), Math.min(part.to, head.to + 6))
  const below = passage.words.filter((w, at) => w.head === head.from && !isNamed(passage, at))
  return [
    `word ${word.lemma}`,
    `word is ${word.tag}`,
    `form ${word.penn}`,
    `form ${word.penn} as ${word.relation}`,
    ...(passage.words.some((w) => /^["“”«]$/.test(w.text)) ? ['quoted'] : []),
    `stands as ${word.relation}`,
    introduced(part),
    ...(part.voices.length > 0 ? ['voiced'] : []),
    ...(word.penn === 'NNS' ? ['plural noun'] : []),
    ...(part.leads.length === 0 ? ['no trigger'] : []),
    ...near.filter((w) => PAST.test(w.norm)).map((w) => `near ${w.norm}`),
    ...(verb === null ? [] : [`under ${passage.words[verb.at]?.lemma}`]),
    ...below.filter((w) => w.tag === 'AUX').map((w) => `auxiliary ${w.lemma}`),
    ...below.filter((w) => w.relation === 'amod' || w.relation === 'mark').map((w) => `with ${w.lemma}`),
  ]
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV'])

/** The words of the sentence that are no names: what is spoken of beside the event. */
const saying = ({ passage }: Fleshed): string[] =>
  passage.words.flatMap((w, at) =>
    CONTENT.has(w.tag) && /^[a-z]{3,}$/.test(w.lemma) && !isNamed(passage, at) ? [`sentence has ${w.lemma}`] : [],
  )

/** How firmly it is told: a doubt in one of several passages is none of the event. */
function stances({ parts }: Told): string[] {
  const of = (sign: (part: Fleshed) => string): string[] => {
    const signs = new Set(parts.map(sign))
    return [...signs].map((s) => `${s} ${signs.size === 1 ? 'throughout' : 'in places'}`)
  }
  return [
    ...of((p) => `certainty ${p.stance.certainty}`),
    ...of((p) => `polarity ${p.stance.polarity}`),
    ...of((p) => `mood ${p.stance.mood}`),
  ]
}

/** Whether a word is part of a name, or a word for a people. */
const isNamed = ({ words, places, actors }: Passage, at: number): boolean =>
  words[at]?.tag === 'PROPN' || [...places, ...actors].some((m) => m.from <= at && at < m.to)

interface Repeat {
  readonly context: Context
  readonly type: EventType
  readonly timed: string
}

function repeats(event: Decided, { context: { earlier }, type, timed }: Repeat): string[] {
  const here = (o: Decided): boolean =>
    o.where !== null && event.where !== null && placesAgree(o.where.mention.place, event.where.mention.place)
  const same = earlier.filter((o) => typeOf(o.subtype) === type)
  const again = same.filter(here)
  return [
    `earlier of this type ${band(same.length, 1, 2, 3, 6)}`,
    `earlier of this type and place ${band(again.length, 1, 2, 3)}`,
    `earlier at this place ${band(earlier.filter(here).length, 1, 2, 3)}`,
    ...(again.length > 0 ? [`told again, ${timed}`] : []),
  ]
}
