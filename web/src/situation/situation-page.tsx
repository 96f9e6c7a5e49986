import { type FormEvent, useState } from 'react'
import { isPartialDate } from '../../../src/model/period.ts'
import { placeAndTime, reach, sourceLine } from '../../../src/publish/situation/lines.ts'
import type { Sentence, Situation } from '../../../src/publish/situation/situation.ts'
import { useSituation } from '../api/record.ts'
import { Answered } from '../parts/answered.tsx'
import { Copy } from '../parts/copy.tsx'
import { Link } from '../parts/link.tsx'
import { useTitle } from '../parts/title.ts'
import { go, incidentAddress, reportAddress } from '../router.ts'

const KEYS = ['place', 'from', 'to', 'asOf'] as const
type Asked = Readonly<Partial<Record<(typeof KEYS)[number], string>>>

/** A situation report: what the record has on a place and a time, in sentences that each cite their words. */
export default function SituationPage({ query }: { readonly query: URLSearchParams }) {
  const asked = Object.fromEntries(
    KEYS.flatMap((key) => (query.get(key) ? [[key, query.get(key) ?? '']] : [])),
  ) as Asked
  const wanted = KEYS.some((key) => key !== 'asOf' && asked[key] !== undefined)
  useTitle('Situation report')
  return (
    <article className="dossier situation">
      <header className="heading">
        <p className="over">
          <span>Situation report</span>
        </p>
        <Form key={JSON.stringify(asked)} asked={asked} />
      </header>
      {wanted ? (
        <Asked asked={asked} />
      ) : (
        <p className="prose">
          Name a place, a time, or both, and the record is told in sentences: what is said to have happened and by whom,
          tolls from the lowest to the highest by source, who is said to hold what, what is contested and what nobody
          says. Each sentence opens to the words it stands on.
        </p>
      )}
    </article>
  )
}

function Form({ asked }: { readonly asked: Asked }) {
  const [typed, type] = useState(asked)
  const odd = (day: string | undefined) => day !== undefined && day.trim() !== '' && !isPartialDate(day.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (odd(typed.from) || odd(typed.to) || odd(typed.asOf)) return
    const query = new URLSearchParams(
      KEYS.flatMap((key) => (typed[key]?.trim() ? [[key, typed[key].trim()]] : [])) as [string, string][],
    )
    go(`/situation?${query}`)
  }
  const field = (key: (typeof KEYS)[number], name: string, hint: string) => (
    <label className="filter">
      <span>{name}</span>
      <input
        type="text"
        value={typed[key] ?? ''}
        maxLength={200}
        placeholder={hint}
        autoComplete="off"
        aria-invalid={key !== 'place' && odd(typed[key])}
        onChange={(event) => type({ ...typed, [key]: event.target.value })}
      />
    </label>
  )
  return (
    <form className="situation-form" onSubmit={submit}>
      {field('place', 'Place', 'town or province')}
      {field('from', 'From', '2016-07')}
      {field('to', 'To', '2016-08')}
      {field('asOf', 'As known on', 'today')}
      <button type="submit">Write it</button>
    </form>
  )
}

const Asked = ({ asked }: { readonly asked: Asked }) => (
  <Answered of={useSituation(asked as Record<string, string>)} wait="Writing…">
    {(situation) => <Written situation={situation} />}
  </Answered>
)

function Written({ situation }: { readonly situation: Situation }) {
  const query = new URLSearchParams(situation.asked as Record<string, string>)
  const numbers = new Map<string, number>(situation.sources.map(({ id }, at) => [id, at + 1]))
  return (
    <>
      <h1>{placeAndTime(situation)}</h1>
      <p className="caution">
        {reach(situation)} Who says what is named in each sentence; none of it is stated as a fact, and no figures are
        added up.
      </p>
      <p className="tools">
        <Copy name="Copy as Markdown" text={async () => (await fetch(`/api/situation.md?${query}`)).text()} />
        <a className="button" href={`/api/situation.md?${query}`} download>
          Markdown
        </a>
        <a className="button" href={`/api/situation.docx?${query}`} download>
          Word
        </a>
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
      {situation.sections.map(({ heading, sentences }) => (
        <section key={heading} aria-label={heading}>
          <h2>{heading}</h2>
          <ul className="sentences">
            {sentences.map((sentence, at) => (
              <Cited
                key={`${sentence.text}${sentence.incident}`}
                sentence={sentence}
                numbers={numbers}
                first={sentences[at - 1]?.incident !== sentence.incident}
              />
            ))}
          </ul>
        </section>
      ))}
      <section aria-label="Sources">
        <h2>Sources</h2>
        <ol className="sources">
          {situation.sources.map((source) => (
            <li key={source.id} id={`source-${numbers.get(source.id)}`}>
              <Link to={reportAddress(source.id)}>{sourceLine({ ...source, url: null })}</Link>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

interface CitedProps {
  readonly sentence: Sentence
  readonly numbers: ReadonlyMap<string, number>
  /** Whether it is the first about its incident. */
  readonly first: boolean
}

/** A sentence with the ways to the words that it stands on. */
const Cited = ({ sentence: { text, incident, cites }, numbers, first }: CitedProps) => (
  <li className={incident !== null && !first ? 'more-of-it' : undefined}>
    {text}
    {cites.map(({ report, start, end }) => (
      <sup key={`${report}${start}`}>
        <Link to={reportAddress(report, { start, end })} aria-label={`Words in source ${numbers.get(report)}`}>
          {numbers.get(report)}
        </Link>
      </sup>
    ))}
    {incident !== null && first && (
      <Link className="way" to={incidentAddress(incident)}>
        all accounts
      </Link>
    )}
  </li>
)
