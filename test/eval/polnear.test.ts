import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Attributed, scoreText } from '../../eval/polnear/score.ts'

const TEXT = 'Ada Mill said the bridge fell. According to Bo North, the mill burned, and he added that it still stands.'

/** An attribution by its words, which stand once in the text; an empty word is nothing. */
function by(source: string, cue: string, content: string): Attributed {
  const spans = (words: string) =>
    words === '' ? [] : [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }]
  return { source: spans(source), cue: spans(cue), content: spans(content) }
}

const KEY = [
  by('Ada Mill', 'said', 'the bridge fell'),
  by('Bo North', 'According to', 'the mill burned'),
  by('', 'added', 'that it still stands'),
]

describe('the scorer of attributions', () => {
  it('gives everything for the key itself', () => {
    const { source, cue, content } = scoreText(TEXT, KEY, KEY)
    assert.deepEqual(cue, { said: 3, saidRight: 3, key: 3, keyRight: 3 })
    assert.deepEqual(source, { said: 4, saidRight: 4, key: 4, keyRight: 4 })
    assert.deepEqual(content, { said: 10, saidRight: 10, key: 10, keyRight: 10 })
  })

  it('counts the words that both have', () => {
    const { source, content } = scoreText(TEXT, [by('Mill', 'said', 'said the bridge')], KEY.slice(0, 1))
    assert.deepEqual(source, { said: 1, saidRight: 1, key: 2, keyRight: 1 })
    assert.deepEqual(content, { said: 3, saidRight: 2, key: 3, keyRight: 2 })
  })

  it('counts words as wrong that are said of another cue', () => {
    const { source, cue } = scoreText(TEXT, [by('Ada Mill', 'added', 'the bridge fell')], KEY.slice(0, 1))
    assert.deepEqual(cue, { said: 1, saidRight: 0, key: 1, keyRight: 0 })
    assert.equal(source.saidRight, 0)
  })

  it('pairs a cue once: the second of the same words is too much', () => {
    const twice = [KEY[0], KEY[0]] as [Attributed, Attributed]
    assert.equal(scoreText(TEXT, twice, KEY).cue.saidRight, 1)
  })

  it('has nothing to gain from an attribution without a cue', () => {
    assert.equal(scoreText(TEXT, [by('Ada Mill', '', 'the bridge fell')], KEY).cue.saidRight, 0)
  })
})
