import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path/posix'
import { test } from 'node:test'

const rooms = ['model', 'language', 'collect', 'read', 'resolve', 'weigh', 'record', 'publish']
const pure = ['model', 'language', 'read', 'resolve', 'weigh']
const root = join(import.meta.dirname, '..')
const src = join(root, 'src')

const fullness = new Map([['model', 'one noun a file, so that it may hold more than twenty']])
const clockOrDice =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bcrypto\.(?:randomUUID|getRandomValues)\(/
const anywhere = /^(?:utils?|helpers?|common|misc|managers?|handlers?|services?|facts?|truths?|verified)$/
const alone = /^(?:process|data|info|item|items)$/
const shelf = /^(?:types|interfaces|constants)$/

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
const roomOf = (file: string) => file.split('/')[0] ?? ''
const isRoom = (file: string) => rooms.includes(roomOf(file))
const read = (file: string) => readFileSync(join(src, file), 'utf8')
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
const importsOf = (text: string) =>
  [...code(text).matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map((found) => found[1] ?? '')
const relative = (file: string) =>
  importsOf(read(file))
    .filter((target) => target.startsWith('.'))
    .map((target) => normalize(join(dirname(file), target)))
    .filter((target) => target !== '../package.json')
const wordsOf = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)

/** Fails with one sentence a fault, so that all of them are seen at once. */
function none(faults: readonly string[]): void {
  assert.equal(faults.length, 0, `\n  ${faults.join('\n  ')}\n`)
}

test('every folder of src is a room or the corridor', () => {
  const folders = [...new Set(files.filter((file) => file.includes('/')).map(roomOf))]
  none(
    folders
      .filter((folder) => ![...rooms, 'load', 'cli'].includes(folder))
      .map((folder) => `src/${folder} is no room that docs/rooms.md knows`),
  )
})

test('rooms import downhill only, and never the corridor', () => {
  none(
    files.filter(isRoom).flatMap((file) =>
      relative(file).flatMap((target) => {
        if (!isRoom(target)) return [`${file} looks out into the corridor: ${target}`]
        return rooms.indexOf(roomOf(target)) > rooms.indexOf(roomOf(file)) ? [`${file} looks ahead into ${target}`] : []
      }),
    ),
  )
})

test('a room is entered through its index, the model noun by noun', () => {
  none(
    files.flatMap((file) =>
      relative(file)
        .filter((target) => isRoom(target) && roomOf(target) !== roomOf(file))
        .filter((target) => !/^model\/[a-z-]+\.ts$/.test(target) && !/(?:^|\/)index\.ts$/.test(target))
        .map((target) => `${file} climbs through a window: ${target}`),
    ),
  )
})

test('every room has a door', () => {
  const present = rooms.filter((room) => room !== 'model' && files.some((file) => roomOf(file) === room))
  none(present.filter((room) => !files.includes(`${room}/index.ts`)).map((room) => `src/${room} has no index.ts`))
})

test('a pure room knows no machine, no clock and no dice', () => {
  none(
    files
      .filter((file) => pure.includes(roomOf(file)))
      .flatMap((file) => [
        ...importsOf(read(file))
          .filter((target) => target.startsWith('node:'))
          .map((target) => `${file} imports ${target}`),
        ...relative(file)
          .filter((target) => !pure.includes(roomOf(target)))
          .map((target) => `${file} imports ${target}, which is not pure`),
        ...(clockOrDice.test(code(read(file))) ? [`${file} has a clock or dice`] : []),
        ...(/\bconsole\.|\bfetch\(|\bsetTimeout\(/.test(code(read(file))) ? [`${file} speaks to the world`] : []),
      ]),
  )
})

test('a file fits on a few screens: at most 300 lines', () => {
  const length = (file: string) => read(file).split('\n').length - 1
  none(files.filter((file) => length(file) > 300).map((file) => `${file} has ${length(file)} lines`))
})

test('a folder is seen at a glance: at most 20 files, at most 3 folders deep', () => {
  const count = new Map<string, number>()
  for (const file of files) count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1)
  none([
    ...[...count]
      .filter(([folder, n]) => n > 20 && !fullness.has(folder))
      .map(([folder, n]) => `src/${folder} holds ${n} files`),
    ...files.filter((file) => file.split('/').length > 4).map((file) => `${file} lies too deep`),
  ])
})

test('things are called what they are', () => {
  none(
    files.flatMap((file) => {
      const names = [
        ...code(read(file)).matchAll(/\b(?:const|let|function|class|interface|type)\s+([A-Za-z_$][\w$]*)/g),
      ].map((found) => found[1] ?? '')
      return [
        ...(/^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(basename(file)) ? [] : [`${file} is not in kebab-case`]),
        ...(shelf.test(basename(file, '.ts')) ? [`${file} is a shelf for things that have a place of their own`] : []),
        ...[basename(file, '.ts'), ...names]
          .filter((name) => alone.test(name) || wordsOf(name).some((word) => anywhere.test(word)))
          .map((name) => `${file}: "${name}" says nothing, or too much; name it after what it is or does`),
      ]
    }),
  )
})

test('no tracked text names a path of the machine it was written on', (t) => {
  let tracked: string[]
  try {
    tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  } catch {
    t.skip('this is no git checkout, so that tracked files are not known')
    return
  }
  const machine = ['work', 'tmp', 'root', 'home/user'].map((folder) => `/${folder}/`)
  const pattern = new RegExp(machine.map((path) => `(?<![\\w.$}/*])${path}`).join('|'))
  none(
    tracked
      .filter((file) => /\.(?:ts|mjs|js|md|json|ya?ml|tsv|html|css|sh|txt)$/.test(file) && file !== 'package-lock.json')
      .flatMap((file) => {
        let text: string
        try {
          text = readFileSync(join(root, file), 'utf8')
        } catch {
          return []
        }
        const line = text.split('\n').findIndex((each) => pattern.test(each))
        return line < 0 ? [] : [`${file}:${line + 1} names a path of a machine`]
      }),
  )
})
