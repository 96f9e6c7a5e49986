import { storable } from './encoding.ts'

const SAMPLE = 4000

/**
 * The language that a text is most probably in; what is needed to tell is loaded at the first text that does not say.
 *
 * @param text  any; its first 4,000 characters are looked at
 * @returns an ISO 639-1 code, or null where the text is too short or too mixed to tell
 */
export async function language(text: string): Promise<string | null> {
  const { eld } = await import('eld/medium')
  const found = eld.detect(storable(text.slice(0, SAMPLE)))
  return found.language !== '' && found.isReliable() ? found.language : null
}
