import type { Role } from '../../model/finding.ts'
import type { ActorMention } from '../actors/index.ts'
import type { At, Passage } from '../passages/passage.ts'
import type { Word } from '../passages/words.ts'
import type { Draft } from './drafts.ts'

/** Who has what part in an event, as one passage tells it. */
export interface Side {
  readonly role: Role
  readonly mention: At<ActorMention>
  readonly rule: string
}

const MUTUAL = new Set(['Armed clash'])
const AGAINST = new Set([
  'against',
  'on',
  'targeting',
  'at',
  'of',
  'into',
  'inside',
  'from',
  'hitting',
  'killing',
  'wounding',
])
const BE = new Set(['was', 'were', 'been', 'being', 'be', 'are', 'is'])

/**
 * Tells who did an event and who suffered it, from the order of the words, passives and prepositions.
 *
 * Forces that only describe ("IS-held", "US-backed") or only speak are left out; the counted victims of a toll are patients.
 */
export function sidesOf(draft: Draft, speakers: readonly At<ActorMention>[]): Side[] {
  const mentions = draft.passage.actors.filter(
    (a) => a.from >= draft.from && a.to <= draft.to && a.value.role !== 'modifier' && !speakers.includes(a),
  )
  const victims = victimsOf(draft)
  const sides = mentions.flatMap((mention) =>
    victims.includes(mention) ? [{ role: 'patient' as const, mention, rule: 'victim' }] : (place(draft, mention) ?? []),
  )
  const able = sides.filter((s) => s.role === 'patient' || canAct(draft, s.mention))
  return onePart(MUTUAL.has(draft.kind) ? opposed(able) : able)
}

const STRENGTH = ['mutual', 'object', 'subject', 'passive-subject', 'against', 'by', 'victim']
const PEACEFUL = /protest|demonstration|Agreement|Mob|activity/

/** Those who do not fight do not attack; they protest and agree. */
const canAct = (draft: Draft, mention: At<ActorMention>): boolean =>
  mention.value.class !== 'civilians' || PEACEFUL.test(draft.kind)

/** Nobody is on both sides of one event: of two parts the one that the words say most plainly stays. */
function onePart(sides: readonly Side[]): Side[] {
  const named = sides.filter(
    (s) =>
      s.mention.value.class !== 'unknown' ||
      !sides.some((o) => o.role === s.role && o.mention.value.class !== 'unknown'),
  )
  const best = (s: Side): Side =>
    named
      .filter((o) => o.mention.value.actor.id === s.mention.value.actor.id)
      .sort((a, b) => STRENGTH.indexOf(b.rule) - STRENGTH.indexOf(a.rule))[0] as Side
  return named.filter((s) => best(s).role === s.role)
}

const victimsOf = (draft: Draft): readonly At<ActorMention>[] =>
  draft.tallies.flatMap((t) => {
    const direct = t.people?.actor ?? null
    if (direct !== null) return [direct]
    if (t.people !== null) return []
    return unnumberedVictim(draft.passage, t.word)
  })

/** "killing civilians", "fighters were killed": harm without a number still has its victim. */
function unnumberedVictim(passage: Passage, word: { readonly from: number; readonly to: number }): At<ActorMention>[] {
  const after = passage.actors.find((a) => a.from >= word.to && passage.words.slice(word.to, a.from).every(leadsIn))
  const passive = [1, 2].some((k) => BE.has(passage.words[word.from - k]?.norm ?? ''))
  const before = passage.actors.filter((a) => a.to <= word.from && word.from - a.to <= 3).at(-1)
  return passive && before !== undefined ? [before] : after !== undefined ? [after] : []
}

/** Words between a harm word and its victim: "killing the defenceless couple", "the murder of two men", but not "the murder with armed men". */
const leadsIn = ({ tag, norm }: Word): boolean => /^(?:DET|ADJ|NUM)$/.test(tag) || norm === 'of'

/** How far after its word a sufferer may stand without a preposition that says so. */
const OBJECT_REACH = 5

function place(draft: Draft, mention: At<ActorMention>): Side | null {
  const { passage, head } = draft
  const link = linkBefore(passage, mention.from)
  const after = mention.from >= head.to
  if (link === 'by')
    return DESCRIBES.test(wordBeforeBy(passage, mention.from)) ? null : { role: 'agent', mention, rule: 'by' }
  if (link === 'from' && !TAKEN.has(draft.kind)) return { role: 'agent', mention, rule: 'by' }
  if (AGAINST.has(link) && (after || link !== 'of')) return { role: 'patient', mention, rule: 'against' }
  if (after) return objectOf(draft, mention, link)
  if (mention.value.role === 'metonym' && head.from - mention.to > 2) return null
  const passive = isPassive(passage, head.from)
  if (mention.value.class === 'civilians')
    return passive ? { role: 'patient', mention, rule: 'passive-subject' } : { role: 'agent', mention, rule: 'subject' }
  return { role: passive ? 'patient' : 'agent', mention, rule: passive ? 'passive-subject' : 'subject' }
}

/** "held by", "backed by": the words describe a place or force and tell of no deed. */
const DESCRIBES =
  /^(?:held|controlled|occupied|backed|supported|ruled|led|besieged|run|owned|manned|trapped|denied|used|said|reported|claimed|released|published|posted|dominated|surrounded)$/

function wordBeforeBy(passage: Passage, from: number): string {
  const by = [1, 2, 3].map((k) => from - k).find((i) => passage.words[i]?.norm === 'by')
  return passage.words[(by ?? from) - 1]?.norm ?? ''
}

/** Places are taken from somebody; bombs are dropped from somebody's planes. */
const TAKEN = new Set(['capture', 'withdrawal', 'Armed clash', 'attack', 'killing', 'Attack'])

/** The preposition before a mention, over an article or one describing word. */
function linkBefore(passage: Passage, from: number): string {
  const start = /^(?:the|a|an)$/.test(passage.words[from - 1]?.norm ?? '') ? from - 1 : from
  const [one = '', two = '', three = ''] = [1, 2, 3].map((k) => passage.words[start - k]?.norm ?? '')
  if (one === 'by' || AGAINST.has(one)) return one
  if (two === 'by' || (AGAINST.has(two) && !/^[.,;]$/.test(one))) return two
  return three === 'by' ? three : one
}

function objectOf(draft: Draft, mention: At<ActorMention>, link: string): Side | null {
  const mutual = MUTUAL.has(draft.kind) && (link === 'with' || link === 'and')
  const near =
    mention.from - draft.head.to <= OBJECT_REACH && !/^(?:in|near|held|to|for|as|after|said|told)$/.test(link)
  if (mention.value.role === 'metonym' || !(mutual || near)) return null
  return { role: 'patient', mention, rule: mutual ? 'against' : 'object' }
}

const isPassive = (passage: Passage, at: number): boolean =>
  [1, 2].some((k) => BE.has(passage.words[at - k]?.norm ?? ''))

/** In a clash nobody suffers alone: when all stand on one side of the word, the first is one side and the rest the other. */
function opposed(sides: readonly Side[]): Side[] {
  const roles = new Set(sides.map((s) => s.role))
  const distinct = [...new Set(sides.map((s) => s.mention.value.actor.id))]
  if (distinct.length < 2 || (roles.has('agent') && roles.has('patient'))) return [...sides]
  return sides.map((s) => ({
    ...s,
    role: s.mention.value.actor.id === distinct[0] ? 'agent' : 'patient',
    rule: 'mutual',
  }))
}
