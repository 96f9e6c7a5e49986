import assert from 'node:assert/strict'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { tokenised } from '../../../eval/elsewhere/tokenised.ts'
import { readTable } from '../../../src/load/table.ts'
import { chain } from '../../../src/model/attribution.ts'
import { report } from '../../../src/model/report.ts'
import { passages } from '../../../src/read/passages/passages.ts'
import { voicesOf } from '../../../src/read/voices/voiced.ts'
import { invented } from '../invented.ts'

const cases = readTable(fileURLToPath(new URL('../../cases/voices.tsv', import.meta.url)))
const cut = passages(invented)
const nothing = { published: null, countries: [], leaning: null }

/** Who speaks in a text, in small letters. */
function speakers(text: string): string {
  const zones = [{ kind: 'body' as const, start: 0, end: text.length }]
  const voices = voicesOf(cut(report('r', text), zones, nothing)).flat()
  const chains = voices.map((voice) => chain(voice).map((v) => v.source.toLowerCase()))
  return chains.map((names) => names.join(' < ')).join('; ') || '-'
}

for (const { text, why } of cases) {
  const plain = speakers(text as string)
  test(`in capitals, ${why}: ${text}`, () => assert.equal(speakers((text as string).toUpperCase()), plain))
  test(`tokenised, ${why}: ${text}`, () => assert.equal(speakers(tokenised(text as string)), plain))
}
