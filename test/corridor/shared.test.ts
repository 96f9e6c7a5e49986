import assert from 'node:assert/strict'
import test from 'node:test'
import { shared } from '../../src/load/shared.ts'

test('columns move into shared memory with their numbers and kinds, the rest stays, and nothing is warned of', (t) => {
  const warned = t.mock.method(process, 'emitWarning', () => {})
  const moved = shared({ bytes: Buffer.from([1, 2, 3]), degrees: Int16Array.of(-5, 7), count: 2, list: ['Orla'] })
  assert.deepEqual([...moved.bytes], [1, 2, 3])
  assert.deepEqual(moved.degrees, new Int16Array(moved.degrees))
  assert.deepEqual([...moved.degrees], [-5, 7])
  for (const column of [moved.bytes, moved.degrees]) assert.ok(column.buffer instanceof SharedArrayBuffer)
  assert.deepEqual([moved.count, moved.list], [2, ['Orla']])
  assert.equal(warned.mock.callCount(), 0)
})
