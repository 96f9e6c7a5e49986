import type { Claim } from '../../src/model/claim.ts'
import type { EventSubtype } from '../../src/model/event-type.ts'
import type { Role } from '../../src/model/finding.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Telling } from '../../src/model/telling.ts'
import { NOBODY, normalise, type Template } from './template.ts'

/** A template made of what was read, with the telling it comes from. */
export interface Answer extends Template {
  readonly telling: Telling
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

const BURNING = /\b(?:arson|burn\w*|fire|torch\w*|ablaze)\b/i
const TAKING = /\b(?:loot\w*|rob\w*|steal\w*|stole\w*|pillag\w*)\b/i

/**
 * Turns what was read in one document into MUC-4's templates.
 *
 * @param isName  whether words are an actor's name rather than a description of one
 */
export function answers(reading: Reading, text: string, isName: (words: string) => boolean): Answer[] {
  return reading.tellings.flatMap((telling) => {
    const claims = reading.claims.filter((c) => c.event === telling.event)
    const type = typeIn(telling, claims, text)
    return type === null ? [] : [{ types: [type], fillers: fillers(claims, isName), telling }]
  })
}

function typeIn(telling: Telling, claims: readonly Claim[], text: string): string | null {
  const head = claims
    .filter((c) => c.finding.aspect === 'what')
    .map((c) => text.slice(c.start, c.end))
    .join(' ')
  if (telling.subtype === 'Looting/property destruction')
    return BURNING.test(head) ? 'ARSON' : TAKING.test(head) ? 'ROBBERY' : 'ATTACK'
  return TYPES.get(telling.subtype) ?? null
}

function fillers(claims: readonly Claim[], isName: (words: string) => boolean): Template['fillers'] {
  const agents = named(claims, 'agent')
  return {
    ...NOBODY,
    PerpInd: agents.filter((words) => !isName(words)).map((words) => [normalise(words)]),
    PerpOrg: agents.filter(isName).map((words) => [normalise(words)]),
  }
}

const named = (claims: readonly Claim[], role: Role): string[] => [
  ...new Set(
    claims.flatMap(({ finding }) => (finding.aspect === 'who' && finding.role === role ? [finding.actor.words] : [])),
  ),
]
