import assert from 'node:assert/strict'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { readTable } from '../../src/load/table.ts'
import { report } from '../../src/model/report.ts'
import { attributed } from '../../src/read/index.ts'
import { invented } from './invented.ts'

const cases = readTable(fileURLToPath(new URL('../cases/attitudes.tsv', import.meta.url)))
const find = attributed(invented)

function held(text: string): string {
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end)
  const all = find(report('r', text)).flatMap((passage) => passage.attitudes)
  const line = all.map((a) =>
    [a.kind, a.holder === null ? 'nobody' : words(a.holder), words(a.cue), a.content.map(words).join(' … ')].join(
      ' | ',
    ),
  )
  return line.join('; ') || '-'
}

for (const { text, expected, why } of cases)
  test(`${why}: ${text}`, () => {
    assert.equal(held(text as string), expected)
  })
