import { placeAndTime, reach, sourceLine } from './lines.ts'
import type { Situation } from './situation.ts'

/** Characters that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

const plain = (text: string): string => text.replace(UNWRITABLE, '')

/**
 * A situation report as a Word document.
 *
 * The library is loaded at the first call, since few ask for it.
 */
export async function docxOf(situation: Situation): Promise<Uint8Array> {
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx')
  const numbers = new Map(situation.sources.map(({ id }, at) => [id, at + 1]))
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ heading: level, children: [new TextRun(plain(text))] })
  const sentence = ({ text, cites }: Situation['sections'][number]['sentences'][number]) => {
    const cited = [...new Set(cites.flatMap(({ report }) => numbers.get(report) ?? []))]
    const marks = cited.length === 0 ? [] : [new TextRun({ text: ` [${cited.join(', ')}]`, color: '5d5952' })]
    return new Paragraph({
      bullet: { level: 0 },
      spacing: { after: 80 },
      children: [new TextRun(plain(text)), ...marks],
    })
  }
  const document = new Document({
    creator: 'Parallax',
    title: plain(`Situation: ${placeAndTime(situation)}`),
    sections: [
      {
        children: [
          heading(`Situation: ${placeAndTime(situation)}`, HeadingLevel.TITLE),
          new Paragraph(`${reach(situation)} Who says what is named in each sentence; none of it is stated as a fact.`),
          ...situation.sections.flatMap(({ heading: words, sentences }) => [
            heading(words, HeadingLevel.HEADING_1),
            ...sentences.map(sentence),
          ]),
          heading('Sources', HeadingLevel.HEADING_1),
          ...situation.sources.map((source, at) => new Paragraph(plain(`${at + 1}. ${sourceLine(source)}`))),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
