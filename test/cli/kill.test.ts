import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openRecord } from '../../src/record/index.ts'
import { inventedLines } from './invented-texts.ts'
import { folderFor, jsonLines, run, start } from './run.ts'

const KILLS = 54
const REPORTS = 60

/** Numbers from 0 to 1 that a seed decides, so that a failure can be had again. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** Adds reports and kills the process: every third time before it said anything, else that long after its first line. */
async function addAndKill(home: string, file: string, wait: { readonly early: boolean; readonly ms: number }) {
  const child = start(['add', file, '--home', home])
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const closed = once(child, 'close')
  if (!wait.early) await Promise.race([once(child.stdout ?? child, 'data'), closed])
  await sleep(wait.ms)
  child.kill('SIGKILL')
  await closed
  const whole = said.slice(0, said.lastIndexOf('\n') + 1)
  return jsonLines(whole).filter((row) => row.outcome === 'stored')
}

async function missing(home: string, said: readonly string[]): Promise<string[]> {
  const record = await openRecord({ kind: 'sqlite', file: join(home, 'parallax.sqlite') })
  try {
    const lost: string[] = []
    for (const id of said) {
      const [report, reading] = [await record.report(id as never), await record.reading(id as never)]
      if (report === null || reading === null) lost.push(id)
    }
    return lost
  } finally {
    await record.close()
  }
}

const skip = process.platform === 'win32' && 'kill -9 is not to be had on Windows'

test(`${KILLS} kills at random moments lose no report that was said to be stored`, {
  skip,
  timeout: 300_000,
}, async (t) => {
  const seed = Number(process.env.PARALLAX_TEST_SEED ?? Date.now() % 1_000_000)
  t.diagnostic(`PARALLAX_TEST_SEED=${seed}`)
  const [random, folder] = [dice(seed), folderFor(t)]
  const homes = [0, 1].map((n) => join(folder, `home-${n}`))
  let [stored, cut] = [0, 0]
  const killIn = async (home: string, lane: number) => {
    for (let n = lane; n < KILLS; n += homes.length) {
      const file = join(folder, `reports-${n}.jsonl`)
      writeFileSync(file, inventedLines(REPORTS, `k${n}`))
      const early = n % 6 < 2
      const rows = await addAndKill(home, file, { early, ms: random() * (early ? 600 : 120) })
      stored += rows.length
      if (rows.length > 0 && rows.length < REPORTS) cut++
      const ids = rows.map((row) => String(row.report))
      assert.deepEqual(await missing(home, ids), [], `lost after kill ${n}, seed ${seed}`)
    }
  }
  await Promise.all(homes.map(killIn))
  t.diagnostic(`${stored} reports were said to be stored; ${cut} of ${KILLS} runs were killed in the midst of storing`)
  assert.ok(cut >= KILLS / 3, `only ${cut} of the kills came in the midst of storing`)
  for (const home of homes) {
    assert.equal((await run(['incidents', '--home', home, '--as', 'jsonl'])).code, 0)
    assert.equal((await run(['add', join(folder, 'reports-0.jsonl'), '--home', home])).code, 0)
  }
})
