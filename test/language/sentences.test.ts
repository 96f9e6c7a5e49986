import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sentences, tokens } from '../../src/language/index.ts'

const cut = (text: string) => sentences(text).map((sentence) => text.slice(sentence.start, sentence.end))
const words = (text: string) => tokens(text).map((token) => token.text)

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Lt. Col. Dana Orl left. He is safe.', ['Lt. Col. Dana Orl left.', 'He is safe.']],
  ['The U.S. sent aid. It came late.', ['The U.S. sent aid.', 'It came late.']],
  ['He lives in the U.S. The others left.', ['He lives in the U.S.', 'The others left.']],
  [
    'Shells fell at 5 a.m. on Monday. No. 3 Street burned.',
    ['Shells fell at 5 a.m. on Monday.', 'No. 3 Street burned.'],
  ],
  ['“We left.” He wept.', ['“We left.”', 'He wept.']],
  ['"We left," he said. "It was dark."', ['"We left," he said.', '"It was dark."']],
  ['"We left." "Why?" she asked.', ['"We left."', '"Why?" she asked.']],
  ['they fled the camp . two were hurt .', ['they fled the camp .', 'two were hurt .']],
  ['SHELLS HIT ORLA. TWO WERE HURT.', ['SHELLS HIT ORLA.', 'TWO WERE HURT.']],
  ['Shells hit the camp.He fled.', ['Shells hit the camp.', 'He fled.']],
  ['J. K. Maron spoke. M. Orl did not.', ['J. K. Maron spoke.', 'M. Orl did not.']],
  ['One line\nanother line', ['One line', 'another line']],
  ['Thu Sep 5 2013 Car bomb hits Orla. Two died.', ['Thu Sep 5 2013', 'Car bomb hits Orla.', 'Two died.']],
  [
    'Missile kills 18 in Orla Monitor AFP Children were among the dead.',
    ['Missile kills 18 in Orla Monitor', 'AFP', 'Children were among the dead.'],
  ],
  ['He told AFP Children were hurt.', ['He told AFP Children were hurt.']],
  ['Orla (Maron News) The army left on Friday.', ['Orla (Maron News)', 'The army left on Friday.']],
  ['ORLA, April 4 (Outlet) - Shells hit a school.', ['ORLA, April 4 (Outlet) -', 'Shells hit a school.']],
  ['ORLA — Shells hit a school.', ['ORLA —', 'Shells hit a school.']],
  ['Dana Orl (Northern Front) was hurt.', ['Dana Orl (Northern Front) was hurt.']],
  ['The Maron Watch (MW) said two died.', ['The Maron Watch (MW) said two died.']],
  ['About 1.5 million left.', ['About 1.5 million left.']],
]

for (const [text, expected] of cases)
  test(`sentences of ${JSON.stringify(text)}`, () => assert.deepEqual(cut(text), expected))

const spelled: readonly (readonly [string, string])[] = [
  ["They didn't go; she'd left.", "They did n't go ; she 'd left ."],
  ["the group 's pro - government camp", "the group 's pro - government camp"],
  ['a 15-year-old co-founder of the al-Maron group', 'a 15 - year - old co-founder of the al - Maron group'],
  ['They dont know and cannot say.', 'They do nt know and can not say .'],
  ['Hay’at Orla’s men, 3,000 of them (90%)', 'Hay’at Orla ’s men , 3,000 of them ( 90 % )'],
  ["the fighters' camp", "the fighters ' camp"],
  ['at 10:30pm on 27/07/2016', 'at 10:30 pm on 27/07/2016'],
  ['Follow @orl or see www.example.org/a.', 'Follow @orl or see www.example.org/a .'],
  ["` ` we left , ' ' he said", "` ` we left , ' ' he said"],
  ['US-led and/or U.S.-led', 'US - led and / or U.S. - led'],
]
for (const [text, expected] of spelled)
  test(`tokens of ${JSON.stringify(text)}`, () => assert.equal(words(text).join(' '), expected))

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '.',
        '"',
        "'",
        '-',
        'a',
        'A',
        ' ',
        '\n',
        '…',
        'U.S.',
        'AFP',
        '5',
        '@',
        'http://',
        "n't",
        '\ud83d',
        '\udca3',
        '’’',
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('')),
)

test('tokens and sentences keep their laws on any string and any slice of it', () => {
  fc.assert(
    fc.property(hostile, fc.nat(40), fc.nat(40), (text, left, right) => {
      const [start, end] = [Math.min(left, text.length), Math.max(Math.min(left, text.length), text.length - right)]
      let at = start
      for (const sentence of sentences(text, start, end)) {
        assert.ok(sentence.start >= at && sentence.end <= end && sentence.start < sentence.end)
        for (const token of sentence.tokens) {
          assert.ok(token.start >= at && token.end <= sentence.end && token.start < token.end)
          assert.equal(text.slice(token.start, token.end), token.text)
          assert.equal(text.slice(at, token.start).replace(/[\s\u0085\u200b\ufeff]/gu, ''), '')
          at = token.end
        }
        assert.equal(at, sentence.end)
      }
      assert.equal(text.slice(at, end).replace(/[\s\u0085\u200b\ufeff]/gu, ''), '')
    }),
    { numRuns: 500 },
  )
})
