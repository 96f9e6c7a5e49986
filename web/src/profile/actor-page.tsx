import { counted } from '../../../src/publish/phrases.ts'
import type { ActorProfile, Side } from '../../../src/publish/profiles/actor.ts'
import { useActor } from '../api/record.ts'
import { Answered } from '../parts/answered.tsx'
import { STANDINGS, StandingSign } from '../parts/standing.tsx'
import { useTitle } from '../parts/title.ts'
import { actorAddress, asOfNow, sourceAddress } from '../router.ts'
import { Newest } from './newest.tsx'
import { ProfileHead } from './profile-head.tsx'
import { Tallies } from './tallies.tsx'

/** What an actor is said to have done and suffered, as told by whom. */
export default function ActorPage({ name }: { readonly name: string }) {
  useTitle(name)
  return (
    <Answered of={useActor(name, asOfNow())} wait="Opening…">
      {(data) => <Actor data={data} name={name} />}
    </Answered>
  )
}

function Actor({ data, name }: { readonly data: ActorProfile; readonly name: string }) {
  return (
    <article className="dossier">
      <ProfileHead over="Actor" profile={data} does="named in" filter={{ actor: name }}>
        <p className="caution">
          All of it is what reports say. Tolls are not added up here, since accounts overlap; open an incident for its
          own.
        </p>
      </ProfileHead>
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
