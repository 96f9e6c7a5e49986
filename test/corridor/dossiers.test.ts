import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { fakes } from '../../eval/fakes.ts'
import type { Report } from '../../src/model/report.ts'
import { type ReadingRoom, readingRoom } from '../../src/reading.ts'
import { goldenOf, type Wanted } from './golden-dossier.ts'

const GOLDEN = join(import.meta.dirname, 'golden')
const corpus = fakes()
const skip = corpus === null ? 'the corpora are not beside the project (../shared/corpora/fakes)' : false

let opened: ReadingRoom | null = null
/** Loaded once for all of them. */
function room(): ReadingRoom {
  opened ??= readingRoom()
  return opened
}

function reportsOf(ids: readonly string[]): Report[] {
  const byId = new Map(corpus?.map(({ report }) => [report.id as string, report]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** A difference is written beside the golden file, to be looked at and, where it is right, to take its place. */
for (const name of readdirSync(GOLDEN).filter((file) => /^[a-z-]+\.json$/.test(file) && !file.includes('changed')))
  test(`the dossier of ${name.replace('.json', '')} is one incident with every toll, by whom and when, and why they differ`, {
    skip,
  }, () => {
    const golden = JSON.parse(readFileSync(join(GOLDEN, name), 'utf8')) as {
      wanted: Wanted
      notes: readonly string[]
      dossier: unknown
    }
    const dossier = goldenOf(golden.wanted, reportsOf(golden.wanted.reports), room())
    const changed = join(GOLDEN, name.replace('.json', '.changed.json'))
    const same = JSON.stringify(dossier) === JSON.stringify(golden.dossier)
    if (!same) writeFileSync(changed, `${JSON.stringify({ ...golden, dossier }, null, 2)}\n`)
    assert.deepEqual(dossier, golden.dossier, `the new dossier is in ${changed}`)
    assert.equal(dossier.length, 1)
  })
