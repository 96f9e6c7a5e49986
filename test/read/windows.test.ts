import assert from 'node:assert/strict'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { readTable } from '../../src/load/table.ts'
import { loadTimes } from '../../src/load/times.ts'
import { estimateLabel } from '../../src/model/estimate.ts'
import type { TollWindow } from '../../src/model/finding.ts'
import { periodLabel } from '../../src/model/period.ts'
import { report } from '../../src/model/report.ts'
import { reader } from '../../src/read/index.ts'
import { timeFinder } from '../../src/read/times/index.ts'
import { invented } from './invented.ts'

const cases = readTable(fileURLToPath(new URL('../cases/windows.tsv', import.meta.url)))

const read = reader({ ...invented, times: timeFinder(loadTimes()) })

const over = (window: TollWindow): string =>
  window.kind === 'incident' ? 'one' : `over ${window.since === null ? '?' : periodLabel(window.since)}`

for (const { text, expected, why } of cases) {
  test(`${why}: ${text}`, () => {
    const { claims, tellings } = read(report('r', text as string, { published: '2016-07-27' }))
    const tolls = claims.flatMap(({ finding: f }) =>
      f.aspect === 'toll' && !f.part ? [`${estimateLabel(f.people)} ${over(f.window)}`] : [],
    )
    const kinds = tellings.map((t) => (t.window.kind === 'incident' ? 'one' : 'sum'))
    assert.equal(`${tolls.join('; ') || '-'} | ${kinds.join('; ') || 'nothing'}`, expected)
  })
}
