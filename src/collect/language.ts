import { eld } from 'eld/medium'
import { storable } from './encoding.ts'

const SAMPLE = 4000

/**
 * The language that a text is most probably in.
 *
 * @param text  any; its first 4,000 characters are looked at
 * @returns an ISO 639-1 code, or null where the text is too short or too mixed to tell
 */
export function language(text: string): string | null {
  const found = eld.detect(storable(text.slice(0, SAMPLE)))
  return found.language !== '' && found.isReliable() ? found.language : null
}
