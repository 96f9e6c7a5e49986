import type { ActorKind, ActorRef } from '../../model/actor.ts'
import type { EventType } from '../../model/event-type.ts'
import type { ActorId } from '../../model/id.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { ActorMention } from '../actors/index.ts'
import type { Tally } from '../events/tallies.ts'
import type { Fleshed, Told } from '../events/told.ts'
import { type At, type Passage, spanOf } from '../passages/passage.ts'
import { kindSign } from './kinds.ts'
import { governor, headOf, treePath } from './path.ts'
import type { Scene } from './scene.ts'
import { band } from './weights.ts'

/** Where an actor is named: the words, and the passage of the event that has them, null where the report names it elsewhere. */
export interface Seen extends Span {
  readonly part: Fleshed | null
}

/** Somebody who could have done or suffered an event, with the signs for and against. */
export interface Candidate {
  readonly actor: ActorRef
  readonly kind: ActorKind
  readonly signs: ReadonlySet<string>
  readonly seen: readonly Seen[]
}

interface Growing {
  readonly actor: ActorRef
  readonly kind: ActorKind
  readonly signs: Set<string>
  readonly seen: Seen[]
}

type Candidates = Map<ActorId, Growing>

/**
 * Everybody who could have a part in an event: whom its passages name, whom they count without naming, and whom the report speaks of nearby.
 *
 * @param type  the ACLED type that the event was found to have
 * @returns each actor once, with the signs of all its mentions
 */
export function candidatesFor(told: Told, type: EventType, scene: Scene): Candidate[] {
  const candidates: Candidates = new Map()
  for (const part of told.parts) {
    for (const mention of part.passage.actors) addNamed(candidates, { part, mention, type })
    for (const tally of part.tallies) addCounted(candidates, part, tally)
  }
  addNearby(candidates, told, scene)
  const all = [...candidates.values()]
  for (const candidate of all) for (const sign of ofAll(candidate, { told, type, scene })) candidate.signs.add(sign)
  return all
}

function grow(candidates: Candidates, actor: ActorRef, kind: ActorKind): Growing {
  const candidate = candidates.get(actor.id) ?? { actor, kind, signs: new Set<string>(), seen: [] }
  candidates.set(actor.id, candidate)
  return candidate
}

interface Named {
  readonly part: Fleshed
  readonly mention: At<ActorMention>
  readonly type: EventType
}

function addNamed(candidates: Candidates, named: Named): void {
  const { part, mention, type } = named
  const { value } = mention
  const candidate = grow(candidates, value.actor, value.kind)
  const role = roleSigns(named)
  const own = mention.from >= part.from && mention.to <= part.to ? 'own stretch' : 'sentence'
  const signs = [
    'here',
    `in ${own}`,
    `role ${value.role}`,
    `class ${value.class}`,
    `in ${own}, role ${value.role}`,
    ...order(part, mention),
    ...role,
    ...role.map((sign) => `${type}: ${sign}`),
    ...inPassage(part, mention),
  ]
  for (const sign of signs) candidate.signs.add(sign)
  candidate.seen.push({ start: value.start, end: value.end, part })
}

const PREPOSITION = /^(?:by|against|on|of|from|with|between|targeting|at|into|and|for|to|in|among)$/

function order({ passage, head }: Fleshed, mention: At<ActorMention>): string[] {
  const side = mention.from >= head.to ? 'after' : 'before'
  const words = side === 'after' ? mention.from - head.to : head.from - mention.to
  const near = [1, 2, 3].map((k) => passage.words[mention.from - k]?.norm ?? '').find((w) => PREPOSITION.test(w))
  return [
    `${side} by ${band(words, 1, 3, 6, 12)}`,
    `preposition ${near ?? 'none'}`,
    `${side}, preposition ${near ?? 'none'}`,
  ]
}

/** What the words make of the actor: by the rules of word order, by the way through the tree, and by the verb above it. */
function roleSigns({ part, mention }: Named): string[] {
  const { words } = part.passage
  const head = headOf(words, mention.from, Math.min(mention.to, words.length))
  const path = treePath(words, part.head.from, head)
  const side = part.sides.find((s) => s.mention === mention)
  const verb = governor(words, head)
  return [
    side === undefined ? 'rule none' : `rule ${side.role} ${side.rule}`,
    ...(path === null ? [] : [`path ${leg(path.up.slice(0, 2))} / ${leg(path.down.slice(0, 3))}`]),
    ...(path?.up.length === 0 ? [`below by ${path.down[0] ?? 'itself'}`] : []),
    ...(verb === null ? [] : [`${verbClass(part.passage, verb.at)} has it as ${verb.relation}`]),
    ...(verb?.at === part.head.from ? [`head has it as ${verb.relation}`] : []),
    ...(verb === null ? [] : [`${words[verb.at]?.lemma} has it as ${verb.relation}`]),
  ]
}

