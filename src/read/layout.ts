import type { Zone, ZoneKind } from '../model/reading.ts'

/** The marks by which lines of a web page are known, from data/lexicon/en/leftovers.tsv: text at the start of the line, and what the line is. */
export interface LineMark {
  readonly words: string
  readonly kind: 'leftover' | 'ends-report' | 'caption'
}

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Tells what each line of a report is: headline, caption, left-over of a web page, or body.
 *
 * Lines are kept where they are; nothing is cut from the text. After a mark that ends a report ("Leave a Reply") all that follows is left-over.
 * @param marks  data/lexicon/en/leftovers.tsv
 * @returns zones in order, one a non-blank line, offsets in the text
 */
export function layout(marks: readonly LineMark[]): (text: string, title: string | null) => Zone[] {
  return (text, title) => {
    const lines = linesOf(text).flatMap((line) => headed(line, title))
    const ends = lines.findIndex((line) =>
      marks.some((m) => m.kind === 'ends-report' && startsWith(line.text, m.words)),
    )
    return lines.map((line, i) => ({
      kind: ends >= 0 && i >= ends ? 'leftover' : kindOf({ lines, i, marks, title }),
      start: line.start,
      end: line.end,
    }))
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const raw of text.split('\n')) {
    const lead = raw.length - raw.trimStart().length
    const body = raw.trim()
    if (body !== '') lines.push({ start: at + lead, end: at + lead + body.length, text: body })
    at += raw.length + 1
  }
  return lines
}

const HEAD = 400
const LEAST_TITLE = 20

/** A title that is glued to the first line ("5 July 2016 Blast kills 16 … BEIRUT A bomb …") is cut off as a line of its own. */
function headed(line: Line, title: string | null): Line[] {
  const plain = title?.split(/\s[-|–]\s/)[0]?.trim() ?? ''
  if (line.start > HEAD || plain.length < LEAST_TITLE || plain.length >= line.text.length) return [line]
  const at = line.text.slice(0, HEAD).indexOf(plain)
  if (at < 0) return [line]
  const cuts = [0, at, at + plain.length, line.text.length]
  return cuts.slice(1).flatMap((end, i) => piece(line, cuts[i] as number, end))
}

function piece(line: Line, from: number, to: number): Line[] {
  const raw = line.text.slice(from, to)
  const text = raw.trim()
  const start = line.start + from + raw.length - raw.trimStart().length
  return text === '' ? [] : [{ start, end: start + text.length, text }]
}

const GAP_WORDS = 6

/** Whether a line begins with the words of a mark; "…" in a mark stands for up to six words. */
function startsWith(line: string, mark: string): boolean {
  const [head = '', tail] = mark.toLowerCase().split(' … ')
  const low = line.toLowerCase()
  if (!low.startsWith(head)) return false
  return (
    tail === undefined ||
    low
      .split(/\s+/)
      .slice(0, GAP_WORDS + 6)
      .join(' ')
      .slice(head.length)
      .includes(` ${tail}`)
  )
}

interface Place {
  readonly lines: readonly Line[]
  readonly i: number
  readonly marks: readonly LineMark[]
  readonly title: string | null
}

const ENDS = /[.!?]["'”’)\]]*$/
const CLOSES = /[.!?:;,]["'”’)\]]*$/

function kindOf({ lines, i, marks, title }: Place): ZoneKind {
  const line = lines[i] as Line
  const mark = marks.find((m) => startsWith(line.text, m.words))
  if (mark !== undefined) return mark.kind === 'caption' ? 'caption' : 'leftover'
  if (
    title !== null &&
    (line.text === title.trim() || (line.text.length >= LEAST_TITLE && title.startsWith(line.text)))
  )
    return 'headline'
  if (i < 3 && isDateline(line.text)) return 'dateline'
  if (isCredit(lines, i)) return 'caption'
  if (i === 0 && lines.length > 1 && isHeadlineLike(line.text)) return hasLongLine(lines) ? 'headline' : 'body'
  if (i > 0 && i < 3 && lines[0]?.text === line.text) return 'headline'
  if (i > 0 && i < 4 && hasLongLine(lines) && isCaptionLike(line.text)) return 'caption'
  return 'body'
}

const DATED = /\b(?:19|20)\d\d\b|\d{1,2}-\d{1,2}-\d{2,4}|\d{1,2}\/\d{1,2}\/\d{2,4}/

/** A line of a few words with a year and nothing that ends a sentence: "Tuesday 19 Jul 2016", "23-04-2016". */
const isDateline = (text: string): boolean => wordCount(text) <= 8 && DATED.test(text) && !/[.!?"”]/.test(text)

const wordCount = (text: string): number => text.split(/\s+/).length
const hasLongLine = (lines: readonly Line[]): boolean => lines.some((l) => wordCount(l.text) > 20)
const isHeadlineLike = (text: string): boolean => wordCount(text) <= 20 && !CLOSES.test(text)
const FINITE = /\b(?:is|are|was|were|has|have|had|will|says?|said|may|can)\b|[a-z]ed\b|["“]/i

/** A short line near the top without a finite verb stands under a picture. */
const isCaptionLike = (text: string): boolean =>
  wordCount(text) <= 14 && (/\((?:file|pictured)/i.test(text) || (ENDS.test(text) && !FINITE.test(text)))

/** A short line that is given twice in a row, alone or with an agency's name glued to it, is a picture's credit. */
function isCredit(lines: readonly Line[], i: number): boolean {
  const line = lines[i] as Line
  if (wordCount(line.text) > 6) return false
  const near = [lines[i - 1], lines[i + 1]].filter((l) => l !== undefined)
  return near.some((l) => wordCount(l.text) <= 8 && (l.text.startsWith(line.text) || line.text.startsWith(l.text)))
}
