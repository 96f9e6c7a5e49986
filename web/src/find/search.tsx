import { type KeyboardEvent, useEffect, useState } from 'react'
import { useSearch } from '../api/record.ts'
import { asOfNow, go } from '../router.ts'
import { type Hit, hitsOf } from './hits.ts'
import { Marked } from './marked.tsx'
import { WordsInput } from './words-input.tsx'

function useRested(text: string, wait: number): string {
  const [rested, rest] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => rest(text), wait)
    return () => clearTimeout(timer)
  }, [text, wait])
  return rested
}

interface SearchProps {
  readonly typed: string
  readonly type: (words: string) => void
  readonly close: () => void
}

/** Looks for words in all that the record has, while they are typed. */
export default function Search({ typed, type, close }: SearchProps) {
  const [chosen, choose] = useState(0)
  const words = useRested(typed.trim(), 120)
  const { data, isFetching, error } = useSearch(words, asOfNow())
  const hits = data === undefined ? [] : hitsOf(data)
  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return
    close()
    go(hit.to)
  }
  // Enter counts for the words that are typed, also where what they find is still on its way.
  const [entered, enter] = useState(false)
  const settled = typed.trim() === words && !isFetching
  const last = Math.min(chosen, hits.length - 1)
  useEffect(() => {
    if (!entered || !settled) return
    enter(false)
    open(hits[last])
  })
  const key = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined && hits.length > 0) {
      event.preventDefault()
      choose((chosen + by + hits.length) % hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (settled) open(hits[last])
      else enter(true)
    }
  }
  return (
    <search>
      <WordsInput
        value={typed}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="hits"
        aria-activedescendant={hits.length > 0 ? `hit-${chosen}` : undefined}
        type={(words) => {
          type(words)
          choose(0)
          enter(false)
        }}
        onKeyDown={key}
      />
      <p className="hint" role="status">
        {error !== null
          ? error.message
          : words === ''
            ? 'All words have to be there; the last may be the beginning of one. Arrows choose, Enter opens.'
            : isFetching && data === undefined
              ? 'Looking…'
              : hits.length === 0
                ? 'Nothing in the record has these words.'
                : ''}
      </p>
      <Hits hits={hits} chosen={chosen} words={words} open={open} choose={choose} />
    </search>
  )
}

interface HitsProps {
  readonly hits: readonly Hit[]
  readonly chosen: number
  readonly words: string
  readonly open: (hit: Hit) => void
  readonly choose: (at: number) => void
}

function Hits({ hits, chosen, words, open, choose }: HitsProps) {
  useEffect(() => {
    document.getElementById(`hit-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div id="hits" role="listbox" aria-label="What was found">
      {hits.map((hit, at) => (
        <div
          key={hit.kind + hit.to}
          id={`hit-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          className={hits[at - 1]?.kind === hit.kind ? 'hit' : 'hit first'}
          onPointerMove={() => choose(at)}
          onClick={() => open(hit)}
          onKeyDown={(event) => event.key === 'Enter' && open(hit)}
        >
          <small className="kind">{hits[at - 1]?.kind === hit.kind ? '' : hit.kind}</small>
          <span>
            <Marked text={hit.name} words={words} />
            {hit.text !== '' && (
              <small>
                <Marked text={hit.text} words={words} />
              </small>
            )}
          </span>
          <small>{hit.beside}</small>
        </div>
      ))}
    </div>
  )
}
