import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const src = join(root, 'src')
const pure = ['model', 'language', 'read', 'resolve', 'weigh']
const speakers = ['model', 'language', 'collect', 'read', 'resolve', 'weigh', 'record', 'publish', 'load', 'cli']

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort()
const textOf = (file: string) => readFileSync(join(src, file), 'utf8')
const page = (name: string) => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '')
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

/** Fails with one sentence a fault, so that all of them are seen at once. */
function none(faults: readonly string[]): void {
  assert.equal(faults.length, 0, `\n  ${faults.join('\n  ')}\n`)
}

interface Exported {
  readonly file: string
  readonly name: string
  /** The lines of the doc comment without their stars, null where there is none. */
  readonly doc: readonly string[] | null
}

/** The exported names of a file with their doc comments; re-exports are documented where they come from. */
function exportsOf(file: string): Exported[] {
  const lines = textOf(file).split('\n')
  return lines.flatMap((line, at) => {
    const found = /^export (?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type) (\w+)/.exec(line)
    return found?.[1] === undefined ? [] : [{ file, name: found[1], doc: docAbove(lines, at) }]
  })
}

function docAbove(lines: readonly string[], at: number): string[] | null {
  if (!/\*\/\s*$/.test(lines[at - 1] ?? '')) return null
  let start = at - 1
  while (start > 0 && !(lines[start] ?? '').includes('/**')) start--
  return lines
    .slice(start, at)
    .map((line) => line.replace(/^\s*\/\*\*\s?|^\s*\*\/|^\s*\*\s?/, '').replace(/\s*\*\/\s*$/, ''))
    .filter((line) => line.trim() !== '')
}

const exported = files.flatMap(exportsOf)

test('every exported name says what it is for', () => {
  none(
    exported.flatMap(({ file, name, doc }) => {
      if (doc === null) return [`${file}: ${name} has no doc comment`]
      return /^[^@a-z]/.test(doc[0] ?? '') ? [] : [`${file}: the doc comment of ${name} does not begin with a sentence`]
    }),
  )
})

test('siblings do not share a first line', () => {
  const seen = new Map<string, string>()
  none(
    exported.flatMap(({ file, name, doc }) => {
      const key = `${dirname(file)} ${doc?.[0] ?? `${file} ${name}`}`
      const twin = seen.get(key)
      seen.set(key, name)
      return twin === undefined || twin === name ? [] : [`${file}: ${name} is described in the words of ${twin}`]
    }),
  )
})

const examples = exported
  .filter(({ file }) => pure.includes(file.split('/')[0] ?? ''))
  .flatMap(({ file, name, doc }) =>
    (doc ?? []).flatMap((line, at) => {
      if (!line.includes('@example')) return []
      const same = line.slice(line.indexOf('@example') + 8).trim()
      return [{ file, name, example: same === '' ? (doc?.[at + 1] ?? '').trim() : same }]
    }),
  )

/** Every name a room and the model export, the names of the file itself last, so that they win. */
async function scope(file: string): Promise<Record<string, unknown>> {
  const room = `${file.split('/')[0]}/`
  const near = files.filter((each) => each.startsWith('model/') || each.startsWith(room))
  const modules = await Promise.all([...near, file].map((each) => import(pathToFileURL(join(src, each)).href)))
  return Object.assign({}, ...modules)
}

function evaluate(expression: string, names: Record<string, unknown>): unknown {
  const plain = stripTypeScriptTypes(`(${expression})`)
  return new Function(...Object.keys(names), `return ${plain}`)(...Object.values(names))
}

for (const { file, name, example } of examples.filter((each) => each.example.includes(' // '))) {
  test(`the example of ${name} in ${file}`, async () => {
    const names = await scope(file)
    const at = example.lastIndexOf(' // ')
    assert.deepEqual(evaluate(example.slice(0, at), names), evaluate(example.slice(at + 4), names), example)
  })
}

