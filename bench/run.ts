import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

// Every bench, one process each, so that none warms another; `npm run bench reading` runs those whose path has the word.
const wanted = process.argv[2] ?? ''
for (const file of globSync('bench/*/*.ts')
  .filter((name) => name.includes(wanted))
  .sort()) {
  console.log(`\n== ${file}`)
  spawnSync(process.execPath, [file], { stdio: 'inherit' })
}
