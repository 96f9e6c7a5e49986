import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keyOf, placeKey, plainWords, skeletonKey, withoutArticles } from '../../../src/read/places/key.ts'

const same: readonly (readonly [string, string])[] = [
  ['Deir ez-Zor', 'Deir Ezzor'],
  ['Ma‘arrat an Nu‘mān', "Ma'arrat an-Nu'man"],
  ['‘Afrīn', 'Afrin'],
  ['São Paulo', 'Sao Paulo'],
  ['Saint John', 'St. John'],
  ['The Hague', 'Hague'],
]
for (const [a, b] of same) test(`${a} is looked up as ${b}`, () => assert.equal(placeKey(a), placeKey(b)))

test('articles are dropped but never the last word', () => {
  assert.deepEqual(withoutArticles(plainWords('Ar Raqqah')), ['raqqah'])
  assert.deepEqual(withoutArticles(plainWords('Al')), ['al'])
})

test('consonants meet whatever the vowels', () => {
  const bones = (name: string) => skeletonKey(plainWords(name))
  assert.equal(bones('Khan Shaykhun'), bones('Khan Sheikhoun'))
  assert.equal(bones('Kafr Zayta'), bones('Kafar Zeita'))
  assert.equal(bones('Ari'), '')
})

test('a key holds only small letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => assert.match(keyOf(plainWords(name)), /^[a-z0-9]*$/)),
  )
})