test('every code is in docs/errors.md, and every code there is in use', (t) => {
  const literal = new RegExp(`['"\`]((?:${speakers.join('|')})/[a-z][a-z0-9-]*)['"\`]`, 'g')
  const used = new Map<string, string>()
  for (const file of files) {
    const text = code(textOf(file))
    for (const found of text.matchAll(literal)) used.set(found[1] ?? '', file)
    for (const found of text.matchAll(/\brefusal\(\s*'([a-z-]+)'/g)) used.set(`collect/${found[1]}`, file)
  }
  const documented = new Set([...page('docs/errors.md').matchAll(/^\| `([a-z]+\/[a-z0-9-]+)` \|/gm)].map((m) => m[1]))
  t.diagnostic(`${used.size} codes`)
  none([
    ...[...used].filter(([each]) => !documented.has(each)).map(([each, file]) => `${each} (${file}) is not explained`),
    ...[...documented].filter((each) => !used.has(each ?? '')).map((each) => `${each} is explained but never used`),
  ])
})

test('every verb and flag of the command line is in docs/cli.md', () => {
  const door = files.filter((file) => file.startsWith('cli/')).map((file) => code(textOf(file)))
  const verbs = door.flatMap((text) => [...text.matchAll(/\.command\(\s*['"`]([a-z-]+)/g)].map((m) => m[1] ?? ''))
  const flags = door.flatMap((text) => [...text.matchAll(/['"`](?:-\w, )?(--[a-z][a-z-]*)/g)].map((m) => m[1] ?? ''))
  const manual = page('docs/cli.md')
  none([
    ...[...new Set(verbs)].filter((verb) => !manual.includes(`parallax ${verb}`)).map((verb) => `${verb} is not there`),
    ...[...new Set(flags)]
      .filter((flag) => !new RegExp(`${flag}(?![\\w-])`).test(manual))
      .map((flag) => `${flag} is not there`),
  ])
})

const hidden = /(?:^|[\\/])(?:node_modules|\.git|\.tsc|dist)(?:[\\/]|$)/
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md') && !hidden.test(file))
  .sort()

test('every link in our pages leads somewhere', () => {
  none(
    pages.flatMap((file) => {
      const text = page(file)
        .replace(/```[\s\S]*?```/g, '')
        .replace(/`[^`\n]*`/g, '')
      return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
        .map((found) => found[1] ?? '')
        .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
        .filter((target) => !existsSync(join(root, dirname(file), target.replace(/#.*$/, ''))))
        .map((target) => `${file} points to ${target}, which is not there`)
    }),
  )
})

test('docs/rooms.md and the README know every folder of src', () => {
  const folders = [...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''))]
  none(
    ['docs/rooms.md', 'README.md'].flatMap((name) =>
      folders.filter((folder) => !page(name).includes(folder)).map((folder) => `${name} does not name ${folder}`),
    ),
  )
})

test('every page of docs is reached from the README or from another page', () => {
  const all = pages.map((file) => page(file)).join('\n')
  none(
    pages
      .filter((file) => relative('docs', file).split('/').length === 1)
      .map((file) => relative('docs', file))
      .filter((name) => !name.startsWith('..') && !all.includes(`${name})`))
      .map((name) => `docs/${name} is linked from nowhere`),
  )
})

test('every sample is of an invented outlet and says what it rests on', () => {
  const readme = page('samples/README.md')
  const samples = page('samples/reports.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; outlet: string; url: string; published: string })
  none(
    samples.flatMap(({ id, outlet, url, published }) => [
      ...(readme.includes(`| \`${id}\` |`) ? [] : [`${id} does not say what it rests on`]),
      ...(readme.includes(`| ${outlet} |`) ? [] : [`${id}: the outlet ${outlet} is not introduced`]),
      ...(new URL(url).hostname.endsWith('.invalid') ? [] : [`${id} points to a site that could be real`]),
      ...(/^\d{4}-\d{2}-\d{2}$/.test(published) ? [] : [`${id} has no day`]),
    ]),
  )
  assert.equal(new Set(samples.map(({ id }) => id)).size, samples.length, 'each sample has an id of its own')
})
