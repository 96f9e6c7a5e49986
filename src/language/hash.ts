/**
 * Mixes a number into a running hash, so that words and features become slots of a table without a dictionary.
 *
 * @returns a signed 32-bit integer
 */
export function mixed(hash: number, value: number): number {
  const next = Math.imul(hash ^ value, 0x9e3779b1)
  return next ^ (next >>> 15)
}

/** Hashes a piece of text between two offsets, to compare endings and forms of words quickly; a signed 32-bit integer. */
export function hashed(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 13)
}
