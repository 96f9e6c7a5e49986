import { sha256 } from '@noble/hashes/sha2.js'
import type { IncidentId, MentionId } from '../model/id.ts'

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const LENGTH = 10
const LONE = /\p{Surrogate}/gu

/**
 * Mints the id of an incident from the event that founds it, so that the same reports in the same order give the same ids anywhere.
 *
 * @param founding  the event mention that is first told of it
 * @returns `inc_` and ten letters or digits without look-alikes (50 bits: two in a million incidents share an id with odds of 1 in 2,000)
 * @example mint('r1/4-9/event').length // 14
 */
export function mint(founding: MentionId | string): IncidentId {
  const bytes = sha256(utf8(founding))
  const letters = Array.from(bytes.slice(0, LENGTH), (b) => LETTERS[b % LETTERS.length]).join('')
  return `inc_${letters}` as IncidentId
}

/** The pure rooms know no TextEncoder; lone surrogates become the replacement character, as everywhere. */
function utf8(text: string): Uint8Array {
  const percent = encodeURIComponent(text.replace(LONE, '\uFFFD'))
  const bytes: number[] = []
  for (let i = 0; i < percent.length; i++) {
    const escaped = percent[i] === '%'
    bytes.push(escaped ? Number.parseInt(percent.slice(i + 1, i + 3), 16) : percent.charCodeAt(i))
    if (escaped) i += 2
  }
  return Uint8Array.from(bytes)
}
