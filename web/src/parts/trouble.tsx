import { Refused } from '../api/ask.ts'

/** What went wrong and what to do about it. */
export function Trouble({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  const todo = error instanceof Refused ? error.todo : 'Load the page again. If it stays, please report it.'
  return (
    <div className="trouble" role="alert">
      <h2>{error.message}</h2>
      <p>{todo}</p>
      {again !== undefined && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  )
}
