import type { Element, Meaning, Prepared } from './elements.ts'
import type { ActorWordClass } from './lexicon.ts'

/** A run of elements that together name one actor: those before its head only say whose or what kind. */
export interface Phrase {
  readonly elements: readonly Element[]
  readonly head: Element
  /** The tokens right before and after, as written; empty at the edge of the sentence. */
  readonly before: string
  readonly after: string
  /** The element right after, or after adjectives that only describe; null where none is. */
  readonly next: Element | null
  readonly hyphen: boolean
}

const describing: ReadonlySet<ActorWordClass> = new Set<ActorWordClass>([
  'side-government',
  'side-opposition',
  'side-militant',
  'quality',
  'vague',
])
const heads: ReadonlySet<ActorWordClass> = new Set<ActorWordClass>([
  'state-force',
  'force',
  'police',
  'government',
  'rebel',
  'militant',
  'fighter',
  'gunman',
  'militia',
  'group',
])

/** Whether an element can be the noun that a phrase is about. */
export const isHead = (element: Element): boolean =>
  element.meanings.some((one) => one.is === 'actor' || (one.is === 'word' && heads.has(one.class)))

/** Whether an element may stand before the noun that a phrase is about: a name, an adjective, or a noun in the singular. */
function isOwner(element: Element, last: string): boolean {
  const kind = classOf(element)
  if (kind === null) return element.meanings.some((one) => one.is !== 'other')
  return describing.has(kind) || (heads.has(kind) && kind !== 'group' && !/s$|men$/iu.test(last))
}

/** The class of an element as a common word, if it is one. */
export const classOf = (element: Element | undefined | null): ActorWordClass | null =>
  element?.meanings.find((one): one is Extract<Meaning, { is: 'word' }> => one.is === 'word')?.class ?? null

/**
 * Cuts the elements of a sentence into phrases: as many owners as stand in a row, up to the last head.
 *
 * "Turkish-backed Syrian rebels" is two phrases: a hyphen and a participle end one.
 */
export function phrases(prepared: Prepared): Phrase[] {
  const found: Phrase[] = []
  const all = prepared.elements
  for (let at = 0; at < all.length; ) {
    const stop = runEnd(prepared, at)
    found.push(phraseOf(prepared, at, stop))
    at = stop
  }
  return found
}

function runEnd(prepared: Prepared, from: number): number {
  const all = prepared.elements
  let head = from
  for (let at = from; at < all.length - 1; at++) {
    const [here, next] = [all[at] as Element, all[at + 1] as Element]
    if (!isOwner(here, prepared.sentence.tokens[here.lastToken]?.text ?? '') || !joins(prepared, here, next)) break
    if (named(here) && /ed$/iu.test(prepared.sentence.tokens[next.lastToken]?.text ?? '')) break
    if (named(next) && !(describing.has(classOf(here) ?? 'group') || (isState(here) && isActor(next)))) break
    if (isHead(next)) head = at + 1
  }
  return head + 1
}

const isActor = (element: Element) => element.meanings.some((one) => one.is === 'actor')
const isState = (element: Element) => element.meanings.some((one) => one.is === 'state')
const named = (element: Element) => element.meanings.some((one) => one.is !== 'word')

/** Whether nothing but a possessive mark stands between two elements, and the first does not end a hyphenated modifier. */
function joins(prepared: Prepared, here: Element, next: Element): boolean {
  if (next.from !== here.to) return false
  const between = prepared.sentence.tokens.slice(here.lastToken + 1, next.firstToken).map((token) => token.text)
  return (
    classOf(next) !== 'participle' &&
    between.every((text) => /^['’`]s?$|^(?:al|el|the)$|^-$/iu.test(text)) &&
    !between.includes('the')
  )
}

function phraseOf(prepared: Prepared, from: number, to: number): Phrase {
  const elements = prepared.elements.slice(from, to)
  const [first, head] = [elements[0] as Element, elements.at(-1) as Element]
  const list = prepared.sentence.tokens
  const after = list[head.lastToken + 1]?.text ?? ''
  const next = nextOf(prepared, head, to)
  return { elements, head, before: list[first.firstToken - 1]?.text ?? '', after, next, hyphen: /^[-–—]$/u.test(after) }
}

/** Whether a name only says whose offshoot somebody is: "al-Qaeda's Syrian affiliate". */
export function ownsOffshoot(prepared: Prepared, at: number): boolean {
  let edge = prepared.elements[at]?.to ?? 0
  for (let next = at + 1; next < prepared.elements.length; next++) {
    const element = prepared.elements[next] as Element
    if (element.from !== edge) return false
    if (classOf(element) === 'offshoot') return true
    if (classOf(element) !== 'quality' && !isState(element)) return false
    edge = element.to
  }
  return false
}

function nextOf(prepared: Prepared, head: Element, to: number): Element | null {
  let edge = head.to
  for (let at = to; at < prepared.elements.length; at++) {
    const element = prepared.elements[at] as Element
    if (element.from !== edge) return null
    if (classOf(element) !== 'quality' && !(isState(element) && ownsOffshoot(prepared, at))) return element
    edge = element.to
  }
  return null
}
