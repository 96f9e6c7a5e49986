import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { tokens } from '../../src/language/index.ts'
import { loadKnowledge } from '../../src/load/knowledge.ts'
import { readTable } from '../../src/load/table.ts'
import { report } from '../../src/model/report.ts'
import { passages } from '../../src/read/passages/passages.ts'

const cut = passages(loadKnowledge().knowledge)
const cases = readTable(fileURLToPath(new URL('../cases/wars.tsv', import.meta.url)))

/** The forms in which reports come: as written, in capitals, cut into words, and cut into words without capitals. */
const forms: Readonly<Record<string, (sentence: string) => string>> = {
  'as written': (sentence) => sentence,
  'in capitals': (sentence) => sentence.toUpperCase(),
  'in words': (sentence) => spaced(sentence),
  'in small words': (sentence) => spaced(sentence).toLowerCase(),
}

const spaced = (sentence: string) =>
  tokens(sentence)
    .map((token) => token.text)
    .join(' ')

function read(text: string) {
  const zones = [{ kind: 'body' as const, start: 0, end: text.length }]
  const all = cut(report('test', text), zones, { published: null, leaning: null }).map(({ passage }) => passage)
  return {
    actors: all.flatMap((passage) => passage.actors.map(({ value }) => [bare(value.words), value.actor.name] as const)),
    places: all.flatMap((passage) =>
      passage.places.flatMap(({ value }) => (value.role === 'name-part' ? [] : [bare(value.words)])),
    ),
  }
}

/** Without capitals and spaces, in which the forms differ. */
const bare = (words: string) => words.toLowerCase().replaceAll(/\s+/g, '')

for (const { sentence = '', actors = '', places = '' } of cases)
  for (const [form, write] of Object.entries(forms))
    test(`${form}: ${sentence}`, () => {
      const found = read(write(sentence))
      for (const one of actors.split('|').filter(Boolean)) {
        const [words = '', name] = one.split('=')
        const near = found.actors.filter(([said]) => said.includes(bare(words)) || bare(words).includes(said))
        assert.ok(
          near.some(([, read]) => read === name),
          `${one}; found ${JSON.stringify(found.actors)}`,
        )
      }
      for (const words of places.split('|').filter(Boolean))
        assert.ok(
          found.places.some((said) => said.includes(bare(words))),
          `${words}; found ${found.places.join(', ')}`,
        )
    })
