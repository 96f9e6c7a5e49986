import type { Attribution } from '../../model/attribution.ts'
import type { Factuality } from '../../model/factuality.ts'
import type { Control } from '../../model/finding.ts'
import type { Period } from '../../model/period.ts'
import type { Span } from '../../model/span.ts'
import type { ActorMention } from '../actors/index.ts'
import type { At } from '../passages/passage.ts'
import { type HoldWord, type Passage, spanOf } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import type { PlaceMention } from '../places/index.ts'

/** Who is said in a passage to hold how much of which place, before it becomes a claim. */
interface Holding {
  readonly span: Span
  readonly finding: Control
  readonly factuality: Factuality
  readonly attribution: Attribution | null
  readonly rule: string
}

/** What a passage is read with: who speaks, what time the report is of, and the place spoken of last ("the camp"). */
interface HoldingContext {
  readonly speakers: readonly At<ActorMention>[]
  readonly voices: readonly Attribution[]
  readonly asOf: Period | null
  readonly focus: PlaceMention | null
}

interface Share {
  readonly from: number
  readonly to: number
  readonly low: number | null
  readonly high: number | null
}

const PLACE_REACH = 7
const HOLD_REACH = 12

/**
 * Finds shares of places that somebody is said to hold or to have taken: "90 % of the camp", "large parts of the town".
 *
 * A share counts only beside a word of holding and "of" a place; percentages of anything else are left alone.
 */
export function holdingsIn(passage: Passage, context: HoldingContext): Holding[] {
  return sharesIn(passage).flatMap((share) => {
    const place = placeOf(passage, share, context.focus)
    const hold = holdOf(passage, share)
    if (place === null || hold === null || hold.value.sense === 'lose') return []
    const holders = holdersOf(passage, hold, context.speakers)
    if (holders.length === 0) return []
    const span = spanOf(
      passage,
      Math.min(share.from, hold.from, ...holders.map((h) => h.from)),
      Math.max(share.to, hold.to, place.to),
    )
    const parts = partsOf(passage, share)
    const finding: Control = {
      aspect: 'control',
      holder: holders.map((h) => h.value.actor),
      place: place.mention.place,
      share: parts > 0 || (share.low === null && share.high === null) ? null : { low: share.low, high: share.high },
      shareText: passage.words
        .slice(share.from, share.to + parts)
        .map((w) => w.text)
        .join(' ')
        .replace(/ %/g, '%')
        .replace(/ of$/, ''),
      asOf: context.asOf,
    }
    return [
      {
        span,
        finding,
        factuality: stance(passage, hold),
        attribution: context.voices[0] ?? null,
        rule: `control-${hold.value.sense}@1`,
      },
    ]
  })
}

function sharesIn(passage: Passage): Share[] {
  const percents = passage.quantities
    .filter((q) => q.value.percent)
    .map((q): Share => {
      const { low, high } = q.value.estimate
      return { from: q.from, to: q.to, low: low === null ? null : low / 100, high: high === null ? null : high / 100 }
    })
  const words = passage.shares
    .filter((s) => s.to - s.from > 1)
    .map((s): Share => ({ from: s.from, to: s.to, low: s.value.low, high: s.value.high }))
  return [
    ...percents,
    ...counted(passage),
    ...words.filter((w) => !percents.some((p) => p.from < w.to && w.from < p.to)),
  ]
}

const PARTS =
  /^(?:villages|districts|neighbou?rhoods|towns|quarters|areas|streets|buildings|settlements|provinces|regions)$/

/** "3 % of the villages of Ford": how many words of what is shared belong to the share, which then bounds nothing of the place itself. */
function partsOf(passage: Passage, { to }: Share): number {
  const next = passage.words.slice(to, to + 3).findIndex((w) => PARTS.test(w.norm))
  return next < 0 || !passage.words.slice(to, to + next).every((w) => /^(?:of|the|its|all)$/.test(w.norm))
    ? 0
    : next + 1
}

