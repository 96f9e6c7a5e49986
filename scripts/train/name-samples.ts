import { readFileSync } from 'node:fs'
import type { LabelledName, NameKind } from '../../src/language/name/name-labels.ts'
import { corpora } from './conllu.ts'

/** A sentence of the corpus of names, with the names in it; `report` tells which text it is from. */
export interface NameSample {
  readonly report: string
  readonly words: readonly string[]
  readonly names: readonly LabelledName[]
}

const kinds: Readonly<Record<string, NameKind>> = { PER: 'person', ORG: 'organisation', LOC: 'place' }

/** Reads one part ("train", "dev", "test") of the corpus of names. */
export function nameSamples(part: string): NameSample[] {
  const lines = readFileSync(`${corpora}uner_ewt/${part}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return lines.map((line) => {
    const { sent_id, tokens, tags } = JSON.parse(line) as { sent_id: string; tokens: string[]; tags: string[] }
    return { report: sent_id.replace(/-\d+$/, ''), words: tokens, names: spans(tags) }
  })
}

function spans(tags: readonly string[]): LabelledName[] {
  const found: { from: number; to: number; kind: NameKind }[] = []
  tags.forEach((tag, at) => {
    const kind = kinds[tag.slice(2)]
    if (kind === undefined) return
    const last = found.at(-1)
    if (tag[0] === 'I' && last !== undefined && last.to === at && last.kind === kind) last.to = at + 1
    else found.push({ from: at, to: at + 1, kind })
  })
  return found
}
