import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { helpPage } from '../../src/cli/help-page.ts'
import { program } from '../../src/cli/main.ts'

test('docs/cli.md is what --help says; node scripts/write-cli-page.ts writes it anew', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'cli.md'), 'utf8')
  assert.equal(page, helpPage(program(() => {})))
})
