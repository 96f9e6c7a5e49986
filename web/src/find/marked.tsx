const bare = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** A text in which what begins with one of the words that were looked for is marked. */
export function Marked({ text, words }: { readonly text: string; readonly words: string }) {
  const wanted = words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(bare)
  const parts = text.split(/([\p{L}\p{N}\p{M}]+)/u)
  let at = 0
  return (
    <>
      {parts.map((part) => {
        const key = at
        at += part.length
        const begun = part === '' ? undefined : wanted.find((word) => bare(part).startsWith(word))
        return begun === undefined ? <span key={key}>{part}</span> : <mark key={key}>{part}</mark>
      })}
    </>
  )
}
