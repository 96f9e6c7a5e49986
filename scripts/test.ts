import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

// All tests, or those named as arguments. The spec reporter names each skipped test with its reason.
const named = process.argv.slice(2)
const files = named.length > 0 ? named : globSync('test/**/*.test.ts').sort()
const run = spawnSync(
  process.execPath,
  ['--test', '--test-reporter=spec', '--test-concurrency=2', '--test-timeout=300000', ...files],
  {
    stdio: 'inherit',
  },
)
process.exitCode = run.status ?? 1
