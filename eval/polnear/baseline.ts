import type { Attributed } from './score.ts'

const SAID = /((?:[A-Z][\w.’'-]+ ?){1,4})(said|says|told|added|wrote)\b|\b(according to) ((?:[A-Z][\w.’'-]+ ?){1,4})/g

/** The dumb baseline: a few verbs of saying with the capitalised words before them, and the rest of the sentence as what is said. */
export function saidBaseline(text: string): Attributed[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]?["”]?/g)].flatMap(({ 0: sentence, index }) =>
    [...sentence.matchAll(SAID)].map((m) => attributedBy(m, sentence, index)),
  )
}

function attributedBy(m: RegExpExecArray, sentence: string, offset: number): Attributed {
  const from = offset + m.index
  const to = from + m[0].length
  const verb = m[2] ?? ''
  const source = verb === '' ? { start: to - (m[4] ?? '').length, end: to } : { start: from, end: to - verb.length }
  const cue = verb === '' ? { start: from, end: from + (m[3] ?? '').length } : { start: to - verb.length, end: to }
  const after = { start: to, end: offset + sentence.length }
  const before = { start: offset, end: from }
  return {
    source: [source],
    cue: [cue],
    content: [before.end - before.start > after.end - after.start ? before : after],
  }
}
