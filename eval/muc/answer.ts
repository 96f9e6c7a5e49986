import type { Claim } from '../../src/model/claim.ts'
import type { Deed, Party } from '../../src/model/deed.ts'
import type { EventSubtype } from '../../src/model/event-type.ts'
import type { Reading } from '../../src/model/reading.ts'
import { covers, type Span, words } from '../../src/model/span.ts'
import type { Telling } from '../../src/model/telling.ts'
import { type Entity, NOBODY, normalise, type Template } from './template.ts'

/** A template made of what was read, with the telling it comes from; null where only deeds without a place tell of it. */
export interface Answer extends Template {
  readonly telling: Telling | null
}

/** What one document was read to say. */
interface Document {
  readonly reading: Reading
  readonly text: string
  /** Whether words are an actor's name rather than a description of one. */
  readonly isName: (words: string) => boolean
}

/**
 * MUC-4's incident types by ours; what is not here is no incident of MUC-4, whose guide leaves out fights of soldiers with rebels, protests and arrests.
 *
 * Chosen on the development documents.
 */
const TYPES: ReadonlyMap<EventSubtype, string> = new Map([
  ['Attack', 'ATTACK'],
  ['Sexual violence', 'ATTACK'],
  ['Mob violence', 'ATTACK'],
  ['Air/drone strike', 'ATTACK'],
  ['Shelling/artillery/missile attack', 'ATTACK'],
  ['Excessive force against protesters', 'ATTACK'],
  ['Suicide bomb', 'BOMBING'],
  ['Remote explosive/landmine/IED', 'BOMBING'],
  ['Grenade', 'BOMBING'],
  ['Abduction/forced disappearance', 'KIDNAPPING'],
])

/** MUC-4's types by the modes of deeds; a deed of violence without one of these is an attack. */
const BY_MODE: ReadonlyMap<string, string> = new Map([
  ['abduct', 'KIDNAPPING'],
  ['explosives', 'BOMBING'],
  ['suicide-attack', 'BOMBING'],
  ['rob', 'ROBBERY'],
])

const BURNING = /\b(?:arson|burn\w*|fire|torch\w*|ablaze)\b/i
const TAKING = /\b(?:loot\w*|rob\w*|steal\w*|stole\w*|pillag\w*)\b/i

/** Turns what was read in one document into MUC-4's templates: one a telling, and one a type of which only deeds tell. */
export function answers(document: Document): Answer[] {
  const { reading } = document
  const violent = reading.deeds.filter((d) => d.event === 'ASSAULT')
  const told = reading.tellings.flatMap((telling): Answer[] => {
    const claims = reading.claims.filter((c) => c.event === telling.event)
    const type = typeIn(telling, claims, document.text)
    const near = violent.filter((d) => telling.evidence.some((e) => covers(e, d)))
    return type === null ? [] : [{ types: [type], fillers: fillers(document, near, orgsOf(claims, document)), telling }]
  })
  const others = Map.groupBy(
    violent.filter((d) => d.recipients.some((p) => HARMED.has(p.is))),
    (d) => typeOfDeed(document.text, d),
  )
  const untold = [...others].filter(([type]) => !told.some((t) => t.types.includes(type)))
  return [
    ...told,
    ...untold.map(([type, deeds]) => ({ types: [type], fillers: fillers(document, deeds, []), telling: null })),
  ]
}

const HARMED = new Set<Party['is']>(['name', 'thing'])

function typeOfDeed(text: string, deed: Deed): string {
  if (deed.mode === 'destroy' && BURNING.test(words(text, deed))) return 'ARSON'
  return BY_MODE.get(deed.mode ?? '') ?? 'ATTACK'
}

function typeIn(telling: Telling, claims: readonly Claim[], text: string): string | null {
  const head = claims
    .filter((c) => c.finding.aspect === 'what')
    .map((c) => words(text, c))
    .join(' ')
  if (telling.subtype === 'Looting/property destruction')
    return BURNING.test(head) ? 'ARSON' : TAKING.test(head) ? 'ROBBERY' : 'ATTACK'
  return TYPES.get(telling.subtype) ?? null
}

/** The organisations among the doers that the claims name. */
const orgsOf = (claims: readonly Claim[], { isName }: Document): string[] =>
  claims
    .flatMap(({ finding }) => (finding.aspect === 'who' && finding.role === 'agent' ? [finding.actor.words] : []))
    .filter(isName)

function fillers({ reading, text, isName }: Document, deeds: readonly Deed[], orgs: readonly string[]) {
  const all = (spans: readonly Span[]): string[] => spans.map((s) => normalise(words(text, s)))
  const parties = (list: readonly Party[], ...kinds: Party['is'][]): string[] =>
    all(list.filter((p) => kinds.includes(p.is)))
  const names = reading.deeds.flatMap((d) => parties([...d.recipients, ...d.actors], 'name'))
  const doers = deeds.flatMap((d) => parties(d.actors, 'people', 'force', 'name'))
  return {
    ...NOBODY,
    PerpInd: entities(doers.filter((w) => !isName(w))),
    PerpOrg: entities([...orgs.map(normalise), ...doers.filter(isName)]),
    Target: entities(deeds.flatMap((d) => parties(d.recipients, 'thing'))),
    Victim: entities(deeds.flatMap((d) => parties(d.recipients, 'name')).map((name) => fullName(name, names))),
    Weapon: entities(deeds.flatMap((d) => all(d.means))),
  }
}

const entities = (list: readonly string[]): Entity[] => [...new Set(list)].filter((w) => w !== '').map((w) => [w])

/** The longest name of the report that a name is part of: reports name people in full once. */
const fullName = (name: string, all: readonly string[]): string =>
  all.filter((other) => ` ${other} `.includes(` ${name} `)).sort((a, b) => b.length - a.length)[0] ?? name
