import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { names, parser, sentences } from '../../src/language/index.ts'
import { loadLanguage } from '../../src/language-weights.ts'

const corpora = new URL('../../../shared/corpora/', import.meta.url)

for (const folder of ['seeds', 'fakes']) {
  const file = new URL(`${folder}/reports.jsonl`, corpora)
  const skip = existsSync(file) ? false : `../shared/corpora/${folder} is not here`

  test(`sentences, trees and names of the reports of ${folder} keep their laws`, { skip }, () => {
    const made = loadLanguage()
    const [parse, find] = [parser(made), names(made)]
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text)
    texts.forEach((text, i) => {
      const found = sentences(text)
      let at = 0
      for (const sentence of found) {
        assert.ok(sentence.start >= at && sentence.end > sentence.start)
        at = sentence.start
        for (const token of sentence.tokens) {
          assert.ok(token.start >= at && token.end <= sentence.end)
          assert.equal(text.slice(token.start, token.end), token.text)
          at = token.end
        }
      }
      if (i % 25 !== 0) return
      const trees = found.map(parse)
      for (const tree of trees) assert.equal(tree.words.filter((word) => word.head === -1).length, 1)
      for (const { start, end } of find(trees)) assert.ok(start >= 0 && start < end && end <= text.length)
    })
  })
}
