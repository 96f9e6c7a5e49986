import { overlaps, type Span } from '../../src/model/span.ts'
import { jsonLines, shared } from '../corpora.ts'
import type { Measured } from '../row.ts'
import { namer } from './finder.ts'

interface Entity {
  readonly begin: number
  readonly end: number
  readonly type: string
  readonly confidence: number
}

interface GoldText {
  readonly text: string
  readonly entities: readonly Entity[]
}

type Gold = Span & { readonly sure: boolean }

/**
 * Measures the names of organisations and of places in re3d, documents on Syria and Iraq, by overlapping spans.
 *
 * To be found is what the annotators were sure of and wrote with a capital, so no "we", "the city", "a tunnel entrance"; a found span is right where it
 * overlaps anything that they took for one of its type. Organisations are what reading takes for actors, save people who do not fight, and for sources.
 */
export function measureRe3d(misses: boolean): Measured {
  const file = shared('corpora/re3d/docs.jsonl')
  if (file === null) return { skipped: '../shared/corpora/re3d is not there' }
  const see = namer()
  const counts = {
    Organisation: { wanted: 0, found: 0, said: 0, right: 0 },
    Location: { wanted: 0, found: 0, said: 0, right: 0 },
  }
  for (const { text, entities } of jsonLines<GoldText>(file)) {
    const seen = see(text)
    for (const [type, said] of [
      ['Organisation', seen.organisations],
      ['Location', seen.places],
    ] as const) {
      const gold = entities.filter((one) => one.type === type).map((one) => goldOf(one, text))
      const wanted = gold.filter((one) => one.sure)
      const [found, right] = [
        wanted.filter((one) => said.some((span) => overlaps(span, one))),
        said.filter((span) => gold.some((one) => overlaps(span, one))),
      ]
      const count = counts[type]
      count.wanted += wanted.length
      count.found += found.length
      count.said += said.length
      count.right += right.length
      if (misses) {
        for (const one of wanted)
          if (!found.includes(one)) console.log('missed', type, text.slice(one.start, one.end).replaceAll('\n', ' '))
        for (const one of said)
          if (!right.includes(one)) console.log('extra', type, text.slice(one.start, one.end).replaceAll('\n', ' '))
      }
    }
  }
  return { rows: [...rowsOf('organisations', counts.Organisation), ...rowsOf('places', counts.Location)] }
}

const goldOf = (one: Entity, text: string): Gold => ({
  start: one.begin,
  end: one.end,
  sure:
    one.confidence === 1 &&
    /(?!^(?:The|We|They|It|Our|Its|Their|This|These|A|An|All|Some|Two|Three)\b[^\p{Lu}]*$)\p{Lu}/u.test(
      text.slice(one.begin, one.end),
    ),
})

function rowsOf(
  what: string,
  { wanted, found, said, right }: { wanted: number; found: number; said: number; right: number },
) {
  const [precision, recall] = [right / said, found / wanted]
  const row = (measure: string, value: number) => ({
    corpus: 're3d',
    measure: `${what}, ${measure}`,
    system: 'parallax',
    value,
  })
  return [
    row('precision', precision),
    row('recall', recall),
    row('span F1', (2 * precision * recall) / (precision + recall)),
  ]
}
