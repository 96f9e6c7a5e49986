import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useCounts } from '../api/record.ts'
import { go } from '../router.ts'
import { keep, kept } from './kept.ts'
import { type Step, stepsThrough } from './steps.ts'

/** A tour through what the record shows best: one incident with two tolls, and why they differ. Offered once, left at any time. */
export default function Tour({ path }: { readonly path: string }) {
  const [state, setState] = useState(kept)
  const counts = useCounts()
  const going = state?.startsWith('at ') ?? false
  const { data: steps } = useQuery({
    queryKey: ['tour'],
    queryFn: stepsThrough,
    enabled: going || (state === null && path === '/'),
    staleTime: Infinity,
  })
  const set = (next: string) => {
    keep(next)
    setState(next)
  }
  if (state === 'over' || steps === undefined || steps.length === 0 || (counts.data?.incidents ?? 0) === 0) return null
  if (!going) {
    if (path !== '/') return null
    return <Offer begin={() => set('at 0')} leave={() => set('over')} />
  }
  const at = Math.min(steps.length - 1, Number(state?.slice(3)))
  return (
    <Stop
      key={at}
      steps={steps}
      at={at}
      move={(to) => set(to < steps.length ? `at ${to}` : 'over')}
      leave={() => set('over')}
    />
  )
}

const Offer = ({ begin, leave }: { readonly begin: () => void; readonly leave: () => void }) => (
  <aside className="tour offer" aria-label="Tour">
    <p>
      <b>New here?</b> A minute's tour shows two reports that give different tolls, and why.
    </p>
    <p className="tour-ways">
      <button type="button" className="on" onClick={begin}>
        Take the tour
      </button>
      <button type="button" onClick={leave}>
        No, thank you
      </button>
    </p>
  </aside>
)

interface StopProps {
  readonly steps: readonly Step[]
  readonly at: number
  readonly move: (to: number) => void
  readonly leave: () => void
}

function Stop({ steps, at, move, leave }: StopProps) {
  const step = steps[at] as Step
  useEffect(() => {
    if (location.pathname + location.search !== step.to) go(step.to)
    return pointTo(step.shows)
  }, [step])
  return (
    <aside className="tour" aria-label="Tour">
      <p className="over">
        Tour · {at + 1} of {steps.length}
      </p>
      <h2>{step.title}</h2>
      <p aria-live="polite">{step.words}</p>
      <p className="tour-ways">
        <button type="button" className="on" onClick={() => move(at + 1)}>
          {at + 1 < steps.length ? 'Next' : 'Done'}
        </button>
        {at > 0 && (
          <button type="button" onClick={() => move(at - 1)}>
            Back
          </button>
        )}
        {at + 1 < steps.length && (
          <button type="button" onClick={leave}>
            Leave
          </button>
        )}
      </p>
    </aside>
  )
}

const PATIENCE = 5_000

/** Brings what a step is about into view and rings it, as soon as it is there. */
function pointTo(selector: string): () => void {
  let ringed: Element | null = null
  const look = () => {
    const found = document.querySelector(selector)
    if (found === null || found === ringed) return
    ringed = found
    found.classList.add('ringed')
    found.scrollIntoView({ block: 'nearest' })
  }
  const watch = new MutationObserver(look)
  watch.observe(document.body, { childList: true, subtree: true })
  const timer = setTimeout(() => watch.disconnect(), PATIENCE)
  look()
  return () => {
    watch.disconnect()
    clearTimeout(timer)
    ringed?.classList.remove('ringed')
  }
}
