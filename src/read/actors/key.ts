import type { Sentence } from '../../language/index.ts'

/**
 * One step of a name as the matcher sees it: the folded word, and where it stands.
 *
 * In its spelling, `plain` is the word lower-cased without marks; `folded` the same with transliterations brought together; `capitals` is true
 * where the whole word is in capitals; `keys` are those it may stand under in a tree of names. A hyphenated token gives one step a part; `first` and `last` tell whether the step opens and closes its token.
 */
export interface Step {
  readonly spelling: Spelling
  readonly token: number
  readonly first: boolean
  readonly last: boolean
  readonly start: number
  readonly end: number
}

const marks = /[\u0300-\u036f'’‘`ʿʾʼ.]/gu
const article = /^(?:al|el|as|ash|ad|an|ar|at|az|ul)$/u
const dash = /^[-–—‑]$/u
const possessive = /^['’`]s?$/iu

/**
 * Brings the usual spellings of one transliterated word together: doubled letters, ai and ei and ay, ou and oo and u, q and k, a final h.
 *
 * @param plain  lower-cased, without diacritics
 * @example fold('jaysh') === fold('jeish') // true
 */
export const fold = (plain: string): string =>
  (/(.)\1|[eyoquh]/u.test(plain) ? plain.replace(/(.)\1+/gu, '$1').replace(alike, brought) : plain).replace(
    /(?<=..[aiu])h$/u,
    '',
  )

const alike = /[ae][iy]|ou|[oeyq]/gu
const brought = (letters: string): string => (letters === 'q' ? 'k' : letters.startsWith('o') ? 'u' : 'i')

/** Lower-cases a word and takes off its diacritics, apostrophes and stops. */
export const plainOf = (word: string): string =>
  /^[A-Za-z\d]*$/.test(word) ? word.toLowerCase() : word.normalize('NFKD').replace(marks, '').toLowerCase()

/**
 * Turns the tokens of a sentence into the steps that names are matched on: hyphens, possessive marks and Arabic articles left out.
 *
 * An article counts only before a hyphen or as "al" or "el", so that "as" and "at" stay English words.
 */
export function steps(sentence: Sentence): Step[] {
  const found: Step[] = []
  const list = sentence.tokens
  for (let at = 0; at < list.length; at++) {
    const token = list[at]
    if (token === undefined || dash.test(token.text) || possessive.test(token.text)) continue
    const parts = token.text.length > 3 && token.text.includes('-') ? token.text.split('-') : [token.text]
    let start = token.start
    for (const [n, part] of parts.entries()) {
      const end = start + part.length
      const hyphen = n < parts.length - 1 || list[at + 1]?.text === '-'
      if (part !== '' && !isArticle(part, hyphen) && !innerArticle(part, list[at - 1]?.text))
        found.push({ spelling: spellingOf(part), token: at, first: n === 0, last: n === parts.length - 1, start, end })
      start = end + 1
    }
  }
  return found
}

const isArticle = (part: string, hyphen: boolean): boolean => {
  if (part.length > 3) return false
  const low = part.toLowerCase()
  return article.test(low) && (hyphen || low === 'al' || low === 'el')
}

/** "Army of the Mujahideen" is found as "Army of Mujahideen" too. */
const innerArticle = (part: string, before: string | undefined): boolean =>
  /^the$/iu.test(part) && /^(?:of|for|in|to|and)$/iu.test(before ?? '')

/** What a word's spelling alone tells, worked out once however often the word is met. */
interface Spelling {
  readonly plain: string
  readonly folded: string
  readonly capitals: boolean
  readonly capital: boolean
  readonly keys: readonly string[]
  readonly caselessKeys: readonly string[]
}

/** "U.S.", "u.n.": its stops make it an acronym in any case. */
const dotted = /^(?:\p{L}\.){2,}$/u

const seen = new Map<string, Spelling>()
const room = 20_000

function spellingOf(part: string): Spelling {
  const known = seen.get(part)
  if (known !== undefined) return known
  const plain = plainOf(part)
  const folded = fold(plain)
  const capitals = /^\p{Lu}[\p{Lu}\d.]+s?$/u.test(part)
  const own = ownKeys(plain, folded)
  const spelling = {
    plain,
    folded,
    capitals,
    capital: /^[\p{Lu}\p{Lo}]/u.test(part),
    keys: capitals ? [...acronymKeys(plain, part), ...own] : own,
    caselessKeys:
      (plain.length >= 3 && plain !== 'who') || dotted.test(part) ? [...acronymKeys(plain, part), ...own] : own,
  }
  if (seen.size > room) seen.clear()
  seen.set(part, spelling)
  return spelling
}

/** The keys under which a word may stand in a tree of names: as it is and folded, each also without a possessive or plural s. */
function ownKeys(plain: string, folded: string): string[] {
  const cut = plain.endsWith('s') && plain.length > 3
  return cut ? [plain, `~${folded}`, plain.slice(0, -1), `~${folded.slice(0, -1)}`] : [plain, `~${folded}`]
}

const acronymKeys = (plain: string, part: string): string[] =>
  part.endsWith('s') && plain.length > 2 ? [`=${plain}`, `=${plain.slice(0, -1)}`] : [`=${plain}`]
