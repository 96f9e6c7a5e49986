import { namesWords } from '../../../src/publish/phrases.ts'
import type { SourceProfile } from '../../../src/publish/profiles/source.ts'
import { useSource } from '../api/record.ts'
import { Answered } from '../parts/answered.tsx'
import { Link } from '../parts/link.tsx'
import { useTitle } from '../parts/title.ts'
import { actorAddress, asOfNow, sourceAddress } from '../router.ts'
import { Newest } from './newest.tsx'
import { ProfileHead } from './profile-head.tsx'
import { Tallies } from './tallies.tsx'

/** What a source says, how that stands beside what others say, whom it cites, who prints it, and whose interest it has. */
export default function SourcePage({ name }: { readonly name: string }) {
  useTitle(name)
  return (
    <Answered of={useSource(name, asOfNow())} wait="Opening…">
      {(data) => <Source data={data} name={name} />}
    </Answered>
  )
}

function Source({ data, name }: { readonly data: SourceProfile; readonly name: string }) {
  const kind = data.known === null ? '' : ` · ${data.known.kind.replaceAll('-', ' ')}`
  return (
    <article className="dossier">
      <ProfileHead over={`Source${kind}`} profile={data} does="stands behind" filter={{ source: name }} />
      <Stands profile={data} />
      <Interest profile={data} />
      <div className="halves">
        <Tallies
          name="Its reports cite"
          of={data.cites}
          to={sourceAddress}
          none="No report of its own is in the record, or none cites anybody."
        />
        <Tallies name="Carried by" of={data.carriedBy} to={sourceAddress} none="No other outlet is seen to carry it." />
        <Tallies name="What it tells of" of={data.kinds} none="Nothing." />
      </div>
      <Newest filter={{ source: name }} />
    </article>
  )
}

const Stands = ({ profile: { stands } }: { readonly profile: SourceProfile }) => (
  <dl className="key">
    <div>
      <dt>Alone with it</dt>
      <dd className="figure">{stands.alone.toLocaleString('en')}</dd>
      <dd className="note">accounts that nobody else gives</dd>
    </div>
    <div>
      <dt>Corroborated</dt>
      <dd className="figure">{stands.agreed.toLocaleString('en')}</dd>
      <dd className="note">accounts that another independent origin gives too</dd>
    </div>
    <div>
      <dt>Differed from</dt>
      <dd className="figure">{stands.differed.toLocaleString('en')}</dd>
      <dd className="note">accounts beside which somebody gives another</dd>
    </div>
  </dl>
)

function Interest({ profile: { known } }: { readonly profile: SourceProfile }) {
  if (known === null)
    return <p className="caution">Nothing is on record about this source; whose interest it has is unknown.</p>
  return (
    <section aria-label="Whose interest it has">
      <h2>Whose interest it has</h2>
      <p className="prose">
        {known.speaksFor.length === 0 ? 'It is on record as speaking for nobody.' : 'It is on record as speaking for '}
        {known.speaksFor.map((actor, at) => (
          <span key={actor}>
            {at > 0 && ', '}
            <Link to={actorAddress(actor)}>{actor}</Link>
          </span>
        ))}
        {known.speaksFor.length > 0 && '.'}
        {known.leaning !== null && ` The note on it reads: ${known.leaning.replace(/\.?$/, '.')}`}
        {known.carries.length > 0 &&
          ` It prints ${namesWords(known.carries)}, which then counts once, and not a second time for it.`}
      </p>
      <p className="prose">
        <small>From {known.origin}; a note on who owns it or whose side it takes, and no verdict on a report.</small>
      </p>
    </section>
  )
}
