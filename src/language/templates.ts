import { attributes, stride } from './clues.ts'
import { mixed } from './hash.ts'

/** Feature templates made ready: for each, which attribute of which block it combines. */
export interface Templates {
  readonly parts: Int32Array
  readonly starts: Int32Array
  readonly count: number
}

/**
 * Reads feature templates such as "s0.w b0.x": a template is parts joined by spaces, templates are parted by commas.
 *
 * @param places  names of the blocks that a template may look at, in the order in which the bases are given
 */
export function templates(lines: string, places: readonly string[]): Templates {
  const all = lines
    .split(/[,\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const parts: number[] = []
  const starts = [0]
  for (const line of all) {
    for (const part of line.split(/\s+/)) parts.push(partOf(part, places))
    starts.push(parts.length)
  }
  return { parts: Int32Array.from(parts), starts: Int32Array.from(starts), count: all.length }
}

function partOf(part: string, places: readonly string[]): number {
  const [place = '', name = ''] = part.split('.')
  const attribute = place === 'now' ? Number(name) : attributes[name as keyof typeof attributes]
  const at = places.indexOf(place)
  if (attribute === undefined || Number.isNaN(attribute) || (at < 0 && place !== 'now')) return partError(part)
  return place === 'now' ? 0xff00 + attribute : at * 256 + attribute
}

function partError(part: string): never {
  throw new TypeError(`A template names no such place or attribute: ${part}`)
}

/**
 * Fills `out` with the table slots of all templates at one moment.
 *
 * @param bases  offsets of the blocks that the templates look at
 * @param at  how many slots `out` has already, from other templates
 * @param mask  number of slots of the table less one
 */
export function slots(
  made: Templates,
  ground: Int32Array,
  bases: Int32Array,
  mask: number,
  out: Int32Array,
  at = 0,
): void {
  const { parts, starts, count } = made
  let from = 0
  for (let i = 0; i < count; i++) {
    const to = starts[i + 1] as number
    let hash = Math.imul(i + 1 + at, 0x3c6ef372)
    for (; from < to; from++) {
      const part = parts[from] as number
      const place = part >> 8
      const base = place === 255 ? 0 : (bases[place] as number)
      hash = mixed(hash, ground[base + (part & 255)] as number)
    }
    out[at + i] = mixed(hash, stride) & mask
  }
}
