import type { ActorRef } from '../../model/actor.ts'
import type { Attribution } from '../../model/attribution.ts'
import { type Claim, claimId } from '../../model/claim.ts'
import type { Factuality } from '../../model/factuality.ts'
import type { Finding } from '../../model/finding.ts'
import type { MentionId, ReportId } from '../../model/id.ts'
import { mentionId } from '../../model/mention.ts'
import type { Period } from '../../model/period.ts'
import type { Span } from '../../model/span.ts'
import type { Tally } from '../events/tallies.ts'
import type { Fleshed, Told } from '../events/told.ts'
import { spanOf } from '../passages/passage.ts'
import { subtypeOf } from './subtype.ts'

/** What the claims of one event need besides the event: the report, and the period where no words give one. */
export interface Setting {
  readonly reportId: ReportId
  readonly fresh: Period | null
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
export function claimsOf(told: Told, setting: Setting): Unnamed[] {
  const event = eventId(setting.reportId, told)
  const drafts: Drafted[] = [...told.parts.flatMap((part) => ofPart(told, part)), ...shared(told, setting)]
  return drafts.map(({ span, finding, rule, part }) => ({
    reportId: setting.reportId,
    event,
    finding,
    ...span,
    attribution: voiceOf(part),
    factuality: part.stance,
    rule,
  }))
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

const voiceOf = (part: Fleshed): Attribution | null => part.voices[0] ?? null

function ofPart(told: Told, part: Fleshed): Drafted[] {
  const head = spanOf(part.passage, part.head.from, part.head.to)
  const what: Drafted = {
    span: head,
    finding: { aspect: 'what', subtype: subtypeOf(told) },
    rule: 'what-by-trigger@1',
    part,
  }
  return [what, ...places(part), ...times(part), ...sides(part), ...part.tallies.flatMap((t) => toll(part, t))]
}

const places = (part: Fleshed): Drafted[] =>
  part.where === null
    ? []
    : [
        {
          span: spanOfMention(part.where.mention),
          finding: { aspect: 'where', place: part.where.mention.place },
          rule: part.where.rule,
          part,
        },
      ]

const times = (part: Fleshed): Drafted[] =>
  part.when === null || part.when.mention === null
    ? []
    : [
        {
          span: spanOfMention(part.when.mention),
          finding: { aspect: 'when', period: part.when.period },
          rule: part.when.rule,
          part,
        },
      ]

const sides = (part: Fleshed): Drafted[] =>
  part.sides.map((side) => ({
    span: spanOfMention(side.mention.value),
    finding: { aspect: 'who', role: side.role, actor: side.mention.value.actor satisfies ActorRef },
    rule: `who-by-${side.rule}@1`,
    part,
  }))

const spanOfMention = ({ start, end }: Span): Span => ({ start, end })

function toll(part: Fleshed, tally: Tally): Drafted[] {
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
        window: { kind: 'incident' },
      },
      rule: `toll-${tally.rule}@1`,
      part,
    },
  ]
}

/** What the event has from elsewhere: a place taken over from what was told before, a period from the day of the report. */
function shared(told: Told, setting: Setting): Drafted[] {
  const first = told.parts[0] as Fleshed
  const out: Drafted[] = []
  const ownPlace = told.parts.some((p) => p.where !== null)
  if (!ownPlace && told.where !== null)
    out.push({
      span: spanOfMention(told.where.mention),
      finding: { aspect: 'where', place: told.where.mention.place },
      rule: told.where.rule,
      part: first,
    })
  const ownTime = told.parts.some((p) => p.when?.mention != null)
  if (!ownTime && setting.fresh !== null) {
    out.push({
      span: spanOf(first.passage, first.head.from, first.head.to),
      finding: { aspect: 'when', period: setting.fresh },
      rule: 'when-by-publication@1',
      part: first,
    })
  }
  return out
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
