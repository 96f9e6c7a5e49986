import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { readmeWithExample } from '../scripts/readme-example.ts'

test('the example in the README is what the program gives now (else: node scripts/readme-example.ts)', async () => {
  const readme = await readFile(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  assert.equal(readme, await readmeWithExample())
})
