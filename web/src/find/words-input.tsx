import type { InputHTMLAttributes } from 'react'

interface WordsProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  readonly value: string
  readonly type: (words: string) => void
}

/** The line in which the words are typed that are looked for. */
export const WordsInput = ({ value, type: tell, ...rest }: WordsProps) => (
  <input
    type="text"
    aria-label="Words in reports, incidents, actors, places and sources"
    placeholder="Words in reports, incidents, actors, places, sources"
    value={value}
    maxLength={200}
    autoComplete="off"
    spellCheck={false}
    // biome-ignore lint/a11y/noAutofocus: a dialog that is opened to type in
    autoFocus
    onChange={(event) => tell(event.target.value)}
    {...rest}
  />
)
