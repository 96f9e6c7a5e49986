import { type EventSubtype, isSubtype } from '../../model/event-type.ts'
import { subtypeByRule } from '../events/subtype-rule.ts'
import type { Fleshed, Told } from '../events/told.ts'
import { kindSign } from './kinds.ts'
import { sumOf, type Weights } from './weights.ts'

/**
 * The signs of an event's sub-event type: the words and weapons of every passage, who does and suffers it, whose toll is told.
 *
 * @param told  an event of the report
 */
export function subtypeSigns(told: Told): string[] {
  const kind = kindSign(told.kind)
  const [agents, patients] = [kindsOf(told, 'agent'), kindsOf(told, 'patient')]
  const victims = new Set(told.parts.flatMap((p) => p.tallies.flatMap((t) => t.people?.class ?? [])))
  return [
    `rule ${subtypeByRule(told)}`,
    `kind ${kind}`,
    `agents ${agents}`,
    `patients ${patients}`,
    `kind ${kind}, agents ${agents}`,
    `kind ${kind}, patients ${patients}`,
    ...[...victims].map((victim) => `kind ${kind}, victims ${victim}`),
    ...told.parts.flatMap(partSigns),
  ]
}

const kindsOf = (told: Told, role: string): string =>
  [...new Set(told.parts.flatMap((p) => p.sides.filter((s) => s.role === role).map((s) => s.mention.value.kind)))]
    .sort()
    .join(' and ') || 'none'

function partSigns(part: Fleshed): string[] {
  const { passage, head } = part
  const own = passage.triggers.filter((t) => t.from >= part.from && t.to <= part.to)
  const word = passage.words[head.from]
  return [
    `says ${kindSign(part.kind)}`,
    `head ${word?.lemma}`,
    `head is ${word?.tag}`,
    ...(part.leads.length === 0 ? ['no trigger'] : []),
    ...part.leads.map((lead) => `lead ${lead.form} ${kindSign(lead.kind)}`),
    ...own.flatMap((t) => [
      `trigger ${t.value.form} ${kindSign(t.value.kind)}`,
      `word ${passage.words[t.to - 1]?.lemma}`,
    ]),
    ...part.sides.flatMap((s) => [`${s.role} ${s.mention.value.kind}`, `${s.role} ${s.mention.value.class}`]),
    ...part.tallies.map((t) => `${t.harm} ${t.people?.class ?? 'nobody'}`),
  ]
}

/**
 * Where words tell of a place that was taken, so much more must speak for a mere clash.
 *
 * @source ACLED codebook: a change of territory goes before the clash that led to it
 */
const MUCH = 3

/** Weapons that are told of only where the words name them: no bomb is a suicide's, and no smoke a gas, because it was so in another war. */
const NAMED_ONLY = new Set(['Chemical weapon', 'Suicide bomb'])

/**
 * Decides an event's sub-event type. Types that too few reports tell of to be learnt are left to the rule.
 *
 * @param weights  one table for each type that was learnt; without any, the rule decides
 */
export function subtypeFor(told: Told, weights: ReadonlyMap<string, Weights>): EventSubtype {
  const rule = subtypeByRule(told)
  if (!weights.has(rule)) return rule
  const signs = subtypeSigns(told)
  const sums = [...weights].map(([subtype, table]) => ({ subtype, sum: sumOf(table, signs) }))
  const first = sums.reduce((a, b) => (b.sum > a.sum ? b : a))
  if (NAMED_ONLY.has(first.subtype) && !isNamed(told, first.subtype)) return rule
  const byRule = sums.find((s) => s.subtype === rule)?.sum ?? 0
  if (told.kind === 'capture' && first.subtype === 'Armed clash' && first.sum - byRule < MUCH) return rule
  return isSubtype(first.subtype) ? first.subtype : rule
}

const isNamed = (told: Told, subtype: string): boolean =>
  told.parts.some((part) => part.passage.triggers.some((t) => t.value.kind === subtype))
