import { attributes, stride } from './clues.ts'

/** Feature templates made ready: how many there are, and how their slots of a table are found at one moment. */
export interface Templates {
  readonly count: number
  readonly fill: Fill
}

/**
 * Fills `out` with the slots of all templates.
 *
 * @param ground  the blocks of a sentence
 * @param bases  offsets of the blocks that the templates look at
 * @param mask  number of slots of the table less one
 * @param out  the slots, from the place on where these templates begin
 */
type Fill = (ground: Int32Array, bases: Int32Array, mask: number, out: Int32Array) => void

/**
 * Reads feature templates such as "s0.w b0.x": a template is parts joined by spaces, templates are parted by commas.
 *
 * What comes out is compiled: each part is read once, and every template is a row of `mixed` without loops or branches, which
 * takes a third of the time. The text compiled holds numbers only, made from templates that are written in this folder.
 *
 * @param places  names of the blocks that a template may look at, in the order in which the bases are given
 * @param after  how many slots other templates of the same table fill before these
 * @throws {TypeError} where a part names no such place or attribute
 * @example templates('s0.w, s0.w b0.x', ['s0', 'b0']).count // 2
 */
export function templates(lines: string, places: readonly string[], after = 0): Templates {
  const all = lines
    .split(/[,\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/).map((part) => partOf(part, places)))
  return { count: all.length, fill: compiled(all, after) }
}

/** A part of a template: one number of a block, or of the moment, whose base is null. */
interface Part {
  readonly base: number | null
  readonly offset: number
}

function partOf(part: string, places: readonly string[]): Part {
  const [place = '', name = ''] = part.split('.')
  const offset = place === 'now' ? Number(name) : attributes[name as keyof typeof attributes]
  const at = places.indexOf(place)
  if (offset === undefined || Number.isNaN(offset) || (at < 0 && place !== 'now'))
    throw new TypeError(`A template names no such place or attribute: ${part}`)
  return { base: place === 'now' ? null : at, offset }
}

const variable = ({ base, offset }: Part): string => `${base === null ? 'now' : `b${base}`}_${offset}`
const read = (part: Part): string =>
  `const ${variable(part)} = ground[${part.base === null ? '' : `bases[${part.base}] + `}${part.offset}];`

/** One step of `mixed`, written out: a call for each part would cost as much again. */
const mix = (value: string): string => `hash = Math.imul(hash ^ ${value}, 0x9e3779b1); hash ^= hash >>> 15;`

function compiled(all: readonly (readonly Part[])[], after: number): Fill {
  const reads = new Set(all.flat().map(read))
  const rows = all.map(
    (parts, i) =>
      `hash = ${Math.imul(i + 1 + after, 0x3c6ef372)}; ${parts.map((part) => mix(variable(part))).join(' ')} ${mix(String(stride))} out[${i + after}] = hash & mask;`,
  )
  return new Function('ground', 'bases', 'mask', 'out', [...reads, 'let hash = 0;', ...rows].join('\n')) as Fill
}
