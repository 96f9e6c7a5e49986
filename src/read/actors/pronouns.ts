import type { Sentence } from '../../language/index.ts'
import type { ActorMention } from './mention.ts'

/** How many words may stand before a pronoun that opens a sentence: "On Monday, they …". */
const OPENING = 5

/** After "it", these make no claim about whom it means: "It said", "It was the first attack", "It is not clear". */
const idle =
  /^(?:is|was|were|be|been|will|would|could|can|may|might|should|must|said|says|say|told|added|adds|reported|reports|stated|claimed|denied|confirmed|quoted|also|came|comes|happened|happens|occurred|followed|follows|remains|remained|seems|seemed|appears|appeared|emerged|began|begins|started|marks|marked|took|takes|means|meant|lies|borders|has|had|'s|’s)$/iu

type Two = readonly [ActorMention, ActorMention]

/**
 * Reads the pronouns of a sentence that stand for an actor of the sentence before: "They" and "it" that open it for the one that did something
 * there, "both sides" for the two that did, "the former" and "the latter" for the first and second.
 *
 * @param before  the actors of the sentence before, in order
 * @returns mentions with the pronoun's own words, apart from `own`
 */
export function pronounMentions(
  sentence: Sentence,
  own: readonly ActorMention[],
  before: readonly ActorMention[],
): ActorMention[] {
  const acting = before.filter((one) => one.role === 'actor')
  const two = opposed(acting)
  const pairs = two === null ? [] : [...ordinals(sentence, two), ...bothSides(sentence, two)]
  return [...openers(sentence, own, acting), ...pairs].filter(
    (one) => !own.some((other) => one.start < other.end && other.start < one.end),
  )
}

/** "They left", "On Monday, it seized Ford": before any other actor of the sentence. */
function openers({ tokens }: Sentence, own: readonly ActorMention[], acting: readonly ActorMention[]): ActorMention[] {
  const first = own[0]?.start ?? Number.POSITIVE_INFINITY
  const at = tokens.findIndex(
    (token, n) => /^(?:they|it)$/iu.test(token.text) && token.start < first && (n === 0 || tokens[n - 1]?.text === ','),
  )
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || next === undefined || at > OPENING) return []
  const they = /^they$/iu.test(token.text)
  if (!they && idle.test(next.text)) return []
  const meant = they ? acting[0] : acting.find((one) => one.class === 'group')
  return meant === undefined ? [] : [standIn(meant, token)]
}

const ordinals = ({ tokens }: Sentence, [first, second]: Two): ActorMention[] =>
  tokens.flatMap((token, at) => {
    if (!/^(?:former|latter)$/iu.test(token.text) || !alone(tokens[at + 1]?.text)) return []
    return [standIn(/^former$/iu.test(token.text) ? first : second, token)]
  })

/** "Both sides", "the two warring parties": the first word stands for the one, the last for the other. */
const bothSides = ({ tokens }: Sentence, [first, second]: Two): ActorMention[] =>
  tokens.flatMap((token, at) => {
    if (!/^(?:both|two|warring|rival|opposing)$/iu.test(token.text)) return []
    const next = tokens[at + 1]
    const last = next !== undefined && /^(?:warring|rival|opposing)$/iu.test(next.text) ? tokens[at + 2] : next
    const opens = !/^(?:both|two)$/iu.test(tokens[at - 1]?.text ?? '')
    const sides = last !== undefined && /^(?:sides|parties)$/iu.test(last.text) && !/^of$/iu.test(after(tokens, last))
    return opens && sides ? [standIn(first, token), standIn(second, last)] : []
  })

const after = (tokens: Sentence['tokens'], last: { readonly end: number }): string =>
  tokens.find((token) => token.start >= last.end)?.text ?? ''

/** "The former attacked", not "the former president". */
const alone = (next: string | undefined): boolean =>
  next === undefined || /^[,.;:]$|^\p{Ll}+ed$/u.test(next) || verbs.test(next)

const verbs =
  /^(?:has|had|have|was|were|is|are|will|would|withdrew|took|lost|won|fled|left|held|fought|hit|shot|struck|came|went|began|drove|sent)$/u

/** The first two armed actors that are not the same; null where there are not two. */
function opposed(acting: readonly ActorMention[]): Two | null {
  const armed = acting.filter((one) => one.class === 'group' || one.class === 'generic')
  const [first] = armed
  const second = armed.find((one) => one.actor.id !== first?.actor.id)
  return first === undefined || second === undefined ? null : [first, second]
}

const standIn = (
  meant: ActorMention,
  { text, start, end }: { text: string; start: number; end: number },
): ActorMention => ({
  ...meant,
  ...{ start, end, words: text, role: 'actor', generic: true },
  actor: { ...meant.actor, words: text },
})
