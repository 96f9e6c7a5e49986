import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actorProfile } from '../../src/publish/profiles/actor.ts'
import { sourceProfile } from '../../src/publish/profiles/source.ts'
import { dossier, dossiers } from './invented.ts'

test('what an actor did and what it suffered are counted apart, and nothing else of it', () => {
  const profile = actorProfile(
    'Morgul Host',
    3,
    dossiers.map(({ summary }) => summary),
  )
  assert.equal(profile.did.incidents, 1)
  assert.equal(profile.suffered.incidents, 2)
  assert.deepEqual(profile.did.others, [{ name: 'people of Osgiliath', incidents: 1 }])
  assert.equal(profile.did.standings.contested, 1)
  assert.equal(
    actorProfile(
      'Morgul',
      3,
      dossiers.map(({ summary }) => summary),
    ).did.incidents,
    0,
    'the whole name',
  )
})

test('a source is alone, agreed with or differed from by its accounts, and carried by others’ reports', () => {
  const profile = sourceProfile('rammas monitor', { total: 1, dossiers: [dossier], known: null })
  assert.deepEqual(profile.stands, { alone: 2, agreed: 0, differed: 1 })
  assert.deepEqual(
    profile.carriedBy.map(({ name }) => name),
    ['Anduin Wire', 'Erech Courier'],
  )
  const courier = sourceProfile('Erech Courier', { total: 1, dossiers: [dossier], known: null })
  assert.deepEqual(
    courier.cites.map(({ name }) => name),
    ['Captain Beregond', 'Rammas Monitor'],
  )
})
