import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { handIn } from '../../web/src/add/adding.ts'

/** A stream of the server as the browser has it, led by the test. */
class Stream extends EventTarget {
  static readonly CLOSED = 2
  static last: Stream
  readyState = 1
  readonly address: string

  constructor(address: string) {
    super()
    this.address = address
    Stream.last = this
  }

  close(): void {
    this.readyState = Stream.CLOSED
  }
}

beforeEach((t) => {
  const test = t as unknown as { mock: { method(on: object, name: string, by: unknown): void } }
  Object.assign(globalThis, { EventSource: Stream })
  test.mock.method(globalThis, 'fetch', async () => Response.json({ ok: true, job: 'a1' }, { status: 202 }))
})

async function begun() {
  const ends: (string | null)[] = []
  const page = new AbortController()
  await handIn({ samples: true }, { step: () => {}, end: (broken) => ends.push(broken) }, page.signal)
  return { ends, page, stream: Stream.last }
}

test('a stream that breaks is no end while the browser takes it up again', async () => {
  const { ends, stream } = await begun()
  assert.equal(stream.address, '/api/add/a1')
  stream.readyState = 0
  stream.dispatchEvent(new Event('error'))
  assert.deepEqual(ends, [])
})

test('a stream that is closed for good ends with a sentence', async () => {
  const { ends, stream } = await begun()
  stream.close()
  stream.dispatchEvent(new Event('error'))
  assert.match(ends[0] ?? '', /no longer tells how it goes\./)
})

test('who leaves the page closes the stream and is told nothing more', async () => {
  const { ends, page, stream } = await begun()
  page.abort()
  assert.equal(stream.readyState, Stream.CLOSED)
  stream.dispatchEvent(new Event('error'))
  assert.deepEqual(ends, [])
})
