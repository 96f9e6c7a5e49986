import { writeFileSync } from 'node:fs'
import type { Weights } from '../../../src/read/index.ts'
import { toLearn } from './annotated.ts'
import { learnAll } from './learn-all.ts'

// Learns what signs weigh from the annotated training reports and writes data/weights. The same reports and code give the same bytes.
const reports = toLearn()
if (reports === null) {
  console.error(
    'The annotated reports are not beside the project (../shared/corpora, ../shared/gold); data/weights is left as it is.',
  )
  process.exit(1)
}

const learnt = learnAll(reports).whole

const head = (what: string, columns: string): string =>
  [
    `# ${what} Logarithms of odds: above 0 a sign speaks for, below against; "base" always holds.`,
    '# origin: learnt by npm run train:reading from 453 annotated reports of FA-KES (CC BY 4.0) and 119 of other wars; see data/weights/README.md',
    '# licence: Apache-2.0',
    `# columns: ${columns}`,
    '',
  ].join('\n')

const lines = (all: string[]): string =>
  all
    .sort()
    .map((line) => `${line}\n`)
    .join('')

const table = (name: string, what: string, weights: Weights): void =>
  writeFileSync(
    new URL(`../../../data/weights/${name}.tsv`, import.meta.url),
    head(what, 'sign weight') + lines([...weights].map(([sign, weight]) => `${sign}\t${weight}`)),
  )

table('together', 'That two passages of a report tell of one event.', learnt.together)
table('incident', 'That an event is an incident to be put on record.', learnt.incident)
table('where', 'That an event was at a place.', learnt.where)
table('agent', 'That somebody did an event.', learnt.agent)
table('patient', 'That somebody suffered an event.', learnt.patient)
table('toll', 'That a number is the toll of an event.', learnt.toll)
table('voices', 'That a voice of the report stands behind an event.', learnt.voices)
writeFileSync(
  new URL('../../../data/weights/subtype.tsv', import.meta.url),
  head('That an event is of a sub-event type.', 'subtype sign weight') +
    lines([...learnt.subtype].flatMap(([type, w]) => [...w].map(([sign, weight]) => `${type}\t${sign}\t${weight}`))),
)
