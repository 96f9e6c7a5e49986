import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { names, parser, sentences } from '../../src/language/index.ts'
import { loadLanguage } from '../../src/language-weights.ts'

const own =
  'Shells fell on the Orla district late on Friday, killing at least seven people, the Maron Watch said. "We saw smoke," a resident told the agency.'
const reports = fileURLToPath(new URL('../../../shared/corpora/fakes/reports.jsonl', import.meta.url))

/** Mixed real text where it is at hand, a text of our own over and over where it is not. */
function texts(): { readonly from: string; readonly list: readonly string[] } {
  if (!existsSync(reports)) return { from: 'one invented text, repeated', list: new Array<string>(2000).fill(own) }
  const lines = readFileSync(reports, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return { from: 'FA-KES reports', list: lines.map((line) => (JSON.parse(line) as { text: string }).text) }
}

const hostile: Readonly<Record<string, string>> = {
  letters: 'a',
  stops: '.',
  quotes: '"',
  'stopped letters': 'a.',
  hyphens: 'a-',
  shortenings: 'co-',
  figures: '1,',
  links: 'http://',
  lines: '\n',
  signs: 'x@y.',
  apostrophes: "'s",
}

console.log(`machine: ${cpus()[0]?.model ?? 'unknown'}, one thread, Node ${process.version}`)
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const held = (): number => {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
const before = held()
const start = performance.now()
const made = loadLanguage()
console.log(`load: ${((performance.now() - start) / 1000).toFixed(2)} s`)
console.log(`memory held by the weights: ${((held() - before) / 1e6).toFixed(0)} MB`)
const [parse, find] = [parser(made), names(made)]

const { from, list } = texts()
const pass = (part: readonly string[]): number => {
  let count = 0
  for (const text of part) {
    const trees = sentences(text).map(parse)
    find(trees)
    for (const tree of trees) count += tree.words.length
  }
  return count
}
pass(list.slice(0, 60))
const began = performance.now()
const count = pass(list)
const seconds = (performance.now() - began) / 1000
console.log(
  `sentences, tags, trees and names over ${from}: ${Math.round(count / seconds)} tokens/s (${count} tokens in ${seconds.toFixed(1)} s)`,
)
console.log(`memory of the whole process after that: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)

for (const [name, unit] of Object.entries(hostile)) {
  const times = [1e4, 1e5, 1e6, 1e7].map((size) => {
    const text = unit.repeat(size / unit.length)
    const at = performance.now()
    sentences(text)
    return `${(performance.now() - at).toFixed(0)} ms`
  })
  const parsed = [1e4, 1e5].map((size) => {
    const at = performance.now()
    find(sentences(unit.repeat(size / unit.length)).map(parse))
    return `${(performance.now() - at).toFixed(0)} ms`
  })
  console.log(
    `hostile ${name.padEnd(16)} 10 kB to 10 MB: ${times.join(', ')}; trees and names, 10 and 100 kB: ${parsed.join(', ')}`,
  )
}
