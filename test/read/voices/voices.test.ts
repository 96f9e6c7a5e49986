import assert from 'node:assert/strict'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { readTable } from '../../../src/load/table.ts'
import { type Attribution, chain } from '../../../src/model/attribution.ts'
import { report } from '../../../src/model/report.ts'
import { passages } from '../../../src/read/passages/passages.ts'
import { voicesOf } from '../../../src/read/voices/voiced.ts'
import { invented } from '../invented.ts'

const cases = readTable(fileURLToPath(new URL('../../cases/voices.tsv', import.meta.url)))
const cut = passages(invented)
const nothing = { published: null, countries: [], leaning: null }

function said(text: string): string {
  const zones = [{ kind: 'body' as const, start: 0, end: text.length }]
  const voices = voicesOf(cut(report('r', text), zones, nothing)).flat()
  const one = (voice: Attribution): string => {
    const content = text.slice(voice.content.start, voice.content.end).replace(/^["“]/, '')
    return `${chain(voice)
      .map((v) => v.source)
      .join(' < ')} | ${content.split(' ').slice(0, 2).join(' ')}`
  }
  return voices.map(one).join('; ') || '-'
}

for (const { text, expected, why } of cases)
  test(`${why}: ${text}`, () => {
    assert.equal(said(text as string), expected)
  })
