import { useEffect, useState } from 'react'
import { SUBTYPES } from '../../../src/model/event-type.ts'
import { isPartialDate } from '../../../src/model/period.ts'
import { STANDINGS } from '../parts/standing.tsx'
import { go } from '../router.ts'
import { addressOf, type Filter, type Key } from './filter.ts'

const set = (filter: Filter, key: Key, value: string, replace = false) =>
  go(addressOf({ ...filter, [key]: value.trim() }), { replace })

const oddCount = (text: string) => text !== '' && !/^[1-9]\d{0,6}$/.test(text)
const oddDate = (text: string) => text !== '' && !isPartialDate(text)

/** The filters: each lives in the address, so that a view can be shared and the back button works. */
export function FilterBar({ filter }: { readonly filter: Filter }) {
  const on = Object.keys(filter).length
  const [unfolded, unfold] = useState(false)
  return (
    <search className="filters">
      <button type="button" className="unfold" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
        {on === 0 ? 'Filter' : `Filter (${on} on)`}
      </button>
      <form
        className={unfolded ? undefined : 'folded'}
        onSubmit={(event) => event.preventDefault()}
        aria-label="Filter incidents"
      >
        <TextFilter filter={filter} of="place" name="Place" hint="town, area" />
        <TextFilter filter={filter} of="actor" name="Actor" hint="any side" />
        <TextFilter filter={filter} of="source" name="Source" hint="who says so" />
        <TypeFilter filter={filter} />
        <StandingFilter filter={filter} />
        <TextFilter filter={filter} of="killed" name="Killed" hint="at least" odd={oddCount} />
        <fieldset className="span">
          <legend className="hidden">Time</legend>
          <TextFilter filter={filter} of="from" name="From" hint="2016-07" odd={oddDate} />
          <TextFilter filter={filter} of="to" name="To" hint="2016-08" odd={oddDate} />
        </fieldset>
        <TextFilter filter={filter} of="asOf" name="As known on" hint="today" odd={oddDate} />
        {filter.box !== undefined && (
          <button type="button" className="area-on" onClick={() => set(filter, 'box', '')}>
            Area on the map <span aria-hidden="true">✕</span>
            <span className="hidden">(remove)</span>
          </button>
        )}
        <button type="button" className="clear" disabled={on === 0} onClick={() => go('/')}>
          Clear
        </button>
      </form>
    </search>
  )
}

const DATE = 'Write a day, month or year, as in 2016-07-05, 2016-07 or 2016.'
const WRONG: Readonly<Partial<Record<Key, string>>> = {
  from: DATE,
  to: DATE,
  asOf: DATE,
  killed: 'Write a whole number, as in 10.',
}

interface TextProps {
  readonly filter: Filter
  readonly of: Key
  readonly name: string
  readonly hint: string
  readonly odd?: (text: string) => boolean
}

/** A filter to type in; the address follows when the typing rests. */
function TextFilter({ filter, of, name, hint, odd = () => false }: TextProps) {
  const told = filter[of] ?? ''
  const [typed, type] = useState(told)
  useEffect(() => type(told), [told])
  useEffect(() => {
    if (typed.trim() === told || odd(typed.trim())) return
    const wait = setTimeout(() => set(filter, of, typed, told !== ''), 300)
    return () => clearTimeout(wait)
  }, [typed, told, filter, of, odd])
  const wrong = odd(typed.trim())
  return (
    <label className={told === '' ? 'filter' : 'filter on'}>
      <span>{name}</span>
      <input
        type="text"
        name={of}
        value={typed}
        placeholder={hint}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong}
        title={wrong ? WRONG[of] : undefined}
        onChange={(event) => type(event.target.value)}
      />
    </label>
  )
}

const TypeFilter = ({ filter }: { readonly filter: Filter }) => (
  <label className={filter.type === undefined ? 'filter' : 'filter on'}>
    <span>What happened</span>
    <select name="type" value={filter.type ?? ''} onChange={(event) => set(filter, 'type', event.target.value)}>
      <option value="">anything</option>
      {Object.entries(SUBTYPES).map(([type, subtypes]) => (
        <optgroup key={type} label={type}>
          <option value={type}>{type}: all</option>
          {subtypes.map((subtype) => (
            <option key={subtype} value={subtype}>
              {subtype}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </label>
)

const StandingFilter = ({ filter }: { readonly filter: Filter }) => (
  <label className={filter.standing === undefined ? 'filter' : 'filter on'}>
    <span>Standing</span>
    <select
      name="standing"
      value={filter.standing ?? ''}
      onChange={(event) => set(filter, 'standing', event.target.value)}
    >
      <option value="">any</option>
      {Object.entries(STANDINGS).map(([standing, { name }]) => (
        <option key={standing} value={standing}>
          {name}
        </option>
      ))}
    </select>
  </label>
)
