import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { MentionId } from '../../src/model/id.ts'
import type { Judgement, Verdict } from '../../src/model/judgement.ts'
import { settle, type Tie } from '../../src/resolve/index.ts'

const events = ['a', 'b', 'c', 'd', 'e'] as MentionId[]
const tie = (left: string, right: string, score = 0.9): Tie => ({
  left: left as MentionId,
  right: right as MentionId,
  verdict: 'same',
  by: 'judge@3',
  at: null,
  evidence: [],
  score,
})
const says = (left: string, right: string, verdict: Verdict): Judgement => ({
  left,
  right,
  verdict,
  by: 'Ada',
  at: '2026-01-01T00:00:00Z',
  evidence: [],
})
const groups = (ties: readonly Tie[], said: readonly Judgement[]): string[] =>
  settle(events, ties, said)
    .map((g) => [...g].sort().join(''))
    .sort()

const cases: readonly (readonly [why: string, ties: readonly Tie[], said: readonly Judgement[], groups: string[]])[] = [
  ['the machine alone', [tie('a', 'b'), tie('b', 'c'), tie('a', 'c')], [], ['abc', 'd', 'e']],
  [
    'one that is like either of two that are unlike goes with the better',
    [tie('a', 'b', 0.8), tie('b', 'c')],
    [],
    ['a', 'bc', 'd', 'e'],
  ],
  [
    'two that speak for it outweigh one that speaks against it',
    [tie('a', 'b'), tie('a', 'c', 0.8), tie('b', 'c', 0.3)],
    [],
    ['abc', 'd', 'e'],
  ],
  [
    'one that speaks against it outweighs one that speaks for it',
    [tie('a', 'b'), tie('a', 'c', 0.6), tie('b', 'c', 0.3)],
    [],
    ['ab', 'c', 'd', 'e'],
  ],
  ['a person joins what the machine left apart', [tie('a', 'b')], [says('b', 'd', 'same')], ['abd', 'c', 'e']],
  [
    'a person joins the whole incidents of two tellings',
    [tie('a', 'b'), tie('d', 'e')],
    [says('b', 'd', 'same')],
    ['abde', 'c'],
  ],
  [
    'but not what a person keeps apart from either',
    [tie('a', 'b'), tie('d', 'e')],
    [says('b', 'd', 'same'), says('a', 'e', 'different')],
    ['abd', 'c', 'e'],
  ],
  [
    'a person parts two, whoever is tied to both',
    [tie('a', 'b'), tie('b', 'c', 0.7)],
    [says('a', 'c', 'different')],
    ['ab', 'c', 'd', 'e'],
  ],
  [
    'the better tie keeps the one between',
    [tie('a', 'b', 0.6), tie('b', 'c', 0.7)],
    [says('c', 'a', 'different')],
    ['a', 'bc', 'd', 'e'],
  ],
  [
    'the last word counts',
    [tie('a', 'b')],
    [says('a', 'b', 'different'), says('b', 'a', 'same')],
    ['ab', 'c', 'd', 'e'],
  ],
  [
    'undone, the machine counts again',
    [tie('a', 'b')],
    [says('a', 'b', 'different'), says('a', 'b', 'unsure')],
    ['ab', 'c', 'd', 'e'],
  ],
]
for (const [why, ties, said, expected] of cases) test(why, () => assert.deepEqual(groups(ties, said), expected))

const pair = fc.subarray(events, { minLength: 2, maxLength: 2 })
const someTies = fc.uniqueArray(
  fc.tuple(pair, fc.integer({ min: 50, max: 99 })).map(([[a, b], n]) => tie(a as string, b as string, n / 100)),
  { selector: (t) => `${t.left} ${t.right}`, maxLength: 8 },
)
const someSaid = fc.array(
  fc
    .tuple(pair, fc.constantFrom<Verdict>('same', 'different', 'unsure'))
    .map(([[a, b], v]) => says(a as string, b as string, v)),
  { maxLength: 4 },
)

test('the order of ties and events does not matter', () => {
  fc.assert(
    fc.property(someTies, someSaid, (ties, said) =>
      assert.deepEqual(groups([...ties].reverse(), said), groups(ties, said)),
    ),
  )
})

test('what a person keeps apart is never together, unless a person joined it over others', () => {
  fc.assert(
    fc.property(someTies, pair, (ties, [a, b]) => {
      const found = groups(ties, [says(a as string, b as string, 'different')])
      assert.ok(found.every((g) => !(g.includes(a as string) && g.includes(b as string))))
    }),
  )
})

test('a judgement and its undoing leave things as they were', () => {
  fc.assert(
    fc.property(someTies, pair, fc.constantFrom<Verdict>('same', 'different'), (ties, [a, b], verdict) => {
      const said = [says(a as string, b as string, verdict), says(a as string, b as string, 'unsure')]
      assert.deepEqual(groups(ties, said), groups(ties, []))
    }),
  )
})
