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

const PARTS: readonly (readonly [text: string, parts: string])[] = [
  ['Rebels attacked the bridge with mortars.', 'Rebels > bridge with mortars'],
  ['The bridge was attacked by rebels.', 'rebels > bridge'],
  ['Two farmers kidnapped by rebels were found in Ford.', 'rebels > farmers'],
  ['Rebels killed the doctor and burned his house.', 'Rebels > doctor'],
  ['A bomb exploded in front of the bank.', '> bank with bomb'],
  ['The murder of Ada Mill shocked Ford.', '> Ada Mill'],
  ['REBELS DYNAMITED THE BRIDGE.', 'REBELS > BRIDGE'],
]
for (const [text, expected] of PARTS)
  it(`tells who, whom and with what: ${text}`, () => {
    const deed = deedsIn(passageOf(text)).find((d) => d.event === 'ASSAULT')
    const said = (spans: readonly { start: number; end: number }[] = []) =>
      spans.map((s) => text.slice(s.start, s.end)).join(', ')
    const means = said(deed?.means)
    assert.equal(
      `${said(deed?.actors)} > ${said(deed?.recipients)}${means === '' ? '' : ` with ${means}`}`.trim(),
      expected,
    )
  })
