const special: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
}
const articles = new Set('al el il ad ar as ash at an az ed er es esh et en ez us ut ul'.split(' '))

/**
 * The plain words of a name: lower-case ASCII letters and digits, without marks, apostrophes or a leading "the".
 *
 * @example plainWords("Ma'arrat al-Nu‘mān") // ['maarrat', 'al', 'numan']
 */
export function plainWords(name: string): string[] {
  const plain = /[^ -~]/.test(name) ? unmarked(name) : name.replace(/['`]/g, '').toLowerCase()
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean)
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words
}

const unmarked = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}|['`‘’ʻʼʽʾʿˈ´′]/gu, '')
    .replace(/[łøđðþıßæœəħ]/g, (letter) => special[letter] ?? letter)

/**
 * The form under which a name is looked up, so that marks, hyphens, spaces and apostrophes do not matter.
 *
 * @returns empty where the name has no Latin letter or digit
 * @example placeKey('Deir ez-Zor') === placeKey('Deir Ezzor') // true
 */
export const placeKey = (name: string): string => keyOf(plainWords(name))

/** Joins plain words to a key; "Saint", "Mount" and "Fort" stand for their shortenings too. */
export const keyOf = (words: readonly string[]): string => {
  const [first, ...rest] = words
  return first === undefined ? '' : (openings[first] ?? first) + rest.join('')
}

const openings: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', mount: 'mt', fort: 'ft' }

/**
 * The plain words without Arabic articles, so that "al-Bab" is found as "Bab" and "Ar Raqqah" as "Raqqah".
 *
 * @example withoutArticles(['deir', 'al', 'zor']) // ['deir', 'zor']
 */
export function withoutArticles(words: readonly string[]): readonly string[] {
  const left = words.filter((word, at) => at === words.length - 1 || !articles.has(word))
  return left.length === words.length || left.length === 0 ? words : left
}

/** Whether a word can be an Arabic article before a name, as in "al-Bab", "ez-Zor". */
export const isArticle = (word: string): boolean => articles.has(word)

/**
 * The consonants of a name written from Arabic, Persian or Urdu letters, so that spellings meet whatever their vowels.
 *
 * Doubled letters count once; k, q, c, kh are one; g and gh are one; a first vowel is kept as "a", a last h is not.
 *
 * @returns a tilde and the consonants; empty below three of them, which would fit too much
 * @example skeletonKey(['manbij']) === skeletonKey(['membij']) // false
 * @example skeletonKey(['khan', 'shaykhun']) === skeletonKey(['khan', 'sheikhoun']) // true
 */
export function skeletonKey(words: readonly string[]): string {
  const bones = withoutArticles(words).map(bonesOf).join('')
  return bones.length < 3 ? '' : `~${bones}`
}

const pairs: Readonly<Record<string, string>> = {
  sh: 'x',
  ch: 'x',
  kh: 'k',
  gh: 'g',
  dh: 'd',
  th: 't',
  ph: 'f',
  dj: 'j',
}
const alone: Readonly<Record<string, string>> = { q: 'k', c: 'k', v: 'w' }
const vowels = 'aeiouy'

/** One pass over the letters, since every word of a text may come through here. */
function bonesOf(word: string): string {
  let bones = word !== '' && 'aeiou'.includes(word.charAt(0)) ? 'A' : ''
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    if (vowels.includes(letter)) continue
    const pair = word.charAt(at + 1) === 'h' || letter === 'd' ? pairs[letter + word.charAt(at + 1)] : undefined
    if (pair !== undefined) at++
    const bone = pair ?? alone[letter] ?? letter
    if (bones.charAt(bones.length - 1) !== bone) bones += bone
  }
  return bones.endsWith('h') ? bones.slice(0, -1) : bones
}