/** "two districts of Ford", "two of its districts": a number of parts, which bounds no share. */
const counted = (passage: Passage): Share[] =>
  passage.quantities
    .filter((q) => !q.value.percent)
    .flatMap((q) => {
      const parts = partsOf(passage, { from: q.from, to: q.to, low: null, high: null })
      return parts === 0 ? [] : [{ from: q.from, to: q.to + parts, low: null, high: null }]
    })

interface Of {
  readonly mention: PlaceMention
  readonly to: number
}

const DEFINITE_PLACE =
  /^(?:camp|city|town|village|district|area|province|neighbourhood|neighborhood|governorate|enclave|region|pocket)$/

/** The place a share is of: named within a few words after, or "the camp" for the one spoken of last. */
function placeOf(passage: Passage, share: Share, focus: PlaceMention | null): Of | null {
  const linked = passage.words[share.to]?.norm
  if (
    linked !== 'of' &&
    passage.words[share.to - 1]?.norm !== 'of' &&
    passage.words[share.to - 1]?.norm !== 'over' &&
    linked !== 'over'
  )
    return null
  const named = passage.places.find(
    (p) => p.from >= share.from && p.to > share.to && p.from - share.to <= PLACE_REACH && p.value.role === 'locates',
  )
  if (
    named !== undefined &&
    !passage.words.slice(share.to, named.from).some((w) => /^(?:in|near|and|while|[.;])$/.test(w.norm))
  )
    return { mention: named.value, to: named.to }
  const at = passage.words.findIndex(
    (w, i) => i >= share.to && i - share.to <= 4 && DEFINITE_PLACE.test(w.norm.replace(/'s$/, '')),
  )
  return at < 0 || focus === null ? null : { mention: focus, to: at + 1 }
}

function holdOf(passage: Passage, share: Share): Found<HoldWord> | null {
  const before = passage.holds.filter((h) => h.to <= share.from && share.from - h.to <= 6).at(-1)
  const around = passage.holds.find((h) => h.from < share.to && share.from < h.to)
  const after = passage.holds.find(
    (h) => h.from >= share.to && h.from - share.to <= HOLD_REACH && h.value.form === 'passive',
  )
  return around ?? before ?? after ?? null
}

function holdersOf(passage: Passage, hold: Found<HoldWord>, speakers: readonly At<ActorMention>[]): At<ActorMention>[] {
  const able = passage.actors.filter(
    (a) => (a.value.role === 'actor' || a.value.role === 'attribute') && a.value.class !== 'civilians',
  )
  if (hold.value.form === 'passive') return able.filter((a) => a.from >= hold.to && !speakers.includes(a)).slice(0, 1)
  const before = able.filter((a) => a.to <= hold.from && isSubject(passage, a, { hold, speakers }))
  const last = before.at(-1)
  if (last === undefined) return []
  const joint = before.at(-2)
  const gap = joint === undefined ? [] : passage.words.slice(joint.to, last.from).map((w) => w.norm)
  return joint !== undefined && /^(?:,? ?and(?: the)?)$/.test(gap.join(' ')) ? [joint, last] : [last]
}

/** Who speaks, or stands before the word for speaking, holds nothing by it; unless a pronoun takes him up: "the League said it held …". */
function isSubject(
  passage: Passage,
  actor: At<ActorMention>,
  { hold, speakers }: { hold: Found<HoldWord>; speakers: readonly At<ActorMention>[] },
): boolean {
  const said = passage.cues.some((c) => c.value.kind === 'verb' && c.from >= actor.to && c.to <= hold.from)
  const takenUp = passage.words.slice(actor.to, hold.from).some((w) => w.norm === 'it' || w.norm === 'they')
  return takenUp || (!said && !speakers.includes(actor))
}

function stance(passage: Passage, hold: Found<HoldWord>): Factuality {
  const mood = passage.moods.filter((m) => m.to <= hold.from && hold.from - m.to <= 6).at(-1)
  if (mood === undefined) return { polarity: 'asserted', certainty: 'certain', mood: 'actual' }
  return { polarity: mood.value.polarity, certainty: mood.value.certainty, mood: mood.value.mood }
}
