import { placeAndTime, reach, sourceLine } from './lines.ts'
import type { Situation } from './situation.ts'

/** What Markdown would take for a sign of its own. */
const SIGNS = /[\\`*_{}[\]<>#|~]/g

const plain = (text: string): string => text.replace(SIGNS, (sign) => `\\${sign}`).replace(/\s+/g, ' ')

/** A situation report as Markdown, each sentence with the numbers of its sources. */
export function markdownOf(situation: Situation): string {
  const numbers = new Map(situation.sources.map(({ id }, at) => [id, at + 1]))
  const cited = (cites: Situation['sections'][number]['sentences'][number]['cites']) =>
    [...new Set(cites.flatMap(({ report }) => numbers.get(report) ?? []))].map((number) => `[${number}]`).join('')
  return [
    `# Situation: ${plain(placeAndTime(situation))}`,
    `${reach(situation)} Who says what is named in each sentence; none of it is stated as a fact.`,
    ...situation.sections.flatMap(({ heading, sentences }) => [
      `## ${heading}`,
      sentences.map(({ text, cites }) => `- ${plain(text)}${cites.length === 0 ? '' : ` ${cited(cites)}`}`).join('\n'),
    ]),
    '## Sources',
    situation.sources.map((source, at) => `${at + 1}. ${plain(sourceLine(source))}`).join('\n'),
    '',
  ].join('\n\n')
}
