import type { Attribution } from '../../model/attribution.ts'
import type { SourceKind } from '../../model/source.ts'
import type { Speaker } from './speaker.ts'

const ONE = new Set<SourceKind>([
  'person',
  'official',
  'military',
  'activist',
  'medical',
  'resident',
  'witness',
  'government',
  'un',
  'aid',
  'opposition',
  'party',
])
const MANY = /s$|people|police/

/**
 * Finds the voice that a pronoun or a bare noun points back to: "the source" the last one called a source, "he" a person, "it" a body.
 *
 * @param before  voices told of so far, in order
 * @returns null where nobody has spoken yet
 */
export function pointedTo(speaker: Speaker, before: readonly Attribution[]): Attribution | null {
  const word = speaker.anaphor ?? ''
  const outermost = before
  const fits = FITS[word] ?? ((a: Attribution): boolean => isCalled(a, word))
  return outermost.findLast(fits) ?? outermost.at(-1) ?? null
}

const FITS: Readonly<Record<string, (a: Attribution) => boolean>> = {
  he: (a) => ONE.has(a.kind),
  she: (a) => ONE.has(a.kind),
  it: (a) => a.kind !== 'person' && a.kind !== 'witness' && a.kind !== 'resident',
  they: (a) => MANY.test(a.source),
  statement: (a) => a.kind !== 'witness' && a.kind !== 'resident' && a.kind !== 'person',
}

/** What kinds of sources a bare noun can stand for, besides those whose name ends in it. */
const KINDS: Readonly<Record<string, readonly SourceKind[]>> = {
  monitor: ['monitor'],
  watchdog: ['monitor'],
  observatory: ['monitor'],
  network: ['monitor'],
  ngo: ['monitor', 'aid'],
  charity: ['aid'],
  group: ['monitor', 'party', 'aid'],
  organisation: ['monitor', 'aid', 'un'],
  organization: ['monitor', 'aid', 'un'],
  agency: ['agency', 'party-media'],
  channel: ['outlet', 'party-media'],
  ministry: ['government', 'military', 'official'],
  official: ['official', 'person'],
  spokesman: ['official', 'person', 'military'],
}

function isCalled(a: Attribution, word: string): boolean {
  const one = word.replace(/s$/, '')
  const called = a.source
    .toLowerCase()
    .split(/\s+/)
    .some((w) => w.replace(/s$/, '') === one)
  return called || (KINDS[one] ?? []).includes(a.kind)
}
