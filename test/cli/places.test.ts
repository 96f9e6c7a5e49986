import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { folderFor, jsonLines, run } from './run.ts'

/** A line as GeoNames writes it, of an invented place. */
const dumpLine = (id: number, name: string, alternates: string, code: string) =>
  [
    id,
    name,
    name,
    alternates,
    '35.5',
    '37.25',
    code.startsWith('PPL') ? 'P' : 'S',
    code,
    'SY',
    '',
    '09',
    '',
    '',
    '',
    '0',
    '',
    '300',
    'Asia/Damascus',
    '2020-01-01',
  ].join('\t')

const report = (place: string) =>
  JSON.stringify({
    id: 'r1',
    text: `Shells hit ${place} in Syria on Monday, killing five people.`,
    published: '2016-07-05',
  })

function inHome(t: TestContext, content: string) {
  const home = folderFor(t)
  const file = join(home, 'villages.tsv')
  writeFileSync(file, content)
  const places = (...args: string[]) => run(['places', ...args, '--home', home])
  const read = async (place: string) => {
    const { stdout } = await run(['read', '-', '--home', home], { stdin: report(place) })
    const [reading] = jsonLines(stdout) as { incidents: { place: string; lat: number }[] }[]
    return reading?.incidents[0]
  }
  return { home, file, places, read }
}

test('a table of places is known to reading once added, and forgotten once removed', async (t) => {
  const { file, places, read } = inHome(
    t,
    'name\tlatitude\tlongitude\tothers\nTal Bakhtun village\t35.5\t37.25\tBakhtun\n',
  )
  const before = await read('Bakhtoun')
  assert.deepEqual(jsonLines((await places('add', file)).stdout), [{ list: 'villages', places: 1 }])
  assert.deepEqual(jsonLines((await places('add', file)).stdout), [{ list: 'villages', places: 1 }], 'a second time')
  assert.deepEqual(jsonLines((await places('list')).stdout), [{ list: 'villages', places: 1 }])
  assert.equal((await read('the village of Tel Bakhtoun'))?.lat, 35.5)
  assert.equal((await places('remove', 'villages')).code, 0)
  assert.deepEqual(await read('Bakhtoun'), before)
  assert.equal((await places('remove', 'villages')).code, 1)
})

test('a dump of GeoNames is taken as it is, without what no report of war names', async (t) => {
  const content = [
    dumpLine(9000001, 'Bakhtun Hollow', 'Bakhtunah,بختون', 'PPL'),
    dumpLine(9000002, 'Well of Bakhtun', '', 'WLL'),
  ].join('\n')
  const { home, file, places, read } = inHome(t, content)
  assert.deepEqual(jsonLines((await places('add', file)).stdout), [{ list: 'villages', places: 1 }])
  assert.equal((await read('the village of Bakhtunah'))?.lat, 35.5)
  assert.doesNotMatch(readFileSync(join(home, 'places', 'villages.tsv'), 'utf8'), /بختون/)
})

test('lines that cannot be used are named with their number, and the others are taken', async (t) => {
  const lines = [
    'name\tlat\tlon\tkind',
    'Upper Ford\t35.5\t37.25\tsettlement',
    '\t35\t37',
    'Mill\t95\t37',
    'Weir\t35\t37\tplanet',
    'Quay\t35,5\t37',
  ]
  const { file, places } = inHome(t, lines.join('\r\n'))
  const { code, stdout, stderr } = await places('add', file)
  assert.equal(code, 1)
  assert.deepEqual(jsonLines(stdout), [{ list: 'villages', places: 1 }])
  for (const told of [/:3: .*no-place-name/, /:4: .*bad-point/, /:5: .*unknown-kind/, /:6: .*bad-point/])
    assert.match(stderr, told)
})

for (const [what, content, code] of [
  ['an empty file', '', 'empty-list'],
  ['a table without columns', 'Upper Ford\t35.5\t37.25\n', 'no-place-columns'],
  ['an archive', 'PK\u0003\u0004\u0000\u0000', 'unreadable-list'],
] as const)
  test(`${what} is told and nothing is kept`, async (t) => {
    const { file, places } = inHome(t, content)
    const added = await places('add', file)
    assert.equal(added.code, 1)
    assert.match(added.stderr, new RegExp(`load/${code}`))
    assert.equal((await places('list')).stdout, '')
  })

test('a file that is not there is told by name', async (t) => {
  const { home, places } = inHome(t, '')
  const { code, stderr } = await places('add', join(home, 'nothing.txt'))
  assert.equal(code, 1)
  assert.match(stderr, /nothing\.txt: There is no such file/)
})

test('places alone shows its help and is wrong use', async () => {
  const { code, stderr } = await run(['places'])
  assert.equal(code, 2)
  assert.match(stderr, /remove/)
})
