import type { Passage } from '../passages/passage.ts'
import type { Found } from '../passages/phrases.ts'
import { isChange, type Quantity } from '../passages/quantities.ts'
import type { People } from './people.ts'

type Range = Pick<People, 'from' | 'to'>

const REACH = 8

/**
 * The numbers that the words beside a toll say it replaces: "rose to 126, up from 112", "rose from 112 to 126", "killed 12, not 20", "12 rather than 20".
 *
 * @param chosen  the number that holds now
 * @param used  numbers that count something else
 */
export function replacedBy(passage: Passage, chosen: People, used: readonly Range[]): readonly People[] {
  return passage.quantities
    .filter((q) => !q.value.percent && ![...used, ...passage.times].some((r) => r.from < q.to && q.from < r.to))
    .filter((q) => Math.max(q.from - chosen.to, chosen.from - q.to) <= REACH)
    .filter((q) => isLeft(passage, q, chosen) || isCorrected(passage, q, chosen))
    .map((q) => formerly(q, chosen))
}

const formerly = ({ from, to, value }: Found<Quantity>, { class: of, actor }: People): People => ({
  from,
  to,
  estimate: value.estimate,
  class: of,
  actor,
  part: false,
  former: true,
  bare: true,
  alone: false,
})

/** "from 112 to 126", "to 126 from 112", where something rises, falls or is revised. */
function isLeft({ words }: Passage, q: Range, chosen: Range): boolean {
  const led = words[q.from - 1]?.norm === 'from' && words[chosen.from - 1]?.norm === 'to'
  const around = words.slice(Math.max(0, Math.min(q.from, chosen.from) - 5), Math.max(q.from, chosen.from))
  return led && around.some(isChange)
}

/** "12, not 20", "12 rather than 20", "12 instead of 20". */
function isCorrected({ words }: Passage, q: Range, chosen: Range): boolean {
  if (q.from < chosen.to) return false
  const [one, two] = [words[q.from - 1]?.norm ?? '', words[q.from - 2]?.norm ?? '']
  return (one === 'not' && two === ',') || /^(?:rather than|instead of)$/.test(`${two} ${one}`)
}
