import assert from 'node:assert/strict'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { readTable } from '../../src/load/table.ts'
import { factualityLabel } from '../../src/model/factuality.ts'
import { report } from '../../src/model/report.ts'
import type { Telling } from '../../src/model/telling.ts'
import { readInvented } from './invented.ts'

const cases = readTable(fileURLToPath(new URL('../cases/events.tsv', import.meta.url)))

const names = (actors: Telling['agents']): string => actors.map((a) => a.name).join(' + ') || '?'

function said(telling: Telling): string {
  const label = factualityLabel(telling.factuality)
  const sources = telling.sources.map((s) => s.name).join(', ')
  const firmness = label === 'asserted' ? '' : `${label} `
  return `${firmness}${telling.subtype} @ ${telling.place?.name}: ${names(telling.agents)} > ${names(telling.patients)}${sources === '' ? '' : ` (${sources})`}`
}

for (const { text, expected, why } of cases) {
  test(`${why}: ${text}`, () => {
    const { tellings } = readInvented(report('r', text as string, { published: '2016-07-05' }))
    assert.equal(tellings.map(said).join('; ') || '-', expected)
  })
}
