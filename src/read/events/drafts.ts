import type { Passage, Trigger } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import { takesPeople } from './captives.ts'
import { CUSTODY, kindOf, type Lead, rank } from './kinds.ts'
import { type Tally, talliesIn } from './tallies.ts'

/**
 * One event as one passage tells it, before place, time, sides and voices are added.
 *
 * `kind` is an ACLED sub-event type, or "capture", "withdrawal", "attack", "killing" where the sides decide; `[from, to)` is the stretch of the passage that is
 * about it, `head` the word that names it.
 */
export interface Draft {
  readonly passage: Passage
  readonly kind: string
  readonly leads: readonly Lead[]
  readonly head: { readonly from: number; readonly to: number }
  readonly tallies: readonly Tally[]
  readonly from: number
  readonly to: number
}

/**
 * Groups the trigger and harm words of a passage into the events it tells of.
 *
 * Words of one kind, or of a generic kind beside a specific one, make one event; a harm word joins the event nearest to it.
 * @returns in order; none when the passage names no event
 */
export function draftsIn(passage: Passage): Draft[] {
  const tallies = talliesIn(passage).filter((t) => t.harm !== 'displaced')
  const groups = grouped(passage, leadsOf(passage))
  if (groups.length === 0) return tallies.length === 0 ? [] : [killing(passage, tallies)]
  const bounds = ranges(passage, groups)
  const shares = groups.map((_, i) => tallies.filter((t) => owner(passage, groups, t) === i))
  return groups.map((leads, i) => ({
    passage,
    kind: kindOf(passage, leads, bounds[i] as Range),
    leads,
    head: headOf(leads),
    tallies: shares[i] as Tally[],
    ...(bounds[i] as Range),
  }))
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Triggers that stand for an event themselves; a weapon alone stands for one only beside a verb of attack or harm. */
function leadsOf(passage: Passage): Lead[] {
  const harmed = passage.harms.length > 0
  const acts = passage.triggers.some((t) => t.value.form !== 'instrument')
  return passage.triggers
    .filter((t) => t.value.form !== 'instrument' || harmed || acts)
    .filter((t) => !isModifier(passage, t) && !landsOnly(passage, t))
    .map((t) => ({
      from: t.from,
      to: t.to,
      kind: takesPeople(passage, t) ? CUSTODY : t.value.kind,
      form: t.value.form,
    }))
}

/** "-held", "-controlled": the word is part of a description and names no event. */
function isModifier(passage: Passage, t: Found<Trigger>): boolean {
  return (
    passage.words[t.from - 1]?.text === '-' &&
    /^(?:held|controlled|occupied|seized|captured|torn|hit)$/.test(passage.words[t.from]?.norm ?? '')
  )
}

/** "landed in", "fell on", "rained": only where something that is launched is named too. */
const landsOnly = (passage: Passage, t: Found<Trigger>): boolean =>
  LANDS.test(passage.words[t.from]?.norm ?? '') &&
  t.value.kind === 'rocket-launch' &&
  !passage.triggers.some((o) => o.value.form === 'instrument' || LAUNCHED.has(o.value.kind))

const LANDS = /^(?:land|fall|fell|rain)/
const LAUNCHED = new Set(['Shelling/artillery/missile attack', 'Air/drone strike', 'bombing', 'explosion'])

function grouped(passage: Passage, leads: readonly Lead[]): Lead[][] {
  const groups: Lead[][] = []
  for (const lead of leads) {
    const group = groups.at(-1)
    if (group !== undefined && joins(passage, group, lead)) group.push(lead)
    else groups.push([lead])
  }
  return groups.filter((group) => group.some((l) => l.form !== 'instrument') || passage.harms.length > 0)
}

const SPLITS = /^(?:while|meanwhile|whereas|;|but|earlier|separately|elsewhere|also)$/
const TERRITORY = new Set(['capture', 'withdrawal', 'Armed clash', 'attack'])

function joins(passage: Passage, group: readonly Lead[], lead: Lead): boolean {
  const last = group.at(-1) as Lead
  const between = passage.words.slice(last.to, lead.from)
  if (between.some((w) => SPLITS.test(w.norm)) && between.length > 3) return false
  const specific = group.find((l) => rank(l.kind) > 1)
  if (specific === undefined || rank(lead.kind) <= 1) return true
  if (specific.kind === lead.kind) return true
  return (TERRITORY.has(specific.kind) && TERRITORY.has(lead.kind)) || between.length <= 1
}

/** The word that says most names the event; a weapon only where nothing else does. */
const headOf = (leads: readonly Lead[]): Lead =>
  [...leads].sort((a, b) => weight(b) - weight(a) || a.from - b.from)[0] as Lead

const weight = (lead: Lead): number => (lead.form === 'instrument' ? -1 : rank(lead.kind))

const CLAUSE = /^(?:while|meanwhile|whereas|;|but|after|before|when|as|and|amid|during|following|where|,)$/

/** Each event's stretch ends at the last clause word before the next event, else half-way. */
function ranges(passage: Passage, groups: readonly Lead[][]): Range[] {
  const cuts = groups.slice(1).map((next, i) => {
    const a = ((groups[i] as readonly Lead[]).at(-1) as Lead).to
    const b = (next[0] as Lead).from
    const clause = passage.words.slice(a, b).findLastIndex((w) => CLAUSE.test(w.norm))
    return clause >= 0 ? a + clause : Math.floor((a + b) / 2)
  })
  return groups.map((_, i) => ({ from: cuts[i - 1] ?? 0, to: cuts[i] ?? passage.words.length }))
}

/** "killed in shelling", "shelling that killed": a harm word belongs to the event it is joined to, else to the nearest. */
function owner(passage: Passage, groups: readonly Lead[][], tally: Tally): number {
  const gaps = groups.map((leads) => Math.min(...leads.map((l) => gap(passage, l, tally))))
  return gaps.indexOf(Math.min(...gaps))
}

function gap(passage: Passage, lead: Lead, tally: Tally): number {
  const after = lead.from >= tally.to
  const words = after ? passage.words.slice(tally.to, lead.from) : passage.words.slice(lead.to, tally.from)
  const linked = after && /^(?:in|by|when|after|as|during|from)$/.test(words[0]?.norm ?? '')
  const split = words.some((w) => SPLITS.test(w.norm) || w.norm === 'and')
  return words.length + (split ? 8 : 0) - (linked ? 6 : 0)
}

function killing(passage: Passage, tallies: readonly Tally[]): Draft {
  return {
    passage,
    kind: 'killing',
    leads: [],
    head: (tallies[0] as Tally).word,
    tallies,
    from: 0,
    to: passage.words.length,
  }
}
