import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { WordsInput } from './words-input.tsx'

const Search = lazy(() => import('./search.tsx'))

/** The search over all that the record has: a button, and a palette that Ctrl-K or "/" opens from anywhere. */
export function Palette() {
  const at = useRef<HTMLDialogElement>(null)
  // Each opening has a number, so that it begins empty, and a closing that is told late does not close the next.
  const [open, setOpen] = useState(0)
  const show = useCallback(() => {
    at.current?.showModal()
    setOpen((before) => Math.abs(before) + 1)
  }, [])
  useEffect(() => {
    const key = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      const asked = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing)
      if (!asked) return
      event.preventDefault()
      if (at.current?.open === false) show()
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [show])
  return (
    <>
      <button type="button" className="find" onClick={show}>
        Search <kbd>Ctrl K</kbd>
      </button>
      <dialog
        className="palette"
        ref={at}
        aria-label="Search"
        onClose={() => at.current?.open === false && setOpen((before) => -Math.abs(before))}
        onPointerDown={(event) => event.target === at.current && at.current?.close()}
      >
        {open > 0 && <Opened key={open} close={() => at.current?.close()} />}
      </dialog>
    </>
  )
}

/** What is typed before the search has come is kept for it. */
function Opened({ close }: { readonly close: () => void }) {
  const [typed, type] = useState('')
  return (
    <Suspense fallback={<WordsInput value={typed} type={type} />}>
      <Search typed={typed} type={type} close={close} />
    </Suspense>
  )
}
