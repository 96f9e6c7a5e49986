import type { Attribution } from '../../model/attribution.ts'
import type { Passage } from '../passages/passage.ts'

/**
 * Tells which passages belong to one quotation that runs over several sentences.
 *
 * A mark that opens a passage opens a quotation; straight marks open and close by turns.
 *
 * @returns for each passage the number of its quotation, null where it is not wholly inside one
 */
function quotations(passages: readonly Passage[]): (number | null)[] {
  let open = false
  let count = 0
  return passages.map((passage) => {
    const opened = open || /^(?:["“]|``)/.test(passage.words[0]?.text ?? '')
    if (opened && !open) count++
    for (const [at, word] of passage.words.entries()) open = after(word.text, open, at === 0)
    return opened ? count : null
  })
}

const LONGEST = 6

/** A mark that is never closed opens nothing: a quotation of too many sentences is none. */
function closed(numbers: readonly (number | null)[]): (number | null)[] {
  const length = (n: number | null): number => numbers.filter((m) => m === n).length
  return numbers.map((n) => (n === null || length(n) > LONGEST ? null : n))
}

function after(mark: string, open: boolean, first: boolean): boolean {
  if (mark === '“' || mark === '``') return true
  if (mark === '”' || mark === "''") return false
  return mark === '"' ? first || !open : open
}

/**
 * Gives the sentences of a quotation without a voice of their own the voice of the one that has it, else of who spoke last before.
 *
 * @param voices  what each passage says of its own voices
 */
export function quoted(
  passages: readonly Passage[],
  voices: readonly (readonly Attribution[])[],
): (readonly Attribution[])[] {
  const numbers = closed(quotations(passages))
  let last: Attribution | null = null
  return passages.map((passage, i) => {
    const own = voices[i] ?? []
    const number = numbers[i] ?? null
    const inside = number === null ? [] : voices.filter((_, k) => numbers[k] === number).flat()
    const voice: Attribution | null = inside[0] ?? last
    last = own.at(-1) ?? last
    if (own.length > 0 || number === null || voice === null) return own
    return [{ ...voice, content: { start: passage.start, end: passage.end } }]
  })
}
