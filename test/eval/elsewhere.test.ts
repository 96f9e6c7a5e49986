import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toLearnFrom, toMeasureOn } from '../../eval/elsewhere/annotated.ts'
import type { GoldIncident } from '../../eval/gold/incident.ts'
import { sameIncident } from '../../scripts/train/reading/agree.ts'

test('no report is learnt from and measured', () => {
  const measured = new Set(toMeasureOn().map(({ report }) => report))
  assert.deepEqual(
    toLearnFrom().filter(({ report }) => measured.has(report)),
    [],
  )
})

test('each incident to learn from has its mentions marked', () => {
  for (const { report, incidents } of toLearnFrom())
    for (const { mentions = [] } of incidents) {
      assert.ok(mentions.length > 0, report)
      assert.ok(
        mentions.every(([start, end]) => start >= 0 && start < end),
        report,
      )
    }
})

const oroa: GoldIncident = {
  ...{ incident: 'one', type: 'Battles', subtype: 'Armed clash', agents: [], patients: [], sources: [], evidence: '' },
  ...{ place: 'Oroa', place_text: null, lat: 1, lon: 1, date: '1999-05-04', killed: null, injured: null },
}

const others: readonly (readonly [why: string, change: Partial<GoldIncident>, same: boolean])[] = [
  ['the same under another name, five kilometres away', { place: 'Old Quay, Oroa', lat: 1.04 }, true],
  ['of another toll', { killed: [4, 4] }, true],
  ['a day later', { date: '1999-05-05' }, true],
  ['a week later', { date: '1999-05-11' }, false],
  ['of another type', { type: 'Protests', subtype: 'Peaceful protest' }, false],
  ['a hundred kilometres away', { place: 'Ford', lat: 2 }, false],
]
for (const [why, change, same] of others)
  test(`annotators tell of one incident or two: ${why}`, () => {
    assert.equal(sameIncident(oroa, { ...oroa, incident: 'two', ...change }), same)
  })
