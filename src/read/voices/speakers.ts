import type { Source } from '../../model/source.ts'
import type { Passage } from '../passages/passage.ts'
import { type Grammar, nameStretch } from './grammar.ts'
import type { Meant } from './meant.ts'
import { kindOf, type NamedSource, nameIn, type Speaker } from './speaker.ts'

const PRONOUNS = new Set(['he', 'she', 'it', 'they'])
const DEFINITE = new Set(['the', 'same', 'this', 'these', 'those'])
const GROUP_NOUNS = new Set(
  'monitor group observatory source sources watchdog agency organisation organization statement network report ministry spokesman spokeswoman official officials charity ngo command center centre channel activists residents witnesses'.split(
    ' ',
  ),
)

/**
 * Lists who in a passage may be speaking by the lists of names and roles: sources, roles without a name, forces, and words that point back.
 *
 * @param named  known sources in the passage, by their words
 * @param meant  whom a role stands for in this report: the one monitor that it names for "a monitor"
 * @returns in order of the words, without overlaps; names before roles
 */
export function speakersIn(g: Grammar, named: readonly NamedSource[], meant: Meant): Speaker[] {
  const { passage } = g
  const kept: Speaker[] = named.map((n) => ({ ...n, name: n.source.name, ...identity(n.source) }))
  const lists = [pointing(passage), roles(g, meant), forces(passage), pronouns(passage)]
  for (const list of lists) kept.push(...list.filter((s) => free(kept, s)))
  return kept.sort((a, b) => a.from - b.from)
}

const identity = (source: Source): Pick<Speaker, 'sourceId' | 'kind' | 'anaphor'> => ({
  sourceId: source.id,
  kind: kindOf(source),
  anaphor: null,
})

const free = (kept: readonly Speaker[], s: Speaker): boolean => !kept.some((k) => k.from < s.to && s.from < k.to)

const back = (passage: Passage, from: number, to: number): Speaker => {
  const word = passage.words[to - 1]
  return { from, to, name: word?.text ?? '', sourceId: null, kind: 'unknown', anaphor: word?.norm ?? '' }
}

const pronouns = (passage: Passage): Speaker[] =>
  passage.words.flatMap((w, i) => (PRONOUNS.has(w.norm) ? [back(passage, i, i + 1)] : []))

/** "the monitor", "the source": a voice told of before. */
const pointing = (passage: Passage): Speaker[] =>
  passage.words.flatMap((w, i) =>
    DEFINITE.has(w.norm) && GROUP_NOUNS.has(passage.words[i + 1]?.norm ?? '') && !isModifier(passage, i + 1)
      ? [back(passage, i, i + 2)]
      : [],
  )

/** "the group commander": the noun only narrows down the next. */
const isModifier = (passage: Passage, at: number): boolean =>
  /^(?:compound|amod)/.test(passage.words[at]?.relation ?? '') && passage.words[at]?.head === at + 1

/** A role with the words that narrow it down: "a military source", "police in Ford", "opposition activists". */
const roles = (g: Grammar, meant: Meant): Speaker[] =>
  g.passage.roles.map(({ from, to, value }) => {
    const whole = nameStretch(g, to - 1)
    const own = whole.from <= from && whole.to >= to ? whole : { from, to }
    const name = plainly(g.passage, own.from, own.to)
    return meant({ ...own, name, sourceId: null, kind: value, anaphor: null })
  })

/** A role is no name: it loses the capital of a sentence's first word. */
function plainly(passage: Passage, from: number, to: number): string {
  const [first = '', ...rest] = nameIn(passage, from, to).split(' ')
  const isFirst = passage.words[0]?.text === first
  return [isFirst && /^\p{Lu}\p{Ll}+$/u.test(first) ? first.toLowerCase() : first, ...rest].join(' ')
}

const forces = (passage: Passage): Speaker[] =>
  passage.actors
    .filter((a) => a.value.role !== 'modifier' && a.value.role !== 'attribute' && a.value.class === 'group')
    .map(({ from, to, value }) => ({
      from,
      to,
      name: value.actor.name,
      sourceId: null,
      kind: 'party',
      anaphor: null,
    }))
