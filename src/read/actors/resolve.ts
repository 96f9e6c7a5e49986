import type { Actor } from '../../model/actor.ts'
import { inUse, ofState, readingOf, type Setting } from './context.ts'
import type { Element, Meaning } from './elements.ts'
import type { ActorWordClass } from './lexicon.ts'
import { classOf, type Phrase } from './phrases.ts'

/** Whom a phrase means: an actor; `unknown`, where it names somebody but does not say whom; or null, where it names nobody. */
export type Meant = { readonly actor: Actor; readonly class: 'group' | 'civilians' | 'generic' } | 'unknown' | null

/** What the words before the head say: whose, and on which side. */
interface Owners {
  readonly actor: Actor | null
  readonly country: string | null
  readonly side: ActorWordClass | null
  readonly vague: boolean
}

/**
 * Picks among the actors that bear one name: one that the report names in full, of a likely country, in use at the time; else the first.
 *
 * @returns null where the name means none of them here, as an acronym of another country's war
 */
export function choose(element: Element, stage: Setting): Actor | null {
  const all = element.meanings.flatMap((one) => (one.is === 'actor' && fits(one, stage) ? [one.actor] : []))
  if (all.length < 2) return all[0] ?? null
  const rank = (actor: Actor) => {
    const place = actor.country === null ? 50 : stage.countries.indexOf(actor.country)
    return (place < 0 ? 100 : place) + (inUse(actor, stage.published) ? 0 : 1000) - (stage.sure.has(actor.id) ? 10 : 0)
  }
  return all.reduce((best, one) => (rank(one) < rank(best) ? one : best))
}

const fits = (one: Meaning & { is: 'actor' }, stage: Setting): boolean =>
  !one.weak || one.actor.country === null || stage.sure.has(one.actor.id) || stage.countries.includes(one.actor.country)

/** Reads whom a phrase of common words means, by its owners, its side and the country. */
export function resolve(phrase: Phrase, stage: Setting, last: () => Actor | null): Meant {
  const head = classOf(phrase.head)
  if (head === null) return null
  const owners = ownersOf(phrase, stage)
  if (owners.vague) return 'unknown'
  if (owners.actor !== null && head !== 'police') return { actor: owners.actor, class: classFor(owners.actor, stage) }
  const country = owners.country ?? stage.countries[0] ?? null
  const meant = sameAs(stage, definite(phrase) && isArmed(owners.side ?? 'group', head) ? last() : null)
  if (meant !== null && owners.country === null) return meant
  if (owners.side !== null) return bySide(owners.side, head, { stage, country })
  return byHead(head, { stage, country, owned: owners.country !== null }, phrase, last)
}

/** A name that stands for a side or a people is generic, any other a group. */
export function classFor(actor: Actor, stage: Setting): 'group' | 'civilians' | 'generic' {
  if (actor.kind === 'civilians' || actor.kind === 'protesters' || actor.kind === 'rioters') return 'civilians'
  return stage.known.generic.has(actor.id) || /^[a-z]{2}-(?:opposition|militia)$/.test(actor.id) ? 'generic' : 'group'
}

function ownersOf(phrase: Phrase, stage: Setting): Owners {
  let owners: Owners = { actor: null, country: null, side: null, vague: false }
  for (const element of phrase.elements.slice(0, -1)) {
    const state = element.meanings.find((one) => one.is === 'state')
    const side = classOf(element)
    if (element.meanings.some((one) => one.is === 'actor')) owners = { ...owners, actor: choose(element, stage) }
    else if (state?.is === 'state') owners = { ...owners, country: state.state.code }
    else if (side === 'vague') owners = { ...owners, vague: true }
    else if (side !== null && side !== 'quality') owners = { ...owners, side }
  }
  return owners
}

const definite = (phrase: Phrase): boolean => /^(?:the|these|those|this|that|its|their|’s|'s)$/iu.test(phrase.before)

/** Whether definite words may mean the group that was named last: "the militants", "the jihadist group", "its fighters". */
const isArmed = (side: ActorWordClass, head: ActorWordClass): boolean =>
  (side === 'group' || side === 'militant' || side === 'side-militant') &&
  (head === 'militant' || head === 'fighter' || head === 'gunman' || head === 'group')

interface Where {
  readonly stage: Setting
  readonly country: string | null
}

function bySide(side: ActorWordClass, head: ActorWordClass, { stage, country }: Where): Meant {
  if (side === 'side-opposition' || side === 'rebel')
    return meant(stage, readingOf(stage, country, 'rebel') ?? ofState(stage, country, 'opposition'))
  if (side === 'side-militant' || side === 'militant') return byMilitant('militant', { stage, country })
  const loyal =
    (side === 'side-government' && head === 'fighter') ||
    head === 'militia' ||
    head === 'militant' ||
    head === 'gunman' ||
    head === 'group'
  if (loyal) return meant(stage, readingOf(stage, country, 'militia') ?? ofState(stage, country, 'militia'))
  return meant(stage, ofState(stage, country, head === 'police' ? 'police' : 'forces'))
}

function byMilitant(kind: ActorWordClass, { stage, country }: Where): Meant {
  const reading = readingOf(stage, country, kind)
  if (reading !== null) return meant(stage, reading)
  return stage.leaning === 'government' ? meant(stage, ofState(stage, country, 'opposition')) : 'unknown'
}

function byHead(
  head: ActorWordClass,
  where: Where & { owned: boolean },
  phrase: Phrase,
  last: () => Actor | null,
): Meant {
  const { stage, country, owned } = where
  const told = definite(phrase)
  switch (head) {
    case 'state-force':
    case 'government':
      return meant(stage, ofState(stage, country, 'forces'))
    case 'police':
      return owned
        ? meant(stage, ofState(stage, country, 'police'))
        : meant(stage, stage.known.actors.get('police') ?? null)
    case 'rebel':
      return meant(stage, readingOf(stage, country, 'rebel') ?? ofState(stage, country, 'opposition'))
    case 'force':
      return owned ? meant(stage, ofState(stage, country, 'forces')) : told ? sameAs(stage, last()) : null
    case 'militant':
      return sameAs(stage, last()) ?? byMilitant('militant', where)
    case 'militia':
      return sameAs(stage, readingOf(stage, country, 'militia')) ?? sameAs(stage, told ? last() : null) ?? 'unknown'
    case 'fighter':
      return owned ? 'unknown' : (sameAs(stage, told ? last() : null) ?? 'unknown')
    case 'gunman':
      return sameAs(stage, told ? last() : null) ?? 'unknown'
    case 'group':
      return owned || !told ? null : sameAs(stage, last())
    default:
      return null
  }
}

const sameAs = (stage: Setting, actor: Actor | null): Meant =>
  actor === null ? null : { actor, class: classFor(actor, stage) }

const meant = (stage: Setting, actor: Actor | null): Meant => sameAs(stage, actor) ?? 'unknown'
