import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AddedStep } from '../../../src/publish/adding/given.ts'
import { useCounts } from '../api/record.ts'
import { useTitle } from '../parts/title.ts'
import { Trouble } from '../parts/trouble.tsx'
import { type Handed, handIn } from './adding.ts'
import { Feeds, useFeedChange } from './feeds.tsx'
import { Files, Paste, Web } from './forms.tsx'
import { Steps } from './steps.tsx'

/** How adding stands: nothing handed in, under way, or over. */
export interface Under {
  readonly steps: readonly AddedStep[]
  readonly state: 'none' | 'going' | 'over'
  readonly broken: string | null
}

const NOTHING: Under = { steps: [], state: 'none', broken: null }

/** Takes reports in: a text that is pasted, files, the address of a page or feed; and tells live what becomes of each. */
export default function AddPage() {
  const client = useQueryClient()
  const counts = useCounts()
  const feeds = useFeedChange()
  const [under, setUnder] = useState<Under>(NOTHING)
  const [error, setError] = useState<Error | null>(null)
  const left = useRef(new AbortController())
  useTitle('Add reports')
  useEffect(() => {
    const page = new AbortController()
    left.current = page
    return () => page.abort()
  }, [])
  const hand = async (handed: Handed) => {
    setError(null)
    setUnder({ ...NOTHING, state: 'going' })
    try {
      const step = (step: AddedStep) => setUnder((before) => ({ ...before, steps: [...before.steps, step] }))
      const end = (broken: string | null) => {
        setUnder((before) => ({ ...before, state: 'over', broken }))
        void client.invalidateQueries()
      }
      await handIn(handed, { step, end }, left.current.signal)
    } catch (refused) {
      setUnder(NOTHING)
      setError(refused as Error)
    }
  }
  const busy = under.state === 'going'
  return (
    <article className="dossier add">
      <header className="heading">
        <p className="over">
          <span>Add reports</span>
        </p>
        <h1>What do you have?</h1>
        <p className="prose">
          Everything is read on this machine and stays on it. Only an address that you give or follow is asked for, from
          its own site. Adding the same thing twice changes nothing.
        </p>
      </header>
      <div className="ways-in">
        <Paste busy={busy} hand={hand} />
        <Files busy={busy} hand={hand} />
        <Web busy={busy} hand={hand} follow={feeds.follow} />
      </div>
      {counts.data?.reports === 0 && (
        <p className="prose">
          Nothing at hand?{' '}
          <button type="button" disabled={busy} onClick={() => hand({ samples: true })}>
            Read the sample reports
          </button>
        </p>
      )}
      {error !== null && <Trouble error={error} />}
      {feeds.error !== null && <Trouble error={feeds.error} />}
      <Steps under={under} />
      <Feeds />
    </article>
  )
}
