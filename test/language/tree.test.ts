import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { annotator, dependents, names, parser, phrases, sentences, type Word } from '../../src/language/index.ts'
import { loadLanguage } from '../../src/language-weights.ts'

const word = (text: string, head: number): Word => ({
  text,
  start: 0,
  end: text.length,
  lemma: text,
  tag: 'X',
  penn: 'FW',
  head,
  relation: head < 0 ? 'root' : 'dep',
})

test('dependents stand below their heads and phrases span all that hangs below', () => {
  const words = [word('the', 1), word('army', 2), word('left', -1), word('the', 5), word('burnt', 5), word('camp', 2)]
  assert.deepEqual(dependents(words), [[], [0], [1, 5], [], [], [3, 4]])
  assert.deepEqual(
    phrases(words).map(({ from, to }) =>
      words
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    ),
    ['the', 'the army', 'the army left the burnt camp', 'the', 'burnt', 'the burnt camp'],
  )
})

const made = loadLanguage()
const annotate = annotator(made)

test('an annotator says what parser and name finder say', () => {
  const text = 'Karim Haddad of the Maron Watch spoke in Geneva. Shells fell on Orla, he said.'
  const trees = sentences(text).map(parser(made))
  assert.deepEqual(annotate(sentences(text)), { trees, names: names(made)(trees) })
  assert.deepEqual(annotate([]), { trees: [], names: [] })
})

test('the phrase of the root is the whole sentence, and phrases hold those of their dependents', () => {
  const parts = fc.constantFrom('He', 'said', 'the', 'Orla', '.', ',', 'killed', '5', 'and', 'by', 'shells', '"')
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 30 }), (list) => {
      for (const { words } of annotate(sentences(list.join(' '))).trees) {
        const [found, below] = [phrases(words), dependents(words)]
        words.forEach(({ head }, at) => {
          const own = found[at]
          assert.ok(own !== undefined && own.from <= at && at < own.to)
          if (head < 0) assert.deepEqual(own, { from: 0, to: words.length })
          for (const child of below[at] ?? []) {
            const inner = found[child]
            assert.ok(inner !== undefined && own.from <= inner.from && inner.to <= own.to)
          }
        })
      }
    }),
    { numRuns: 60 },
  )
})
