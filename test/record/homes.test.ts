import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import Database from 'better-sqlite3'
import { openRecord } from '../../src/record/index.ts'
import { NO_POSTGRES, postgresHome, sqliteHome, statement } from '../contract/homes.ts'
import { invented, store } from './invented.ts'

const coded = (code: string) => ({ name: 'ParallaxError', code })

describe('homes in a file', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parallax-homes-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))
  const open = (file: string) => openRecord({ kind: 'sqlite', file: join(folder, file) })

  const strangers: [string, Buffer][] = [
    ['a text', Buffer.from('These are notes about a war.')],
    ['a short file', Buffer.from('x')],
    ['a file that begins as SQLite does', Buffer.from('SQLite format 3\0 and then nothing of it')],
    ['zeros', Buffer.alloc(8_192)],
  ]
  for (const [what, bytes] of strangers) {
    test(`${what} is refused and left as it is`, async () => {
      const file = `${what}.sqlite`
      await writeFile(join(folder, file), bytes)
      await assert.rejects(open(file), coded('record/not-a-record'))
      assert.deepEqual(await readFile(join(folder, file)), bytes)
    })
  }

  test('another program’s database is refused and left as it is', async () => {
    const path = join(folder, 'other.sqlite')
    const other = new Database(path)
    other.exec('create table report (id text)')
    other.close()
    const bytes = await readFile(path)
    await assert.rejects(open('other.sqlite'), coded('record/not-a-record'))
    assert.deepEqual(await readFile(path), bytes)
  })

  test('a folder, and a path through a file, are refused', async () => {
    await mkdir(join(folder, 'folder'))
    await writeFile(join(folder, 'file'), 'x')
    await assert.rejects(open('folder'), coded('record/cannot-open'))
    await assert.rejects(open('file/record.sqlite'), coded('record/cannot-open'))
  })

  test('an empty file becomes a record', async () => {
    await writeFile(join(folder, 'empty.sqlite'), '')
    const record = await open('empty.sqlite')
    assert.equal((await record.counts()).reports, 0)
    await record.close()
  })

  test('a damaged record is named as such', async () => {
    const record = await open('damaged.sqlite')
    await record.write((w) => store(w, invented(1)))
    await record.close()
    const path = join(folder, 'damaged.sqlite')
    const bytes = await readFile(path)
    bytes.fill(0x5a, 200)
    await writeFile(path, bytes)
    await assert.rejects(open('damaged.sqlite'), coded('record/damaged'))
  })

  test('a home of a newer version is refused and left as it is', async () => {
    const home = await sqliteHome()
    await (await home.open()).close()
    const newer = new Database(home.file)
    newer.exec(`insert into migration values ('9999-later', '2090-01-01T00:00:00Z')`)
    newer.close()
    await assert.rejects(home.open(), coded('record/newer-home'))
    await home.remove()
  })

  test('every commit waits for the disk, and the journal is a WAL', async () => {
    const home = await sqliteHome()
    const record = await home.open()
    await record.write((w) => store(w, invented(1)))
    assert.ok((await readFile(`${home.file}-wal`)).length > 0)
    // A copy of what is on the disk while the record is open is a whole record: nothing that was said to be stored waits in memory.
    const copy = join(dirname(home.file), 'copy.sqlite')
    await writeFile(copy, await readFile(home.file))
    await writeFile(`${copy}-wal`, await readFile(`${home.file}-wal`))
    const again = await openRecord({ kind: 'sqlite', file: copy })
    assert.deepEqual(await again.counts(), await record.counts())
    await again.close()
    await record.close()
    await home.remove()
  })
})

describe('homes on a server', { skip: NO_POSTGRES }, () => {
  test('a schema with somebody else’s tables is refused', async () => {
    const home = await postgresHome()
    await statement('create table report (id text)', home.url)
    await assert.rejects(home.open(), coded('record/not-a-record'))
    await home.remove()
  })

  test('a home of a newer version is refused', async () => {
    const home = await postgresHome()
    await (await home.open()).close()
    await statement(`insert into migration values ('9999-later', '2090-01-01T00:00:00Z')`, home.url)
    await assert.rejects(home.open(), coded('record/newer-home'))
    await home.remove()
  })

  test('two that open a new home at once both get it', async () => {
    const home = await postgresHome()
    const both = await Promise.all([home.open(), home.open()])
    for (const record of both) {
      assert.equal((await record.counts()).reports, 0)
      await record.close()
    }
    await home.remove()
  })

  test('a schema that does not exist, and a wrong password, are named as such', async () => {
    const home = await postgresHome()
    await home.remove()
    await assert.rejects(home.open(), coded('record/unreachable'))
    const wrong = new URL(home.url)
    wrong.password = 'wrong'
    const opening = openRecord({ kind: 'postgres', url: wrong.href })
    await assert.rejects(
      opening,
      (e: Error) => !e.message.includes('wrong') && 'code' in e && e.code === 'record/unreachable',
    )
  })
})

test('a server that does not answer is named as such, without the password', async () => {
  const opening = openRecord({ kind: 'postgres', url: 'postgres://ann:secret@127.0.0.1:1/none' })
  await assert.rejects(
    opening,
    (e: Error) => !e.message.includes('secret') && 'code' in e && e.code === 'record/unreachable',
  )
})
