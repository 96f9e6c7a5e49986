import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'

const root = join(import.meta.dirname, '..')
const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))

test('npm ci needs no compiler: the lock says that better-sqlite3 is not to be built, which npm install forgets', () => {
  const { packages } = json('package-lock.json')
  assert.equal(
    packages['node_modules/better-sqlite3'].gypfile,
    false,
    'after npm install, put "gypfile": false back into the entry of better-sqlite3 in package-lock.json; its own package.json says so, and it ships its binaries',
  )
})

test('Node 24 comes with npm ci, since its install script is allowed', () => {
  assert.equal(json('package.json').allowScripts.node, true)
})

test('every package that the lock wants for some platform is in it', () => {
  const { packages } = json('package-lock.json')
  for (const [path, { optionalDependencies = {} }] of Object.entries<{ optionalDependencies?: object }>(packages))
    for (const name of Object.keys(optionalDependencies))
      assert.ok(
        `node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages,
        `${path} wants ${name}: npm ci would refuse`,
      )
})
