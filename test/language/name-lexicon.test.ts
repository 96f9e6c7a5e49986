import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributes, blockOf, clues } from '../../src/language/clues.ts'
import { known } from '../../src/language/index.ts'
import { noteLexicon } from '../../src/language/name/name-lexicon.ts'

const lexicon = (name: string): number =>
  ({ orla: known.place, 'orla front': known.organisation, dana: known.person | known.smallPlace })[
    name.toLowerCase()
  ] ?? 0

/** What was noted on each word: what the lexicon said, and 0 alone, 1 first, 2 inside, 3 last. */
const noted = (text: string): (readonly [number, number])[] => {
  const words = text.split(' ')
  const ground = clues(
    words,
    new Map([
      ['front', [0, 0, 0, 2]],
      ['in', [0, 0, 0, 1]],
    ]),
  )
  noteLexicon(ground, words, lexicon)
  return words.map((_, at) => {
    const said = ground[blockOf(at) + attributes.gl] as number
    return [said >> 2, said & 3]
  })
}

test('the longest name that the lexicon knows is noted, whatever its case', () => {
  assert.deepEqual(noted('the orla front left Orla'), [
    [0, 0],
    [known.organisation, 1],
    [known.organisation, 3],
    [0, 0],
    [known.place, 0],
  ])
})

test('several things may be known of one name', () => {
  assert.deepEqual(noted('Dana in'), [
    [known.person | known.smallPlace, 0],
    [0, 0],
  ])
})
