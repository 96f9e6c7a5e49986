import type { Sentence } from '../../language/index.ts'
import type { Actor, ActorKind } from '../../model/actor.ts'
import type { ActorId } from '../../model/id.ts'
import { antecedents } from './antecedents.ts'
import { byId, known, type Setting, setting } from './context.ts'
import { type Element, meaningTree, type Prepared, prepare } from './elements.ts'
import type { ActorLexicon } from './lexicon.ts'
import type { ActorContext, ActorMention, ActorRole } from './mention.ts'
import { classOf, isHead, type Phrase, phrases } from './phrases.ts'
import { pronounMentions } from './pronouns.ts'
import { choose, classFor, type Meant, resolve } from './resolve.ts'

/** Finds the actors of a report in its sentences, in reading order, none overlapping. */
export type ActorFinder = (text: string, sentences: readonly Sentence[], context: ActorContext) => ActorMention[]

/**
 * Builds the finder of actors from what is known about them.
 *
 * Names are matched whatever their articles, hyphens, apostrophes, doubled letters and usual transliterations; common words ("regime forces",
 * "the militants", "the group") by country, outlet and what was named before. Never throws on any text.
 */
export function actorFinder(lexicon: ActorLexicon): ActorFinder {
  const root = meaningTree(lexicon)
  const index = known(lexicon)
  return (text, sentences, context) => {
    const prepared = sentences.map((sentence) => prepare(root, sentence))
    const stage = setting(context, prepared, index)
    const antecedent = antecedents(prepared, stage)
    const named = prepared.map((sentence, at) => {
      const cut = phrases(sentence)
      return cut.flatMap((phrase, n) => {
        const last = () => antecedent(at, phrase.head.start)
        const mention = mentionOf(text, { phrase, stage, sentence, last, following: cut[n + 1] ?? null })
        return mention === null ? [] : [mention]
      })
    })
    return named.flatMap((own, at) => {
      const sentence = sentences[at]
      const before = named[at - 1]
      if (sentence === undefined || before === undefined) return own
      return [...own, ...pronounMentions(sentence, own, before)].sort((a, b) => a.start - b.start)
    })
  }
}

interface Around {
  readonly phrase: Phrase
  readonly stage: Setting
  readonly sentence: Prepared
  readonly last: () => Actor | null
  readonly following: Phrase | null
}

/** An actor with the words and role in which a phrase names it. */
interface Named {
  readonly meant: Exclude<Meant, null>
  readonly role: ActorRole
  readonly generic: boolean
  readonly start: number
  readonly end: number
}

function mentionOf(text: string, around: Around): ActorMention | null {
  const read = isHead(around.phrase.head) ? headed(around) : headless(around)
  if (read === null) return null
  const { meant, role, generic, start, end } = read
  const actor = meant === 'unknown' ? null : meant.actor
  const words = text.slice(start, end)
  const ref = { id: actor?.id ?? ('?unknown' as ActorId), name: actor?.name ?? 'unknown', words }
  const kind = actor === null ? 'unknown' : kindIn(actor, around.stage)
  const country = actor?.country ?? null
  const kindOfWords = meant === 'unknown' ? 'unknown' : meant.class
  return { start, end, actor: ref, kind, class: kindOfWords, words, generic, role, country }
}

/** A state's forces outside their own country are external ones. */
const kindIn = (actor: Actor, stage: Setting): ActorKind =>
  actor.kind === 'state-forces' && actor.country !== null && actor.country !== (stage.countries[0] ?? actor.country)
    ? 'external-forces'
    : actor.kind

function headed({ phrase, stage, last, sentence }: Around): Named | null {
  const actor = classOf(phrase.head) === 'police' ? null : choose(phrase.head, stage)
  const role = roleOf(phrase, sentence)
  const start = (phrase.elements[0] as Element).start
  if (actor === null) {
    const meant = ownerAfter(phrase, sentence, stage) ?? resolve(phrase, stage, last)
    return meant === null ? null : { meant, role, generic: true, start, end: phrase.head.end }
  }
  const kind = classFor(actor, stage)
  const from = kind === 'civilians' ? start : phrase.head.start
  return { meant: { actor, class: kind }, role, generic: kind !== 'group', start: from, end: phrase.head.end }
}

