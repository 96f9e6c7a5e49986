import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attributes, clues, stride } from '../../src/language/clues.ts'
import { mixed } from '../../src/language/hash.ts'
import { lemma } from '../../src/language/lemma.ts'
import { labelsOf, namesOf } from '../../src/language/name/name-labels.ts'
import { isAmongSmall, noteSmallWords } from '../../src/language/name/small-words.ts'
import { bestTree } from '../../src/language/parse/eisner.ts'
import { templates } from '../../src/language/templates.ts'
import { casing, outline, plain } from '../../src/language/word-form.ts'

test('a plain form is lower case, with figures as noughts and one kind of apostrophe', () => {
  assert.equal(plain('Mig-29’s'), "mig-00's")
  assert.equal(outline('Al-Maron'), 'Xx-Xx')
})

test('a sentence is cased as usual, lower-cased, in capitals or a headline', () => {
  const of = (text: string) => casing(text.split(' '))
  assert.equal(of('The shells fell near Orla on Friday .'), 0)
  assert.equal(of('the shells fell near orla on friday .'), 1)
  assert.equal(of('THE SHELLS FELL NEAR ORLA .'), 2)
  assert.equal(of('Orla Shelling Kills Seven In Market'), 3)
})

test('a lemma is a known word, or made by the longest ending that is known', () => {
  const rules = { words: { 'VBD went': 'go' }, endings: { 'VBD ': '0', 'VBD ed': '2', 'VBD ied': '3y' } }
  assert.equal(lemma('Went', 'VBD', rules), 'go')
  assert.equal(lemma('shelled', 'VBD', rules), 'shell')
  assert.equal(lemma('carried', 'VBD', rules), 'carry')
  assert.equal(lemma('Orla', 'NNP', rules), 'Orla')
})

test('names go into labels and come back', () => {
  const list = [
    { from: 0, to: 1, kind: 'place' },
    { from: 2, to: 5, kind: 'organisation' },
    { from: 5, to: 7, kind: 'person' },
  ] as const
  assert.deepEqual(namesOf(labelsOf(list, 8)), list)
})

test('any row of labels gives names in order, without overlap, inside the sentence', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 30 }), (labels) => {
      let at = 0
      for (const { from, to } of namesOf(labels)) {
        assert.ok(from >= at && to > from && to <= labels.length)
        at = to
      }
    }),
  )
})

/** Every projective tree with one root, by trying all. */
function bestByTrying(scores: Float64Array, size: number): number {
  let top = -Infinity
  const heads = new Array<number>(size).fill(0)
  const grow = (child: number): void => {
    if (child < size) {
      for (let head = 0; head < size; head++) {
        heads[child] = head
        if (head !== child) grow(child + 1)
      }
      return
    }
    if (isTree(heads))
      top = Math.max(
        top,
        heads.reduce((sum, head, at) => (at === 0 ? 0 : sum + (scores[head * size + at] as number)), 0),
      )
  }
  grow(1)
  return top
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head, at) => at > 0 && head === 0).length !== 1) return false
  const reaches = (from: number, to: number): boolean => {
    for (let [at, n] = [from, 0]; n <= heads.length; n++, at = heads[at] as number) {
      if (at === to) return true
      if (at === 0) return false
    }
    return false
  }
  return heads.every((head, at) => {
    if (at === 0) return true
    if (!reaches(at, 0)) return false
    const [low, high] = [Math.min(head, at), Math.max(head, at)]
    for (let between = low + 1; between < high; between++) if (head !== 0 && !reaches(between, head)) return false
    return true
  })
}

test('the best tree is the best of all projective trees with one root', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.infiniteStream(fc.integer({ min: -20, max: 20 })),
      (size, stream) => {
        const numbers = stream[Symbol.iterator]()
        const scores = Float64Array.from({ length: size * size }, () => numbers.next().value as number)
        const heads = bestTree(scores, size)
        const sum = heads.reduce((total, head, at) => (at === 0 ? 0 : total + (scores[head * size + at] as number)), 0)
        assert.equal(sum, bestByTrying(scores, size))
      },
    ),
    { numRuns: 60 },
  )
})

test('the slot of a template is its number and the parts it names, mixed one after the other', () => {
  const made = templates('a.w, b.x now.5, a.w b.w', ['a', 'b'], 2)
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 3 * stride, maxLength: 3 * stride }), (numbers) => {
      const ground = Int32Array.from(numbers)
      const out = new Int32Array(5)
      made.fill(ground, Int32Array.from([stride, 2 * stride]), 1023, out)
      const at = (place: number) => ground[place] as number
      const [a, b, tag] = [at(stride), at(2 * stride), at(2 * stride + attributes.x)]
      const slot = (order: number, ...parts: number[]) =>
        mixed(parts.reduce(mixed, Math.imul(order, 0x3c6ef372)), stride) & 1023
      assert.deepEqual([...out], [0, 0, slot(3, a), slot(4, tag, at(5)), slot(5, a, b)])
    }),
  )
})

test('a template that names no such place or attribute is refused', () => {
  for (const wrong of ['c.w', 'a.q', 'now.x']) assert.throws(() => templates(wrong, ['a']), /no such place/)
})

test('words among small letters are those without a capital or figure two words around', () => {
  const among = (text: string) => {
    const words = text.split(' ')
    const ground = clues(words, new Map())
    noteSmallWords(ground, words)
    return words.filter((_, at) => isAmongSmall(ground, at))
  }
  assert.deepEqual(among('Shells fell on the market there .'), ['the', 'market', 'there', '.'])
  assert.deepEqual(among('The shells fell on the market of Orla'), ['on', 'the'])
  assert.deepEqual(among('the shells fell on orla .'), [], 'nothing can be made of capitals that are nowhere')
  assert.deepEqual(among('Orla Shelling Kills Seven in a market'), [], 'or nearly everywhere')
})
