import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { restyled, type Style } from '../../scripts/train/augment.ts'
import type { Sample } from '../../scripts/train/conllu.ts'
import { dice } from '../../scripts/train/dice.ts'

/** A sentence written as "word/lemma/tag/penn/head/relation"; heads are counted from 1, 0 is the root. */
function sample(text: string): Sample {
  const rows = text.split(' ').map((row) => row.split('/'))
  const column = (i: number) => rows.map((row) => row[i] ?? '')
  return {
    id: 'invented',
    text: column(0).join(' '),
    words: column(0),
    lemmas: column(1),
    tags: column(2),
    penn: column(3),
    heads: column(4).map((head) => Number(head) - 1),
    relations: column(5),
    spaced: rows.map(() => true),
    opensParagraph: true,
    opensReport: true,
  }
}

const army = sample(
  "Orla/Orla/PROPN/NNP/3/nmod:poss 's/'s/PART/POS/1/case army/army/NOUN/NN/4/nsubj took/take/VERB/VBD/0/root the/the/DET/DT/6/det camp/camp/NOUN/NN/4/obj ,/,/PUNCT/,/8/punct killing/kill/VERB/VBG/4/advcl two/two/NUM/CD/8/obj ././PUNCT/./4/punct",
)
const shelled = sample(
  'Two/two/NUM/CD/2/nummod villages/village/NOUN/NNS/4/nsubj:pass were/be/AUX/VBD/4/aux:pass shelled/shell/VERB/VBN/0/root ././PUNCT/./4/punct',
)
const words = (one: Sample) => one.words.join(' ')

test('a headline tells the past in the present and leaves out articles, auxiliaries and the full stop', () => {
  assert.equal(words(restyled(army, 'headline', () => 0.6)), "Orla 's army takes camp , killing two")
  assert.equal(words(restyled(army, 'headline')), "Orla 's Army Takes Camp , Killing two")
  assert.equal(words(restyled(shelled, 'headline', () => 0.6)), 'Two villages shelled')
  assert.equal(restyled(army, 'headline').penn[restyled(army, 'headline').heads.indexOf(-1)], 'VBZ')
})

test('careless writing loses commas and apostrophes', () => {
  assert.equal(words(restyled(army, 'careless')), 'Orlas army took the camp killing two .')
})

test('what somebody said hangs below the verb of saying, with the source as its subject', () => {
  const next = dice(4)
  for (let turn = 0; turn < 200; turn++) {
    const one = restyled(army, 'said', next)
    const root = one.heads.indexOf(-1)
    const said = one.words.indexOf('took')
    assert.equal(one.relations[said], 'ccomp')
    assert.equal(one.heads[said], root)
    assert.ok(one.heads.some((head, at) => head === root && one.relations[at] === 'nsubj'))
    assert.match(one.penn[root] ?? '', /^VB[DZ]$/)
  }
})

test('whatever the style, a sentence stays one tree', () => {
  const styles: readonly Style[] = ['as written', 'lower', 'upper', 'headline', 'careless', 'said']
  fc.assert(
    fc.property(fc.constantFrom(...styles), fc.constantFrom(army, shelled), fc.integer(), (how, given, seed) => {
      const { words, heads, relations, tags, penn, lemmas } = restyled(given, how, dice(seed))
      for (const list of [heads, relations, tags, penn, lemmas]) assert.equal(list.length, words.length)
      assert.equal(heads.filter((head) => head === -1).length, 1)
      for (const start of heads.keys()) {
        let [at, steps] = [start, 0]
        while (heads[at] !== -1 && steps++ < words.length) at = heads[at] as number
        assert.ok(steps < words.length)
      }
    }),
  )
})
