import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Trouble } from './trouble.tsx'

interface AnsweredProps<Answer> {
  readonly of: UseQueryResult<Answer>
  /** What is said until the answer is there. */
  readonly wait: string
  readonly children: (answer: Answer) => ReactNode
}

/** What is shown of an answer once it is there; until then that it is coming, or what went wrong and what to do. */
export function Answered<Answer>({ of: { data, error, refetch }, wait, children }: AnsweredProps<Answer>) {
  if (error !== null) return <Trouble error={error} again={() => refetch()} />
  if (data === undefined) return <p className="wait">{wait}</p>
  return children(data)
}
