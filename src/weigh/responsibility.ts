import type { Claim } from '../model/claim.ts'
import { isAssertion } from '../model/factuality.ts'
import type { Accused, Namer, Responsibility } from '../model/responsibility.ts'
import { type Lineage, originOf } from './lineage/origins.ts'

const NOBODY = new Set(['unknown', '?unknown'])

/** A who-claim or denial with the origin behind it. */
interface Said {
  readonly claim: Claim
  readonly origin: ReturnType<typeof originOf>
}

/**
 * Tells who is said to have done it, by whom, who says so of itself, and who denies it.
 *
 * An actor admits where an origin that speaks for it names it as doer. It denies where such an origin denies the deed or its part in it. Contested: the one named
 * denies it, or origins name different doers and none names both.
 * @param claims  all those of the incident
 */
export function responsibilityFor(claims: readonly Claim[], lineage: Lineage): Responsibility {
  const said = claims.map((claim) => ({ claim, origin: originOf(claim, lineage) }))
  const naming = said.filter((s) => isNaming(s.claim) && isAssertion(s.claim.factuality))
  const denials = said.filter((s) => isDenial(s.claim))
  const byActor = Map.groupBy(naming, (s) => actorOf(s.claim)?.id ?? '')
  const accused = [...byActor].map(([id, own]) => accusedOf(id, own, denials))
  const rivals = rivalsAmong(byActor)
  return {
    accused: accused.sort((a, b) => b.independent - a.independent || (a.name < b.name ? -1 : 1)),
    contested: rivals.length > 0 || accused.some((a) => a.denies.length > 0),
    reasons: [...accused.flatMap(reasons), ...rivals],
  }
}

const actorOf = ({ finding }: Claim) => (finding.aspect === 'who' && finding.role === 'agent' ? finding.actor : null)

const isNaming = (claim: Claim): boolean => !NOBODY.has(actorOf(claim)?.id ?? 'unknown')

const isDenial = ({ finding, factuality }: Claim): boolean =>
  (finding.aspect === 'what' || finding.aspect === 'who') &&
  factuality.polarity === 'denied' &&
  factuality.mood === 'actual'

function accusedOf(id: string, own: readonly Said[], denials: readonly Said[]): Accused {
  const known = own.filter((s) => s.origin.lineage === 'known')
  return {
    actor: id,
    name: actorOf((own[0] as Said).claim)?.name ?? id,
    by: namers(own),
    independent: new Set(known.map((s) => s.origin.standpoint)).size,
    admits: namers(own.filter((s) => s.origin.interests.includes(id))),
    denies: namers(denials.filter((s) => s.origin.interests.includes(id))),
  }
}

function namers(said: readonly Said[]): Namer[] {
  return [...Map.groupBy(said, (s) => s.origin.key).values()].map((own) => {
    const { origin } = own[0] as Said
    return {
      origin: origin.key,
      name: origin.name,
      party: origin.party,
      reports: [...new Set(own.map((s) => s.claim.reportId))],
      claims: own.map((s) => s.claim.id),
    }
  })
}

/** Two doers of whom none names both may be two versions of who did it. */
function rivalsAmong(byActor: ReadonlyMap<string, readonly Said[]>): string[] {
  const named = [...byActor].map(([, own]) => ({
    name: actorOf((own[0] as Said).claim)?.name ?? '',
    voices: new Set(own.map((s) => s.origin.standpoint)),
  }))
  return named.flatMap((a, i) =>
    named
      .slice(i + 1)
      .filter((b) => ![...a.voices].some((voice) => b.voices.has(voice)))
      .map((b) => `Some name ${a.name}, others ${b.name}, and nobody names both.`),
  )
}

function reasons({ name, by, admits, denies }: Accused): string[] {
  const list = (namers: readonly Namer[]): string =>
    namers.map((n) => (n.party ? `${n.name} (a party)` : n.name)).join(', ')
  return [
    `${list(by)}: ${name} did it.`,
    ...(admits.length === 0 ? [] : [`${name} takes it upon itself, through ${list(admits)}.`]),
    ...(denies.length === 0 ? [] : [`${name} denies it, through ${list(denies)}.`]),
  ]
}
