#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const WANTED = 24
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const [major] = process.versions.node.split('.').map(Number)

if (major >= WANTED) {
  const source = here('../src/cli/main.ts')
  const built = here('../dist/cli/main.js')
  const entry = existsSync(built) && source.includes('node_modules') ? '../dist/cli/main.js' : '../src/cli/main.ts'
  const { main } = await import(entry)
  await main(process.argv.slice(2))
} else {
  startWithNewerNode()
}

function startWithNewerNode() {
  const newer = [here('../node_modules/node/bin/node'), here('../node_modules/node/bin/node.exe')].find(existsSync)
  if (newer === undefined || process.env.PARALLAX_STARTED !== undefined) {
    process.stderr.write(
      `Parallax needs Node ${WANTED} or newer; this is ${process.versions.node}. Run "npm ci" in the folder of Parallax, which brings it along, and try again.\n`,
    )
    process.exitCode = 2
    return
  }
  const env = { ...process.env, PARALLAX_STARTED: '1' }
  const child = spawn(newer, [here('./parallax.mjs'), ...process.argv.slice(2)], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => process.exit(2))
  child.on('exit', (code, signal) => (signal === null ? process.exit(code ?? 2) : process.kill(process.pid, signal)))
}