/** States and sides that stand before no noun for people: "Russian airstrikes", "Turkey", "regime shelling", "regime-held". */
function headless({ phrase, stage, sentence, following }: Around): Named | null {
  const element = phrase.elements.at(-1) as Element
  const state = element.meanings.find((one) => one.is === 'state')
  const side = classOf(element)
  const own = roleOf(phrase, sentence)
  const joint = own === 'actor' && following !== null ? jointRole(phrase, following, sentence) : null
  const role = joint ?? own
  const place = { start: (phrase.elements[0] as Element).start, end: element.end, generic: true }
  if (state?.is === 'state') {
    const actor = byId(stage, `${state.state.code.toLowerCase()}-forces`)
    if (actor === null) return null
    const stands = role === 'actor' && joint === null ? standsFor(phrase, state.form, stage.known.locatives) : role
    return stands === null ? null : { meant: { actor, class: 'group' }, role: stands, ...place }
  }
  if (side === null || !side.startsWith('side-') || (role === 'actor' && joint === null)) return null
  const meant = sideOf(phrase, stage)
  return meant === null ? null : { meant, role, ...place }
}

/** "Russian and regime warplanes", "Syrian and Russian air strikes": the first shares the noun of the second, and so its role. */
function jointRole(phrase: Phrase, following: Phrase, sentence: Prepared): ActorRole | null {
  const first = following.elements[0] as Element
  if (!/^(?:and|or|&|,)$/iu.test(phrase.after) || first.firstToken !== phrase.head.lastToken + 2) return null
  const shared = classOf(following.head)
  const role = roleOf(following, sentence)
  if (role === 'attribute' && (isState(first) || shared?.startsWith('side-') || shared === 'government'))
    return 'attribute'
  const owned = following.elements.length > 1 && (isState(first) || classOf(first) !== null)
  return owned && (shared === 'state-force' || shared === 'force' || shared === 'fighter') ? role : null
}

const standsFor = (phrase: Phrase, form: string, places: ReadonlySet<string>): ActorRole | null =>
  (form === 'name' || form === 'seat') && !places.has(phrase.before.toLowerCase()) ? 'metonym' : null

function sideOf(phrase: Phrase, stage: Setting): Meant {
  const country = stage.countries[0]?.toLowerCase()
  if (country === undefined) return null
  const side = classOf(phrase.head)
  if (side === 'side-militant') return null
  const actor = byId(stage, side === 'side-government' ? `${country}-forces` : `${country}-opposition`)
  return actor === null ? null : { actor, class: classFor(actor, stage) }
}

/** "Nine gunmen of the River Front": a group named right after the fighters is theirs. */
function ownerAfter(phrase: Phrase, sentence: Prepared, stage: Setting): Meant {
  const kind = classOf(phrase.head)
  if (kind !== 'militant' && kind !== 'fighter' && kind !== 'gunman' && kind !== 'rebel' && kind !== 'force')
    return null
  if (!/^(?:from|of|with|affiliated|belonging|linked|loyal|allied)$/iu.test(phrase.after)) return null
  const next = sentence.elements.find((one) => one.start > phrase.head.end && classOf(one) !== 'locative')
  if (next === undefined || next.firstToken - phrase.head.lastToken > 4) return null
  const actor = choose(next, stage)
  return actor === null || actor.kind === 'civilians' ? null : { actor, class: classFor(actor, stage) }
}

/** By what follows the phrase: a participle after a hyphen makes it a modifier, a noun of attack or possession an attribute. */
function roleOf(phrase: Phrase, sentence: Prepared): ActorRole {
  const following = classOf(phrase.next)
  if (phrase.next === null || following === null) return 'actor'
  if (following === 'offshoot') return 'modifier'
  if (following === 'participle') return phrase.hyphen ? 'modifier' : 'actor'
  const owned = following === 'attack' || following === 'thing' || (following === 'office' && !isState(phrase.head))
  return owned && !verbal(phrase.next, sentence) ? 'attribute' : 'actor'
}

const isState = (element: Element): boolean => element.meanings[0]?.is === 'state'

/** "IS attacks the town" against "IS attacks on the town": a word that may be a verb is one before a determiner, number or name. */
function verbal(element: Element, sentence: Prepared): boolean {
  const list = sentence.sentence.tokens
  const [word, after] = [list[element.lastToken]?.text ?? '', list[element.lastToken + 1]?.text ?? '']
  if (element.firstToken !== element.lastToken || !/[a-z]s$/u.test(word)) return false
  return (
    /^(?:the|a|an|its|their|his|two|three|four|five|six|seven|several|more|\d.*)$/iu.test(after) ||
    (sentence.casing === 'mixed' && /^\p{Lu}\p{Ll}/u.test(after) && !/^\p{Lu}/u.test(word))
  )
}
