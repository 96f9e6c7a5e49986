import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { type NameSpan, names, parser, sentences, type Tree } from '../../src/language/index.ts'
import { loadLanguage } from '../../src/language-weights.ts'

const made = loadLanguage()
const [parse, find] = [parser(made), names(made)]
const trees = (text: string): Tree[] => sentences(text).map(parse)
const golden = new URL('./golden/', import.meta.url)

/** A tree as a person reads it: place, word, dictionary form, tags, head, relation. */
const readable = (tree: Tree): string =>
  tree.words
    .map((word, at) => [at + 1, word.text, word.lemma, word.tag, word.penn, word.head + 1, word.relation].join('\t'))
    .join('\n')

for (const name of ['attribution', 'captions', 'dateline', 'headlines', 'tokenised']) {
  test(`the trees of golden/${name}.txt stand as they were looked over`, () => {
    const lines = readFileSync(new URL(`${name}.txt`, golden), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    const now = `${lines.map((line) => `# text = ${line}\n${trees(line).map(readable).join('\n\n')}`).join('\n\n')}\n`
    if (process.env.PARALLAX_GOLDEN === 'update') writeFileSync(new URL(`${name}.conllu`, golden), now)
    assert.equal(
      now,
      readFileSync(new URL(`${name}.conllu`, golden), 'utf8'),
      'Look the trees over, then run again with PARALLAX_GOLDEN=update.',
    )
  })
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom('He', ' said', ' the', ' Orla', '.', ' "', "'s", '-', ' killed', ' 5', '\n', ',', ' \ud83d'),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
)

test('every tree has the words of its sentence, one root, and no circle', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const sentence of sentences(text)) {
        const { words } = parse(sentence)
        assert.deepEqual(
          words.map(({ text: word, start, end }) => ({ text: word, start, end })),
          sentence.tokens,
        )
        assert.equal(words.filter((word) => word.head === -1).length, 1)
        for (const word of words) {
          let [at, steps] = [word.head, 0]
          while (at !== -1 && steps++ <= words.length) at = words[at]?.head ?? -1
          assert.ok(steps <= words.length)
          assert.equal(word.relation === 'root', word.head === -1)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('names stand in order, without overlap, on whole words of their report', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const all = trees(text)
      const [starts, ends] = [
        new Set(all.flatMap((tree) => tree.words.map((word) => word.start))),
        new Set(all.flatMap((tree) => tree.words.map((word) => word.end))),
      ]
      let at = 0
      for (const { start, end } of find(all)) {
        assert.ok(start >= at && end > start && starts.has(start) && ends.has(end))
        at = end
      }
    }),
    { numRuns: 100 },
  )
})

test('the same text gives the same trees and names', () => {
  const text = 'Maron fighters shelled the Orla district on Friday, Dana Orl told the Maron Watch.'
  assert.deepEqual(trees(text), trees(text))
  assert.deepEqual(find(trees(text)), find(trees(text)))
})

const said = (text: string): readonly string[] => {
  const all = trees(text)
  return find(all).map((name: NameSpan) => `${text.slice(name.start, name.end)} ${name.kind}`)
}

test('people, organisations and places are told apart', () => {
  assert.deepEqual(said('Karim Haddad of the United Nations spoke in Geneva.'), [
    'Karim Haddad person',
    'United Nations organisation',
    'Geneva place',
  ])
})
