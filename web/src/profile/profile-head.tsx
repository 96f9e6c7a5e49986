import type { ReactNode } from 'react'
import { counted } from '../../../src/publish/phrases.ts'
import { Link } from '../parts/link.tsx'
import { asLookedAt } from '../router.ts'
import { addressOf, type Filter } from '../search/filter.ts'

interface HeadProps {
  /** What kind of thing it is. */
  readonly over: string
  readonly profile: { readonly name: string; readonly incidents: number; readonly read: number }
  /** What it has to do with the incidents. */
  readonly does: string
  /** What finds its incidents. */
  readonly filter: Filter
  readonly children?: ReactNode
}

/** The head of the page of an actor or source: its name, how many incidents it has to do with, and the way to all of them. */
export const ProfileHead = ({ over, profile: { name, incidents, read }, does, filter, children }: HeadProps) => (
  <header className="heading">
    <p className="over">
      <span>{over}</span>
    </p>
    <h1>{name}</h1>
    <p className="sub">
      <span>
        {does} {counted(incidents, 'incident')}
        {read < incidents && `; the newest ${read.toLocaleString('en')} are counted here`}
      </span>
      <Link to={asLookedAt(addressOf(filter))}>List and map</Link>
    </p>
    {children}
  </header>
)
