import type { Sentence } from '../../language/index.ts'
import type { Actor } from '../../model/actor.ts'
import type { Step } from './key.ts'
import type { ActorLexicon, ActorWord, ActorWordClass, State } from './lexicon.ts'
import { type Casing, lineOf, longest, plant, type Trie, trie } from './trie.ts'

/** What a stretch of words may be when actors are read: a named actor, a state in one of its forms, or a common word. */
export type Meaning =
  | { readonly is: 'actor'; readonly actor: Actor; readonly weak: boolean; readonly acronym: boolean }
  | { readonly is: 'state'; readonly state: State; readonly form: 'name' | 'demonym' | 'seat' | 'ruler' }
  | { readonly is: 'word'; readonly class: ActorWordClass }
  | { readonly is: 'other' }

/** Words of a sentence that have a meaning for actors: steps `from` to `to`, the tokens they stand on, and all their meanings. */
export interface Element {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly firstToken: number
  readonly lastToken: number
  readonly meanings: readonly Meaning[]
}

/** A sentence prepared for reading actors. */
export interface Prepared {
  readonly sentence: Sentence
  readonly casing: Casing
  readonly elements: readonly Element[]
}

/** Builds the tree that finds every name and word of the lexicon. */
export function meaningTree(lexicon: ActorLexicon): Trie<Meaning> {
  const root = trie<Meaning>()
  for (const actor of lexicon.actors)
    for (const alias of [actor.name, ...actor.aliases])
      plant(root, alias, meaningOf(actor, alias, lexicon), actor.country === null)
  for (const state of lexicon.states) plantState(root, state)
  for (const word of lexicon.words) plantWord(root, word)
  for (const name of lexicon.others) plant(root, name, other)
  return root
}

/** A name is weak that only its country makes sure: a phrase of common words ("resistance fighters"), a short acronym, a doubtful one. */
function meaningOf(actor: Actor, alias: string, lexicon: ActorLexicon): Meaning {
  const short = /^\p{Lu}{2,3}s?$/u.test(alias)
  const plain = !/\p{Lu}/u.test(alias.replace(/^U\.?S\.?-/u, ''))
  const doubtful = lexicon.doubtful.get(actor.id)?.includes(alias) ?? false
  return { is: 'actor', actor, weak: short || plain || doubtful, acronym: /^[\p{Lu}\d-]{2,6}$/u.test(alias) }
}

/** In a text all in capitals every acronym is weak, since it may be a word. */
const inCapitals = (meaning: Meaning): Meaning =>
  meaning.is === 'actor' && meaning.acronym ? { ...meaning, weak: true } : meaning

const other: Meaning = { is: 'other' }

function plantState(root: Trie<Meaning>, state: State): void {
  const forms = { name: state.names, demonym: state.demonyms, seat: state.seats, ruler: state.rulers } as const
  for (const form of ['name', 'demonym', 'seat', 'ruler'] as const)
    for (const name of forms[form]) plant(root, name, { is: 'state', state, form }, true)
}

const plantWord = (root: Trie<Meaning>, word: ActorWord): void =>
  plant(root, word.words, { is: 'word', class: word.class }, true)

/** Finds the elements of a sentence from left to right, the longest first, none overlapping. */
export function prepare(root: Trie<Meaning>, sentence: Sentence): Prepared {
  const line = lineOf(sentence)
  const list = line.steps
  const elements: Element[] = []
  for (let at = 0; at < list.length; ) {
    const match = longest(root, line, at)
    const [first, last] = [list[at], list[(match?.to ?? at + 1) - 1]]
    if (match === null || first === undefined || last === undefined) at++
    else {
      const place = { start: startOf(sentence, first), end: last.end, firstToken: first.token, lastToken: last.token }
      elements.push({
        from: at,
        to: match.to,
        ...place,
        meanings: line.casing === 'capitals' ? match.things.map(inCapitals) : match.things,
      })
      at = match.to
    }
  }
  return { sentence, casing: line.casing, elements }
}

/** A name's span takes the article in, "al-" in "al-Nusra". */
function startOf(sentence: Sentence, step: Step): number {
  const [article, dash] = [sentence.tokens[step.token - 2], sentence.tokens[step.token - 1]]
  if (dash !== undefined && /^[aA]l$|^[eE]l$/u.test(dash.text)) return dash.start
  if (dash?.text === '-' && article !== undefined && /^[aAe][lnrstzd]h?$/iu.test(article.text)) return article.start
  return step.start
}
