import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import fc from 'fast-check'
import { loadGazetteer } from '../../src/load/gazetteer.ts'
import { countryNear } from '../../src/load/places/country.ts'
import { keepPlaces, withKept } from '../../src/load/places/kept.ts'
import type { PackedPlaces, PlaceRow } from '../../src/read/index.ts'

const gazetteer = loadGazetteer()
const packed = gazetteer.packed as PackedPlaces

/** The rule itself, over all places. */
function nearestOf(all: PackedPlaces, point: { latitude: number; longitude: number }): string | null {
  const [latitude, longitude] = [Math.round(100 * point.latitude), Math.round(100 * point.longitude)]
  const narrowing = Math.cos((point.latitude * Math.PI) / 180)
  let [nearest, best] = [-1, 60 * 60]
  for (let at = 0; at < all.count; at++) {
    const north = (all.latitudes[at] ?? 0) - latitude
    const east = ((all.longitudes[at] ?? 0) - longitude) * narrowing
    if (north * north + east * east < best) [nearest, best] = [at, north * north + east * east]
  }
  return nearest < 0 ? null : (all.divisionList[all.divisions[nearest] ?? 0]?.country ?? null)
}

test('a point lies in the country of the nearest town, wherever it is', () => {
  const point = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  fc.assert(
    fc.property(point, (at) => assert.equal(countryNear(packed, at), nearestOf(packed, at))),
    { numRuns: 200, examples: [[{ latitude: 90, longitude: 0 }], [{ latitude: 52.5, longitude: 13.4 }]] },
  )
})

test('a thousand rows without a country take less time than three hundred looks at all places', () => {
  const point = (n: number) => ({ latitude: 30 + (n % 100) / 20, longitude: 35 + n / 200 })
  countryNear(packed, point(0))
  const timeOf = (work: () => void): number => {
    const start = process.cpuUsage()
    work()
    return process.cpuUsage(start).user
  }
  const grid = timeOf(() => {
    for (let n = 0; n < 1000; n++) countryNear(packed, point(n))
  })
  const whole = timeOf(() => {
    for (let n = 0; n < 300; n++) nearestOf(packed, point(n))
  })
  assert.ok(grid < whole, `${grid} against ${whole}`)
})

const mill: PlaceRow = {
  name: 'Upper Mill',
  others: [],
  kind: 'settlement',
  within: [],
  country: 'SY',
  latitude: 35.5,
  longitude: 37.25,
  precision: 'town',
}
function homeFor(t: TestContext): string {
  const home = mkdtempSync(join(tmpdir(), 'parallax-places-'))
  t.after(() => rmSync(home, { recursive: true, force: true }))
  return home
}

test('nothing is left beside a list that is kept', (t) => {
  const home = homeFor(t)
  keepPlaces(home, 'mills', [mill])
  keepPlaces(home, 'mills', [mill, { ...mill, name: 'Lower Mill' }])
  assert.deepEqual(readdirSync(join(home, 'places')), ['mills.tsv'])
})

test('a list is kept whole while another process is about to keep one of its name', (t) => {
  const home = homeFor(t)
  keepPlaces(home, 'mills', [])
  const theirs = join(home, 'places', 'mills.tsv.new')
  writeFileSync(theirs, 'half of')
  keepPlaces(home, 'mills', [mill])
  assert.equal(readFileSync(theirs, 'utf8'), 'half of')
  assert.ok(existsSync(join(home, 'places', 'mills.tsv')))
})

for (const [what, from, to] of [
  ['kind', 'settlement', 'planet'],
  ['kind that every object has', 'settlement', 'constructor'],
  ['precision', '\ttown\t', '\texactly\t'],
  ['point', '37.25', '372.5'],
] as const)
  test(`a list that was changed by hand to have an unknown ${what} is refused`, (t) => {
    const home = homeFor(t)
    keepPlaces(home, 'mills', [mill])
    withKept(gazetteer, home)
    const file = join(home, 'places', 'mills.tsv')
    const text = readFileSync(file, 'utf8')
    assert.ok(text.includes(from))
    writeFileSync(file, text.replace(from, to))
    assert.throws(() => withKept(gazetteer, home), { code: 'load/broken-list' })
  })
