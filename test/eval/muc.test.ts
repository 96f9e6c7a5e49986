import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateAgrees, dateOf, placesOf } from '../../eval/muc/key.ts'
import { bestMapping, rates, scoreDocument, sum } from '../../eval/muc/score.ts'
import { NOBODY, normalise, type Slot, type Template } from '../../eval/muc/template.ts'

const template = (types: string, fillers: Partial<Record<Slot, readonly (readonly string[])[]>> = {}): Template => ({
  types: types.split('/'),
  fillers: { ...NOBODY, ...fillers },
})

describe('the scorer of MUC-4 templates', () => {
  it('counts the type as one slot and takes any of the words for a thing', () => {
    const key = [template('BOMBING', { PerpOrg: [['league of ford', 'lof']], Target: [['ford mill']] })]
    const said = [template('BOMBING', { PerpOrg: [['lof']], Weapon: [['bomb']] })]
    const counts = scoreDocument(said, key)
    assert.deepEqual(counts.type, { said: 1, saidRight: 1, key: 1, keyRight: 1 })
    assert.deepEqual(counts.PerpOrg, { said: 1, saidRight: 1, key: 1, keyRight: 1 })
    assert.deepEqual(counts.Target, { said: 0, saidRight: 0, key: 1, keyRight: 0 })
    assert.deepEqual(counts.Weapon, { said: 1, saidRight: 0, key: 0, keyRight: 0 })
    const all = rates(sum(Object.values(counts)))
    assert.deepEqual([all.p, all.r], [2 / 3, 2 / 3])
  })

  it('does not take a filler one of whose words is of something else', () => {
    const key = [template('ATTACK', { Victim: [['ada mill'], ['bo north']] })]
    const said = [template('ATTACK', { Victim: [['ada mill', 'bo north']] })]
    assert.equal(scoreDocument(said, key).Victim.saidRight, 0)
  })

  it('maps each template once, so that the fillers agree as well as they can', () => {
    const key = [template('ATTACK', { Victim: [['ada']] }), template('ATTACK', { Victim: [['bo']] })]
    const said = [template('ATTACK', { Victim: [['bo']] }), template('ATTACK', { Victim: [['ada']] })]
    assert.deepEqual(
      bestMapping(said, key).map((pair) => pair.join('-')),
      ['0-1', '1-0'],
    )
  })

  it('gives up a good pair where two others are better together', () => {
    const key = [template('ATTACK', { Victim: [['ada'], ['bo']] }), template('BOMBING')]
    const said = [template('ATTACK/BOMBING', { Victim: [['ada']] }), template('ATTACK', { Victim: [['bo']] })]
    assert.deepEqual(
      bestMapping(said, key).map((pair) => pair.join('-')),
      ['0-1', '1-0'],
    )
  })

  it('never maps templates of different types, and counts all their fillers as wrong', () => {
    const key = [template('KIDNAPPING', { Victim: [['ada']] })]
    const said = [template('ATTACK', { Victim: [['ada']] })]
    assert.deepEqual(scoreDocument(said, key).Victim, { said: 1, saidRight: 0, key: 1, keyRight: 0 })
  })

  it('lets a key of two types be met by either', () => {
    assert.equal(bestMapping([template('BOMBING')], [template('ATTACK/BOMBING')]).length, 1)
  })

  it('compares words without case, punctuation and articles', () => {
    assert.equal(normalise('THE "FORD MILL"  COMPANY'), 'ford mill company')
  })
})

describe('the key of MUC-4', () => {
  const dates: readonly (readonly [string, string | null, string])[] = [
    ['30 DEC 89', '1989-12-30', '1989-12-30'],
    ['- 04 FEB 90', null, '1990-02-04'],
    ['17 FEB 90 - 18 FEB 90', '1990-02-17', '1990-02-18'],
    ['FEB 90', '1990-02', '1990-02'],
    ['89', '1989', '1989'],
  ]
  for (const [text, earliest, latest] of dates)
    it(`reads the day of "${text}"`, () => assert.deepEqual(dateOf(text), { earliest, latest }))

  it('reads no day where there is none', () => assert.equal(dateOf('-'), null))

  it('reads a place from the country to the finest', () => {
    assert.deepEqual(placesOf('ARNOR: NORTH MARCH (DEPARTMENT): FORD (TOWN)'), ['arnor', 'north march', 'ford'])
  })

  it('takes a day for right where it meets the key, and where the key says only "no later"', () => {
    const day = (date: string) => ({ earliest: date, latest: date })
    assert.ok(dateAgrees(day('1990-02-17'), { earliest: '1990-02-17', latest: '1990-02-18' }))
    assert.ok(!dateAgrees(day('1990-02-19'), { earliest: '1990-02-17', latest: '1990-02-18' }))
    assert.ok(dateAgrees(day('1990-02-03'), { earliest: null, latest: '1990-02-04' }))
    assert.ok(!dateAgrees(day('1990-02-05'), { earliest: null, latest: '1990-02-04' }))
    assert.ok(!dateAgrees({ earliest: '1990', latest: '1990' }, { earliest: '1990-02-17', latest: '1990-02-17' }))
  })
})
