import { type LemmaRules, lemma } from '../../src/language/lemma.ts'
import { plain } from '../../src/language/word-form.ts'
import type { Sample } from './conllu.ts'

/** Learns how words are brought to their dictionary form: rules for endings, and the words that the rules get wrong. */
export function lemmaRules(all: readonly Sample[]): LemmaRules {
  const counts = new Map<string, Map<string, number>>()
  const whole = new Map<string, Map<string, number>>()
  for (const sample of all)
    sample.words.forEach((word, at) => {
      const [penn, right] = [sample.penn[at] ?? '', sample.lemmas[at] ?? word]
      if (right === '_' || /^(?:GW|ADD|AFX|FW|NFP)$/.test(penn)) return
      add(whole, `${penn} ${plain(word)}`, right)
      const rule = ruleOf(penn.startsWith('NNP') ? word : word.toLowerCase(), right)
      if (rule === null) return
      const form = plain(word)
      for (let size = 0; size <= Math.min(6, form.length); size++)
        add(counts, `${penn} ${form.slice(form.length - size)}`, rule)
    })
  const endings = prune(counts)
  const words: Record<string, string> = {}
  for (const [key, forms] of [...whole].sort()) {
    const [penn = '', form = ''] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
    const [right, n] = most(forms)
    if (/\d/.test(form) || penn.startsWith('NNP') || (n < 2 && form.length > 5)) continue
    if (lemma(form, penn, { words: {}, endings }) !== right) words[key] = right
  }
  return { words, endings }
}

function add(to: Map<string, Map<string, number>>, key: string, value: string): void {
  const row = to.get(key) ?? new Map<string, number>()
  row.set(value, (row.get(value) ?? 0) + 1)
  to.set(key, row)
}

const most = (row: Map<string, number>): readonly [string, number] =>
  [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['', 0]

function ruleOf(base: string, right: string): string | null {
  let same = 0
  while (same < base.length && same < right.length && base[same] === right[same]) same++
  return base.length - same > 5 || same === 0 ? null : `${base.length - same}${right.slice(same)}`
}

/** Keeps an ending only where it is sure enough and says something else than the shorter ending does. */
function prune(counts: Map<string, Map<string, number>>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [key, row] of [...counts].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
    const [penn = '', ending = ''] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
    const [rule, n] = most(row)
    const all = [...row.values()].reduce((a, b) => a + b, 0)
    if (ending !== '' && (all < 3 || n / all < 0.75)) continue
    let shorter: string | undefined
    for (let size = ending.length - 1; size >= 0 && shorter === undefined; size--)
      shorter = kept[`${penn} ${ending.slice(ending.length - size)}`]
    if (shorter !== rule) kept[key] = rule
  }
  return kept
}
