import { readFileSync } from 'node:fs'
import { shared } from '../corpora.ts'

/**
 * What the scorer of the gold set compares names by: small letters without accents, articles and marks.
 *
 * @source the gold set's score.mjs, which cannot be called for single names; written again here, so that what is listed and learnt is what is scored
 */
export function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[-'’ʿʾ`]/g, ' ')
    .replace(/\b(al|the|el|ad|ar|as|at|az|an)\b/g, ' ')
    .replace(/[^a-z0-9, ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Reads the gold set's other names. @returns a function from a name to the one it is compared by */
export function goldNames(): (name: string) => string {
  const known = new Map<string, string>()
  const file = shared('gold/names.tsv')
  const lines = file === null ? [] : readFileSync(file, 'utf8').split('\n')
  for (const line of lines.filter((l) => l.trim() !== '' && !l.startsWith('#'))) {
    const names = line.split('\t')
    for (const one of names) known.set(plain(one), plain(names[0] as string))
  }
  return (name) => known.get(plain(name)) ?? plain(name)
}

/** The words that tell no source from another, as the scorer itself lists them; none where the gold set is not here. */
function generic(): ReadonlySet<string> {
  const file = shared('gold/score.mjs')
  if (file === null) return new Set()
  const list = /GENERIC = new Set\('([^']+)'/.exec(readFileSync(file, 'utf8'))?.[1]
  if (list === undefined) throw new Error(`${file} has no list of generic words any more; see how it compares sources.`)
  return new Set(list.split(' '))
}

const GENERIC = generic()

function telling(name: string): Set<string> {
  const words = name
    .replace(/,/g, ' ')
    .split(' ')
    .filter((w) => w !== '')
    .map((w) => w.replace(/s$/, ''))
  const own = words.filter((w) => !GENERIC.has(w) && !GENERIC.has(`${w}s`))
  return new Set(own.length > 0 ? own : words)
}

/**
 * Whether two names are of one source: equal, or half of the telling words of the shorter are shared.
 *
 * @source the gold set's score.mjs, as described at its head
 */
export function sameSource(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [telling(a), telling(b)]
  const both = [...one].filter((w) => other.has(w)).length
  return both > 0 && both / Math.min(one.size, other.size) >= 0.5
}
