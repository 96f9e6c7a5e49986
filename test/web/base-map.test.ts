import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tiles } from '../../web/base-map/tiles.ts'
import { BASE_MAP } from '../../web/src/space/base-map.ts'

const made = tiles()
const sizeOf = (at: string) => made.get(at)?.length ?? -1

test('the base map has every tile down to the deepest, so that no server has to say that one is missing', () => {
  const zooms = Array.from({ length: BASE_MAP.deepest + 1 }, (_, zoom) => 4 ** zoom)
  assert.equal(
    made.size,
    zooms.reduce((a, b) => a + b),
  )
})

test('a tile has what lies in it and no more', () => {
  // 4/9/6 has Egypt and the Levant, 4/3/11 the open Pacific.
  assert.ok(sizeOf('4/9/6') > 1_000)
  assert.equal(sizeOf('4/3/11'), 0)
  assert.ok(Math.max(...[...made.values()].map((tile) => tile.length)) < 60_000)
})

test('countries are named where their largest part is', () => {
  const words = (at: string) => Buffer.from(made.get(at) ?? []).toString('latin1')
  assert.match(words('4/9/6'), /Egypt/)
  assert.doesNotMatch(words('4/3/6'), /Egypt/)
})
