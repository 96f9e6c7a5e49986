import type { Attribution } from '../../model/attribution.ts'
import { type Claim, claimId } from '../../model/claim.ts'
import type { Factuality } from '../../model/factuality.ts'
import type { Finding, TollWindow } from '../../model/finding.ts'
import type { MentionId, ReportId } from '../../model/id.ts'
import { mentionId } from '../../model/mention.ts'
import type { PartialDate, Period } from '../../model/period.ts'
import type { Span } from '../../model/span.ts'
import type { Tally } from '../events/tallies.ts'
import { type Fleshed, placesAgree, type Told } from '../events/told.ts'
import { spanOf } from '../passages/passage.ts'
import type { PlaceMention } from '../places/index.ts'
import type { Decided } from '../signs/incident.ts'
import type { Party } from '../signs/parties.ts'
import { placeId } from '../signs/scene.ts'
import { windowIn } from './extent.ts'
import type { Spoken } from './voices.ts'

/** What the claims of one event need besides the event: the report, the period where no words give one, and the day of the report. */
export interface Setting {
  readonly reportId: ReportId
  readonly fresh: Period | null
  readonly day: PartialDate | null
}

/**
 * The id of the mention that stands for an event: its head word in the first passage that tells of it.
 *
 * @param told  an event of the report
 */
export function eventId(reportId: ReportId, told: Told): MentionId {
  const first = told.parts[0] as Fleshed
  return mentionId(reportId, spanOf(first.passage, first.head.from, first.head.to), 'event')
}

/** A claim before it has its id, which counts claims of one address and rule over the whole report. */
export type Unnamed = Omit<Claim, 'id'>

/**
 * Makes the claims of one event: each aspect of each passage that tells of it, on its own words and its own voice.
 *
 * @returns in the order of the passages, each claim still without its id
 */
export function claimsOf(told: Spoken<Decided>, setting: Setting): Unnamed[] {
  const event = eventId(setting.reportId, told)
  const drafts: Drafted[] = [...told.parts.flatMap((part) => ofPart(told, part, setting)), ...shared(told, setting)]
  return drafts.flatMap(({ span, finding, rule, part }) =>
    voicesOf(told, part).map((attribution) => ({
      reportId: setting.reportId,
      event,
      finding,
      ...span,
      attribution,
      factuality: part.stance,
      rule,
    })),
  )
}

/**
 * Gives claims their ids; where two events share words and rule, the later claim's id ends in a number.
 *
 * @param claims  all the claims of one report, in a fixed order
 */
export function named(claims: readonly Unnamed[]): Claim[] {
  const seen = new Map<string, number>()
  return claims.map((claim) => {
    const key = `${claim.start}-${claim.end}/${claim.finding.aspect}/${claim.rule}`
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return { id: claimId(claim.reportId, claim, claim.finding.aspect, claim.rule, ordinal), ...claim }
  })
}

interface Drafted {
  readonly span: Span
  readonly finding: Finding
  readonly rule: string
  readonly part: Fleshed
}

/** Two who say the same in one sentence make two claims of it; without a voice it is the report's own. */
function voicesOf({ voices }: Spoken<Decided>, part: Fleshed): readonly (Attribution | null)[] {
  const list = voices.get(part) ?? []
  return list.length === 0 ? [null] : list
}

function ofPart(told: Decided, part: Fleshed, setting: Setting): Drafted[] {
  const head = spanOf(part.passage, part.head.from, part.head.to)
  const what: Drafted = {
    span: head,
    finding: { aspect: 'what', subtype: told.subtype },
    rule: 'what-by-signs@1',
    part,
  }
  const parties = told.parties.flatMap((party) => ofParty(party, part))
  const tolls = part.tallies.flatMap((tally) => toll(part, tally, windowIn(part, tally, setting)))
  return [what, ...places(told, part), ...times(told, part), ...parties, ...tolls]
}

/** The place that a passage itself gives the event: the one decided on where the passage names it, else its own where that can be the same. */
function places(told: Decided, part: Fleshed): Drafted[] {
  const { where } = told
  if (where === null) return []
  const named = part.passage.places.find((p) => placeId(p.value.place) === placeId(where.mention.place))
  if (named !== undefined) return [placed(named.value, where.rule, part)]
  if (part.where === null || !placesAgree(part.where.mention.place, where.mention.place)) return []
  return [placed(part.where.mention, part.where.rule, part)]
}

const placed = (mention: PlaceMention, rule: string, part: Fleshed): Drafted => ({
  span: spanOfMention(mention),
  finding: { aspect: 'where', place: mention.place },
  rule,
  part,
})

/** What has gone on since some time dates only an event of its own kind. */
const times = (told: Told, part: Fleshed): Drafted[] =>
  part.when === null || (part.when.mention.kind === 'since' && part.kind !== told.kind)
    ? []
    : [
        {
          span: spanOfMention(part.when.mention),
          finding: { aspect: 'when', period: part.when.period },
          rule: part.when.rule,
          part,
        },
      ]

const ofParty = ({ role, actor, seen, rule }: Party, part: Fleshed): Drafted[] =>
  seen
    .filter((s) => s.part === part)
    .map((s) => ({ span: spanOfMention(s), finding: { aspect: 'who', role, actor }, rule, part }))

const spanOfMention = ({ start, end }: Span): Span => ({ start, end })

function toll(part: Fleshed, tally: Tally, window: TollWindow): Drafted[] {
  if (tally.people === null) return []
  const { people } = tally
  const span = spanOf(part.passage, tally.from, tally.to)
  const of = people.actor?.value.actor.name ?? people.class ?? 'people'
  return [
    {
      span,
      finding: {
        aspect: 'toll',
        harm: tally.harm,
        people: people.estimate,
        of,
        part: people.part,
        former: people.former,
        window,
      },
      rule: `toll-${tally.rule}@1`,
      part,
    },
  ]
}

/** What the event has from elsewhere: a place and parties taken over from what was told before, a period from the day of the report. */
function shared(told: Decided, setting: Setting): Drafted[] {
  const first = told.parts[0] as Fleshed
  const elsewhere = told.parties.flatMap(({ role, actor, seen, rule }) =>
    seen
      .filter((s) => s.part === null)
      .map((s): Drafted => ({ span: spanOfMention(s), finding: { aspect: 'who', role, actor }, rule, part: first })),
  )
  return [...placeFromElsewhere(told, first), ...elsewhere, ...periodOf(told, first, setting)]
}

const placeFromElsewhere = (told: Decided, first: Fleshed): Drafted[] =>
  told.where === null || told.parts.some((part) => places(told, part).length > 0)
    ? []
    : [placed(told.where.mention, told.where.rule, first)]

function periodOf(told: Decided, first: Fleshed, { fresh }: Setting): Drafted[] {
  if (fresh === null || told.parts.some((p) => times(told, p).length > 0)) return []
  const span = spanOf(first.passage, first.head.from, first.head.to)
  return [{ span, finding: { aspect: 'when', period: fresh }, rule: 'when-by-publication@1', part: first }]
}

/**
 * The stance of an event as a whole: asserted when any passage asserts it, else the first passage's.
 *
 * @param told  an event of the report
 */
export function stanceOfTold(told: Told): Factuality {
  const asserted = told.parts.find(
    (p) => p.stance.polarity === 'asserted' && p.stance.mood === 'actual' && p.stance.certainty === 'certain',
  )
  return (asserted ?? (told.parts[0] as Fleshed)).stance
}
