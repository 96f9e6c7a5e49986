import { plain } from './word-form.ts'

/** What the lemmatiser knows: whole words by fine tag ("VBD went"), and endings by fine tag ("VBD ied") with how to rewrite them. */
export interface LemmaRules {
  readonly words: Readonly<Record<string, string>>
  readonly endings: Readonly<Record<string, string>>
}

const longest = 6

/**
 * Gives the dictionary form of a word with its fine tag.
 *
 * A known word first, then the longest known ending; a rule "2y" cuts two letters and adds "y". Names keep their capitals.
 */
export function lemma(word: string, penn: string, rules: LemmaRules): string {
  const form = plain(word)
  const known = rules.words[`${penn} ${form}`]
  if (known !== undefined) return known
  if (/\d/.test(word) || word.length > 40) return word
  const base = penn.startsWith('NNP') ? word : word.toLowerCase()
  for (let size = Math.min(longest, form.length); size >= 0; size--) {
    const rule = rules.endings[`${penn} ${form.slice(form.length - size)}`]
    if (rule !== undefined) return rewritten(base, rule)
  }
  return base
}

function rewritten(base: string, rule: string): string {
  const cut = Number(/^\d+/.exec(rule)?.[0] ?? 0)
  return cut >= base.length ? base : base.slice(0, base.length - cut) + rule.replace(/^\d+/, '')
}
