import assert from 'node:assert/strict'
import test from 'node:test'
import { known } from '../../src/language/index.ts'
import { loadNames } from '../../src/load/names.ts'

test('the lexicon of names knows bodies, places large and small, words of every day and people, whatever the case', () => {
  const say = loadNames()
  assert.equal(say('United Nations'), known.organisation)
  assert.equal(say('agence france - presse'), known.organisation)
  assert.equal(say('GENEVA'), known.place)
  assert.equal(say('Reading') & known.everydayPlace, known.everydayPlace)
  assert.equal(say('Ahmed') & known.person, known.person)
  for (const nothing of ['', '-', 'shelled the', 'civilians']) assert.equal(say(nothing), 0, nothing)
})
