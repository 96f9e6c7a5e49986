import { styleText } from 'node:util'
import { chain } from '../model/attribution.ts'
import type { Report } from '../model/report.ts'
import type { ExplainedEvent, ExplainedSentence, Explanation } from '../read/index.ts'
import { printable } from './table.ts'

const bold = (text: string): string => styleText('bold', text, { stream: process.stdout })
const dim = (text: string): string => styleText('dim', text, { stream: process.stdout })

/**
 * Writes out how a report was read: each sentence with its tree, what it names and who speaks, then each event with the signs behind its decisions.
 *
 * @param explanation  what the reader's explainer gave for this report
 */
export function explanationLines(report: Report, explanation: Explanation): string[] {
  return [
    bold(printable(`Report ${report.id}`)),
    ...explanation.sentences.flatMap((sentence, at) => ['', ...sentenceLines(report, sentence, at)]),
    ...explanation.events.flatMap((event, at) => ['', ...eventLines(event, at)]),
  ]
}

function sentenceLines({ text }: Report, sentence: ExplainedSentence, at: number): string[] {
  const words = (span: { readonly start: number; readonly end: number }): string =>
    printable(text.slice(span.start, span.end).replace(/\s+/g, ' '))
  return [
    bold(`[${at}] ${words(sentence)}`),
    ...treeLines(sentence),
    ...sentence.named.map((n) => `    ${n.aspect.padEnd(6)} "${words(n)}" ${dim('is')} ${printable(n.means)}`),
    ...sentence.voices.flatMap(chain).map((v) => {
      const cue = v.cue === null ? '' : ` ${dim('by')} "${words(v.cue)}"`
      return `    voice  "${words(v.words)}" ${dim('is')} ${printable(v.source)} (${v.kind})${cue} ${dim('says')} "${words(v.content)}"`
    }),
    ...sentence.attitudes.map(({ kind, holder, cue, content }) => {
      const who = holder === null ? 'nobody named' : `"${words(holder)}"`
      return `    ${kind} ${who} ${dim('by')} "${words(cue)}" ${dim('of')} ${content.map((c) => `"${words(c)}"`).join(' … ')}`
    }),
  ]
}

/** The tree, one word a line, each below its head and further in. */
function treeLines({ words }: ExplainedSentence): string[] {
  const below = Map.groupBy(
    words.map((_, at) => at),
    (at) => words[at]?.head ?? -1,
  )
  const lines: string[] = []
  const waiting = (below.get(-1) ?? []).map((at) => ({ at, depth: 0 })).reverse()
  while (waiting.length > 0) {
    const { at, depth } = waiting.pop() as { at: number; depth: number }
    const word = words[at]
    if (word === undefined) continue
    lines.push(`    ${'· '.repeat(Math.min(depth, 20))}${printable(word.text)} ${dim(`${word.relation} ${word.tag}`)}`)
    for (const child of (below.get(at) ?? []).toReversed()) waiting.push({ at: child, depth: depth + 1 })
  }
  return lines
}

function eventLines(event: ExplainedEvent, at: number): string[] {
  const fate = event.kept ? 'kept' : 'set aside'
  return [
    bold(printable(`Event ${at + 1}: ${event.subtype}, ${fate}`)),
    `    told by ${event.words.map((w) => `"${printable(w)}"`).join(', ')} in ${event.sentences.map((s) => `[${s}]`).join(' ')}`,
    ...event.decisions.map(({ about, choice, sum, signs }) => {
      const why = signs.map(([sign, weight]) => `${sign} ${signed(weight)}`).join('; ')
      return `    ${about.padEnd(8)} ${printable(`${choice} ${signed(sum)}: ${why}`)}`
    }),
  ]
}

const signed = (n: number): string => `${n < 0 ? '−' : '+'}${Math.abs(n).toFixed(2)}`
