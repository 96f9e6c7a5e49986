import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parser, sentences } from '../../src/language/index.ts'
import { loadLanguage } from '../../src/language-weights.ts'

const parse = parser(loadLanguage())

/** The verb of saying, who says it, and the main word of what was said; empty where no verb of saying is the root. */
function told(text: string): string {
  const words = sentences(text).map(parse)[0]?.words ?? []
  const root = words.findIndex((word) => word.head === -1)
  const below = (relation: string) =>
    words.find((word) => word.head === root && word.relation === relation)?.text ?? '-'
  const verb = words[root]
  return below('ccomp') === '-' ? '' : `${below('nsubj')} ${verb?.lemma}: ${below('ccomp')}`
}

const cases: readonly (readonly [string, string])[] = [
  ['The army has taken the town of Orla, reports Outlet.', 'Outlet report: taken'],
  ['The army has taken the town of Orla, reports the Kell Herald.', 'Herald report: taken'],
  ['Rebels shelled the camp and left, the Kell News Agency reports.', 'Agency report: shelled'],
  ['Two people were hurt in the blast, an official of the Maron Watch said.', 'official say: hurt'],
  ['“Two people were hurt in the blast,” the Maron Watch added.', 'Watch add: hurt'],
  ["'We saw two planes,' the Maron Watch added.", 'Watch add: saw'],
]
for (const [text, expected] of cases)
  test(`the source stands last in ${JSON.stringify(text)}`, () => assert.equal(told(text), expected))

const others = [
  'The army shelled the town, killing two people.',
  'He left the camp on Monday, and the army said nothing.',
  'Shells fell on the market, a school and the reports.',
]
for (const text of others) test(`nobody is quoted in ${JSON.stringify(text)}`, () => assert.equal(told(text), ''))
