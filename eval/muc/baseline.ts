import { NOBODY, normalise, type Template } from './template.ts'

const KEYWORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:bomb\w*|dynamit\w*|explo\w*)\b/i, 'BOMBING'],
  [/\bkidnap\w*\b/i, 'KIDNAPPING'],
  [/\b(?:murder\w*|assassinat\w*|attack\w*|kill\w*)\b/i, 'ATTACK'],
]
const WHO = /\b(?:guerrillas|terrorists|rebels|gunmen)\b/i
const WEAPON = /\b(?:bomb|dynamite|machineguns|grenades)\b/i

/** The dumb baseline: one template for each type with a keyword in the first three sentences, done by the first rebels and with the first weapon of the text. */
export function keywordTemplates(text: string): Template[] {
  const lead = text
    .split(/(?<=[.!?])\s+/)
    .slice(0, 3)
    .join(' ')
  const first = (pattern: RegExp) =>
    pattern
      .exec(text)
      ?.slice(0, 1)
      .map((words) => [normalise(words)]) ?? []
  return KEYWORDS.filter(([pattern]) => pattern.test(lead)).map(([, type]) => ({
    types: [type],
    fillers: { ...NOBODY, PerpInd: first(WHO), Weapon: first(WEAPON) },
  }))
}