const leg = (relations: readonly string[]): string => relations.join(' ') || 'none'

function verbClass(passage: Passage, at: number): string {
  const covers = (found: { readonly from: number; readonly to: number }): boolean => found.from <= at && at < found.to
  if (passage.harms.some(covers)) return 'verb of harm'
  if (passage.triggers.some(covers)) return 'verb of an event'
  return passage.cues.some(covers) ? 'verb of saying' : 'verb'
}

const NEXT =
  /^(?:-|'s|said|fighters?|forces|troops|positions?|held|controlled|area|warplanes|jets|airstrikes?|strikes?|shelling|bombardment)$/

function inPassage(part: Fleshed, mention: At<ActorMention>): string[] {
  const next = part.passage.words[mention.to]?.norm ?? ''
  return [
    ...(NEXT.test(next) ? [`next ${next}`] : []),
    ...(part.passage.zone === 'headline' ? ['in headline'] : []),
    ...(part.tallies.some((t) => t.people?.actor === mention) ? ['counted'] : []),
    ...(part.voices.some((v) => overlaps(v.words, mention.value)) ? ['speaks'] : []),
  ]
}

const CIVILIANS: ActorRef = { id: 'civilians' as ActorId, name: 'civilians', words: '' }
const BEAR_ARMS = new Set(['fighters', 'soldiers', 'police', 'peacekeepers'])

/** "12 killed": people of whom nothing says that they bear arms may be civilians. */
function addCounted(candidates: Candidates, part: Fleshed, tally: Tally): void {
  if (tally.people === null || tally.people.actor !== null) return
  const { class: victims } = tally.people
  if (victims !== null && BEAR_ARMS.has(victims)) return
  const span = spanOf(part.passage, tally.from, tally.to)
  const words = part.passage.words.slice(tally.from, tally.to).map((w) => w.text)
  const candidate = grow(candidates, { ...CIVILIANS, words: words.join(' ') }, 'civilians')
  candidate.signs
    .add('here')
    .add('counted without a name')
    .add(`counted as ${victims ?? 'nobody'}`)
    .add(`${tally.harm} counted`)
  candidate.seen.push({ ...span, part })
}

const BACK = 8
const AHEAD = 4

function addNearby(candidates: Candidates, told: Told, { passages }: Scene): void {
  const index = (told.parts[0] as Fleshed).passage.index
  const own = new Set(told.parts.map((p) => p.passage.index))
  for (let at = Math.max(0, index - BACK); at <= Math.min(passages.length - 1, index + AHEAD); at++)
    if (!own.has(at)) addElsewhere(candidates, passages[at] as Passage, at - index)
  const headline = passages[0]
  if (headline !== undefined && index > BACK && headline.zone === 'headline') addElsewhere(candidates, headline, -index)
}

function addElsewhere(candidates: Candidates, passage: Passage, away: number): void {
  for (const { value } of passage.actors) {
    if (value.role === 'modifier') continue
    const candidate = grow(candidates, value.actor, value.kind)
    candidate.signs.add(away > 0 ? 'named after' : away >= -2 ? 'named just before' : 'named before')
    if (passage.zone === 'headline') candidate.signs.add('in headline')
    candidate.seen.push({ start: value.start, end: value.end, part: null })
  }
}

interface Setting {
  readonly told: Told
  readonly type: EventType
  readonly scene: Scene
}

function ofAll(candidate: Growing, { told, type, scene }: Setting): string[] {
  const here = candidate.signs.has('here') ? 'here' : 'elsewhere'
  const rules = (role: string): string =>
    told.parts.some((p) => p.sides.some((s) => s.role === role)) ? 'found' : 'missing'
  const kind = kindSign(told.kind)
  const deeds = [...(scene.deeds.get(candidate.actor.id) ?? [])]
  const civilians = candidate.actor.id === CIVILIANS.id
  return [
    here,
    `kind ${candidate.kind}`,
    `${here}, kind ${candidate.kind}`,
    `${type}: kind ${candidate.kind}`,
    `${kind}: kind ${candidate.kind}`,
    `${here}, agent ${rules('agent')}`,
    `${here}, patient ${rules('patient')}`,
    ...deeds
      .filter((deed) => deed.endsWith(` ${type}`))
      .map((deed) => `in the report ${deed.split(' ')[0]} of this type`),
    ...deeds
      .filter((deed) => deed.endsWith(` ${told.kind}`))
      .map((deed) => `in the report ${deed.split(' ')[0]} of this kind`),
    ...(civilians ? [`civilians, patient ${rules('patient')}`, `civilians, ${kind}`] : []),
    ...(civilians ? [...candidate.signs].filter((s) => s.startsWith('counted')).map((s) => `civilians, ${s}`) : []),
  ]
}
