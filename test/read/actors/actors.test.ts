import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { sentences } from '../../../src/language/index.ts'
import { loadActors } from '../../../src/load/actors.ts'
import { readTable } from '../../../src/load/table.ts'
import { type ActorContext, actorFinder } from '../../../src/read/actors/index.ts'
import { lexicon } from './invented.ts'

const cases = readTable(fileURLToPath(new URL('../../cases/actors.tsv', import.meta.url)))
const find = actorFinder(lexicon)
const inOrla: ActorContext = { countries: ['QQ'] }
const read = (text: string, context = inOrla) => find(text, sentences(text), context)

for (const { sentence = '', words, actor, class: kind, role } of cases)
  test(`${words} in: ${sentence}`, () => {
    const found = read(sentence).map((one) => [one.words, one.actor.name, one.class, one.role])
    assert.ok(
      found.some((one) => one.join() === [words, actor, kind, role].join()),
      JSON.stringify(found),
    )
  })

test('a name inside the name of something else is no actor', () => {
  assert.deepEqual(read('The Maron Front Gazette and the Orlan Observatory agreed.'), [])
})

test('"it" means nobody where it makes no claim, and no pronoun does without an actor in the sentence before', () => {
  const words = (text: string) => read(text).map((one) => one.words)
  assert.deepEqual(words('The Maron Front entered Kell. It was the first day.'), ['Maron Front'])
  assert.deepEqual(words('The Maron Front entered Kell. It said so.'), ['Maron Front'])
  assert.deepEqual(words('They left. It rained.'), [])
  assert.deepEqual(words('The Maron Front entered Kell. Both sides of the road were wet.'), ['Maron Front'])
})

test('a country after a preposition of place is a place', () => {
  assert.deepEqual(read('It rained in Vessen and near Vessen.'), [])
})

test('an acronym or a plain phrase of another country means nobody until its country or full name is there', () => {
  assert.deepEqual(read('The FLG and the hill fighters met.'), [])
  assert.equal(read('The FLG met in Vessen.')[0]?.actor.name, 'Ford League')
  assert.equal(read('The Ford League, or FLG, met.').length, 2)
})

test('what a government outlet calls terrorists are its opponents, unless a group was just named', () => {
  const context: ActorContext = { countries: ['QQ'], outletLeaning: 'government' }
  assert.equal(read('Terrorists left Kell.', context)[0]?.actor.name, 'Orlan opposition fighters')
  assert.equal(read('Terrorists left Kell.')[0]?.actor.name, 'unknown')
  assert.equal(read('The Maron Front came. Terrorists left Kell.', context)[1]?.actor.name, 'Maron Front')
})

test("a state's forces are external ones abroad", () => {
  const [own, foreign] = read('Orlan troops met Vessenian troops.')
  assert.deepEqual([own?.kind, foreign?.kind], ['state-forces', 'external-forces'])
})

const real = actorFinder(loadActors())
const nameOf = (text: string, countries: string[] = ['SY']) =>
  real(text, sentences(text), { countries })[0]?.actor.name ?? '-'

/** Spellings only: no sentence says anything of anybody. */
const spellings: readonly (readonly [string, string])[] = [
  ['Jabhat al-Nusra', 'Nusra Front'],
  ['Jabhat an-Nusra', 'Nusra Front'],
  ['Al Nusra', 'Nusra Front'],
  ['Jabhat al - Nusrah', 'Nusra Front'],
  ['Aknaf Beit al-Makdis', 'Aknaf Beit al-Maqdis'],
  ['Aktaf Bait al-Maqdis', 'Aknaf Beit al-Maqdis'],
  ['Hay’at Tahrir al-Sham', 'Hayat Tahrir al-Sham'],
  ['Jaysh al-Islam', 'Jaysh al-Islam'],
  ['Jeish al Islam', 'Jaysh al-Islam'],
  ['Hizbollah', 'Hezbollah'],
  ['ISs', 'Islamic State'],
  ['Daesh', 'Islamic State'],
  ['isis', 'Islamic State'],
  ['YPGs', 'YPG'],
  ['Assads forces', 'Syrian government forces'],
  ['the Yarmouk Martyrs Brigade', 'Yarmouk Martyrs Brigade'],
  ['the Syrian Democratic Forces', 'Syrian Democratic Forces'],
  ['U.S.-led coalition', 'US-led coalition'],
  ['Kurdish Peoples Protection Units', 'YPG'],
]
for (const [words, name] of spellings)
  test(`${words} is a spelling of ${name}`, () => assert.equal(nameOf(words), name))

test('small words that look like acronyms are words', () => {
  assert.equal(nameOf('it is as it is'), '-')
  assert.equal(nameOf('told us so'), '-')
  assert.equal(nameOf('IT IS AS IT WAS'), '-')
  assert.equal(nameOf('the city of Hama'), '-')
})

test('mentions are verbatim, in order and apart on any text', () => {
  const bits = fc.constantFrom(
    'Orlan',
    'rebels',
    '-',
    'held',
    'the',
    'Maron',
    'Front',
    "'s",
    'and',
    'troops',
    '.',
    '\n',
    'al',
    'FLG',
    '💣',
    'gunmen',
    ',',
    'from',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.array(bits, { maxLength: 60 }).map((all) => all.join(' ')),
      ),
      (text) => {
        let at = 0
        for (const one of read(text)) {
          assert.ok(one.start >= at && one.end > one.start && one.end <= text.length)
          assert.equal(text.slice(one.start, one.end), one.words)
          assert.equal(one.actor.words, one.words)
          at = one.end
        }
      },
    ),
    { numRuns: 300 },
  )
})
