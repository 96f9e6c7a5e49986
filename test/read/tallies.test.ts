import assert from 'node:assert/strict'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { readTable } from '../../src/load/table.ts'
import { estimateLabel } from '../../src/model/estimate.ts'
import { talliesIn } from '../../src/read/events/tallies.ts'
import { passageOf } from './passage-of.ts'

const cases = readTable(fileURLToPath(new URL('../cases/toll.tsv', import.meta.url)))

for (const { text, expected, why } of cases) {
  test(`${why}: ${text}`, () => {
    const said = talliesIn(passageOf(text as string)).flatMap((t) =>
      t.people === null
        ? []
        : [
            `${t.people.former ? 'former ' : t.people.part ? 'part ' : ''}${t.harm} ${estimateLabel(t.people.estimate)}`,
          ],
    )
    assert.equal(said.join('; ') || '-', expected)
  })
}
