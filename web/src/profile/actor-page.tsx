import { counted } from '../../../src/publish/phrases.ts'
import type { Side } from '../../../src/publish/profiles/actor.ts'
import { useActor } from '../api/record.ts'
import { Link } from '../parts/link.tsx'
import { STANDINGS, StandingSign } from '../parts/standing.tsx'
import { useTitle } from '../parts/title.ts'
import { Trouble } from '../parts/trouble.tsx'
import { actorAddress, sourceAddress } from '../router.ts'
import { addressOf } from '../search/filter.ts'
import { Newest } from './newest.tsx'
import { Tallies } from './tallies.tsx'

/** What an actor is said to have done and suffered, as told by whom. */
export default function ActorPage({ name }: { readonly name: string }) {
  const { data, error, refetch } = useActor(name)
  useTitle(name)
  if (error !== null) return <Trouble error={error} again={() => refetch()} />
  if (data === undefined) return <p className="wait">Opening…</p>
  return (
    <article className="dossier">
      <header className="heading">
        <p className="over">
          <span>Actor</span>
        </p>
        <h1>{data.name}</h1>
        <p className="sub">
          <span>
            named in {counted(data.incidents, 'incident')}
            {data.read < data.incidents && `; the newest ${data.read.toLocaleString('en')} are counted here`}
          </span>
          <Link to={addressOf({ actor: name })}>List and map</Link>
        </p>
        <p className="caution">
          All of it is what reports say. Tolls are not added up here, since accounts overlap; open an incident for its
          own.
        </p>
      </header>
      <div className="halves">
        <SideOf title="Is said to have done" side={data.did} others="Said to be against" />
        <SideOf title="Is said to have suffered" side={data.suffered} others="Said to be by" />
      </div>
      <Tallies name="As told by" of={data.toldBy} to={sourceAddress} none="Nobody is cited." />
      <Newest filter={{ actor: name }} />
    </article>
  )
}

interface SideProps {
  readonly title: string
  readonly side: Side
  readonly others: string
}

const SideOf = ({ title, side, others }: SideProps) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <p>
      <b>{counted(side.incidents, 'incident')}</b>
    </p>
    <p className="stand-row">
      {(Object.entries(side.standings) as [keyof typeof STANDINGS, number][])
        .filter(([, count]) => count > 0)
        .map(([standing, count]) => (
          <span key={standing}>
            <StandingSign of={standing} /> {count.toLocaleString('en')} {STANDINGS[standing].name.toLowerCase()}
          </span>
        ))}
    </p>
    <Tallies name="What" of={side.kinds} none="Nothing is told." />
    <Tallies name={others} of={side.others} to={actorAddress} none="Nobody is named." />
  </section>
)
