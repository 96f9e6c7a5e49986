import assert from 'node:assert/strict'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { readTable } from '../../src/load/table.ts'
import { factualityLabel } from '../../src/model/factuality.ts'
import { report } from '../../src/model/report.ts'
import { readInvented } from './invented.ts'

const cases = readTable(fileURLToPath(new URL('../cases/factuality.tsv', import.meta.url)))

/** How firmly the first event of a text is said. */
function firmness(text: string): string {
  const { claims } = readInvented(report('r', text, { published: '2016-07-05' }))
  const claim = claims.find((c) => c.finding.aspect === 'what')
  return claim === undefined ? '-' : factualityLabel(claim.factuality)
}

for (const { text, expected, why } of cases)
  test(`${why}: ${text}`, () => {
    assert.equal(firmness(text as string), expected)
  })
