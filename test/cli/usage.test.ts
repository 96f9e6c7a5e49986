import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { databaseUrl, homeFolder } from '../../src/cli/home.ts'
import { folderFor, run } from './run.ts'

const VERBS = ['read', 'add', 'incidents', 'show', 'control', 'serve', 'rebuild']

/** Each wrong use, and what its message must say. */
const WRONG: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [[], /Say what to do/],
  [['frobnicate'], /unknown command 'frobnicate'[\s\S]*parallax --help/],
  [['read'], /missing required argument 'input'[\s\S]*parallax read --help/],
  [['read', 'a.txt', '--as', 'csv'], /Allowed choices are incidents, claims/],
  [['read', 'a.txt', '--frob'], /unknown option '--frob'/],
  [['add'], /missing required argument/],
  [['incidents', '--as', 'xml'], /Allowed choices are table, jsonl, csv, geojson, acled, ucdp, plover/],
  [['incidents', '--from', 'yesterday'], /like 2016-07-05/],
  [['incidents', '--to', '2016-02-30'], /like 2016-07-05/],
  [['incidents', '--type', 'Bombing'], /Write one of: Battles/],
  [['incidents', '--standing', 'sure'], /Allowed choices are single-source/],
  [['incidents', 'extra'], /too many arguments/],
  [['show'], /missing required argument 'id'/],
  [['control'], /--place/],
  [['serve', '--port', '70000'], /0 to 65535/],
  [['incidents', '--home', '/nowhere/at/all'], /no observatory at \/nowhere\/at\/all[\s\S]*parallax add/],
  [['rebuild', '--home', '/nowhere/at/all'], /no observatory/],
  [['incidents', '--database', 'mysql://ada:secret@db/x'], /like postgresql:/],
]

for (const [args, says] of WRONG) {
  test(`parallax ${args.join(' ')} is a wrong use: exit code 2, a sentence of what to do, nothing on stdout`, async () => {
    const { code, stdout, stderr } = await run(args)
    assert.equal(code, 2)
    assert.equal(stdout, '')
    assert.match(stderr, says)
    assert.doesNotMatch(stderr, /secret|\n\s+at /)
  })
}

for (const verb of VERBS) {
  test(`parallax ${verb} --help has examples on stdout`, async () => {
    const { code, stdout, stderr } = await run([verb, '--help'])
    assert.equal(code, 0)
    assert.equal(stderr, '')
    assert.match(stdout, new RegExp(`Examples:[\\s\\S]*parallax ${verb}`))
  })
}

test('--version and --help are data', async () => {
  assert.match((await run(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/)
  const { stdout } = await run(['--help'])
  for (const verb of VERBS) assert.match(stdout, new RegExp(`^  ${verb} `, 'm'))
})

test('the home is what the flag says, else the environment, else the data folder of the platform', () => {
  const on = (platform: string, env: Record<string, string> = {}) =>
    homeFolder(undefined, { env, platform, userHome: '/home/ada' })
  const env = { PARALLAX_HOME: '/srv/env', XDG_DATA_HOME: '/srv/xdg' }
  assert.equal(homeFolder('/srv/flag', { env, platform: 'linux', userHome: '/home/ada' }), '/srv/flag')
  assert.equal(on('linux', env), '/srv/env')
  assert.equal(on('linux', { XDG_DATA_HOME: '/srv/xdg' }), join('/srv/xdg', 'parallax'))
  assert.equal(on('linux'), join('/home/ada', '.local', 'share', 'parallax'))
  assert.equal(on('darwin'), join('/home/ada', 'Library', 'Application Support', 'Parallax'))
  assert.equal(on('win32', { APPDATA: '/roaming' }), join('/roaming', 'Parallax'))
})

test('the database is what the flag says, else the environment, else none', () => {
  assert.equal(databaseUrl(undefined, {}), null)
  assert.equal(databaseUrl(undefined, { PARALLAX_DATABASE: 'postgres://db/a' }), 'postgres://db/a')
  assert.equal(databaseUrl('postgresql://db/b', { PARALLAX_DATABASE: 'postgres://db/a' }), 'postgresql://db/b')
  assert.throws(() => databaseUrl('/secret/place', {}), /^UsageError: (?!.*secret)/)
})

test('a home that is a file is refused in a sentence', async (t) => {
  const file = join(folderFor(t), 'home')
  writeFileSync(file, 'not a folder')
  for (const args of [['incidents'], ['add', '-']]) {
    const { code, stderr } = await run([...args, '--home', file])
    assert.equal(code, 2)
    assert.match(stderr, /home: .*--home/)
    assert.doesNotMatch(stderr, /\n\s+at /)
  }
})

test('a server that does not answer is named without its password', async (t) => {
  const address = 'postgresql://ada:hunter2@127.0.0.1:1/none'
  for (const args of [['incidents'], ['rebuild'], ['add', '-']]) {
    const { code, stdout, stderr } = await run(args, {
      env: { PARALLAX_DATABASE: address, PARALLAX_HOME: folderFor(t) },
    })
    assert.equal(code, 2)
    assert.equal(stdout, '')
    assert.doesNotMatch(stderr, /hunter2|fault of its own/)
    assert.match(stderr, /127\.0\.0\.1/)
  }
})
