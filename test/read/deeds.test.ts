import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTable } from '../../src/load/table.ts'
import { report } from '../../src/model/report.ts'
import { deedsIn } from '../../src/read/deeds/deeds.ts'
import { readInvented } from './invented.ts'
import { passageOf } from './passage-of.ts'

describe('the main deed of a sentence', () => {
  for (const { text = '', expected = '', why = '' } of readTable('test/cases/deeds.tsv'))
    it(`${why}: ${text}`, () => {
      const [main] = deedsIn(passageOf(text))
      const said = main === undefined ? '-' : main.event
      assert.equal(expected.includes(' ') ? `${said} ${main?.mode}` : said, expected)
    })
})

it('says no word of a demand, a threat or an offer as if it were done', () => {
  const events = deedsIn(passageOf('The League demanded that the Front release the men and withdraw.')).map(
    (d) => d.event,
  )
  assert.deepEqual(events, ['REQUEST'])
})

it('goes out with its words, and is no incident', () => {
  const text = 'The Hill League held talks with the River Front in Ford.'
  const { deeds, tellings } = readInvented(report('r', text, { published: '2016-07-05' }))
  assert.deepEqual(
    deeds.map((d) => [d.event, text.slice(d.start, d.end)]),
    [['CONSULT', 'held talks']],
  )
  assert.equal(tellings.length, 0)
})
