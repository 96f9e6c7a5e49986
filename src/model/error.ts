/**
 * Says that the program or its use is wrong (a bad lexicon, a broken invariant, a wrong option), never that the world is odd.
 *
 * `code` is `room/what` in readable words, listed in docs/errors.md; `about` is the offending thing, for people.
 * @example new ParallaxError('load/unsorted-lexicon', 'Lines of a lexicon are sorted.', 'killing.tsv').code // 'load/unsorted-lexicon'
 */
export class ParallaxError extends Error {
  readonly code: string
  readonly about: string

  constructor(code: string, sentence: string, about = '') {
    super(about === '' ? sentence : `${about}: ${sentence}`)
    this.name = 'ParallaxError'
    this.code = code
    this.about = about
  }
}
