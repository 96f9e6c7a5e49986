import { attributes, blockOf } from '../clues.ts'
import { casing } from '../word-form.ts'

const around = 2

/**
 * Notes which words stand among small letters: neither they nor the two before and behind them have a capital or a figure.
 *
 * Where a sentence uses capitals as usual no name is found there, so that half of its words need not be scored for names.
 */
export function noteSmallWords(ground: Int32Array, words: readonly string[]): void {
  if (casing(words) !== 0) return
  let run = around
  for (let at = 0; at < words.length + around; at++) {
    const word = words[at]
    run = word === undefined || !/[\p{Lu}\p{Lt}\d]/u.test(word) ? run + 1 : 0
    if (run > 2 * around) ground[blockOf(at - around) + attributes.small] = 1
  }
}

/** Whether a word was noted as standing among small letters. */
export const isAmongSmall = (ground: Int32Array, at: number): boolean => ground[blockOf(at) + attributes.small] === 1
