import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadSources } from '../../../src/load/sources.ts'
import type { SourceId } from '../../../src/model/id.ts'
import { sourceFinder, sourceMatcher } from '../../../src/read/sources/index.ts'

const lexicon = loadSources()
const bySpelling = sourceFinder(lexicon)
const find = sourceMatcher(lexicon)
const named = (text: string) => find(text).map((one) => [text.slice(one.start, one.end), one.source.id])

test('an outlet is known by its name, its site and its short name', () => {
  for (const name of ['The Guardian', 'the guardian', 'Guardian', 'www.theguardian.com'])
    assert.equal(bySpelling(name)?.id, 'the-guardian')
  assert.equal(bySpelling('Nobody at all'), null)
  assert.equal(bySpelling(''), null)
})

test('sources are found in a text, the longest name first', () => {
  assert.deepEqual(named('AFP rang the Syrian Observatory for Human Rights.'), [
    ['AFP', 'afp'],
    ['Syrian Observatory for Human Rights', 'syrian-observatory-for-human-rights'],
  ])
  assert.deepEqual(named('according to sohr and afp'), [
    ['sohr', 'syrian-observatory-for-human-rights'],
    ['afp', 'afp'],
  ])
})

test('names too common to be told in a text are not looked for there', () => {
  assert.deepEqual(named('At dawn the monitor had no time. WHO WAS THERE?'), [])
  assert.equal(bySpelling('Dawn')?.country, 'PK')
})

test('a source that prints an agency names it by its id', () => {
  const outlet = bySpelling('Ahram Online')
  assert.ok(outlet?.carries.includes('afp' as SourceId))
})
