import { type FormEvent, useState } from 'react'
import { go, placeAddress } from '../router.ts'

/** Asks for the name of a place. */
export function PlaceForm({ name }: { readonly name: string }) {
  const [typed, type] = useState(/^[a-z]+:/.test(name) ? '' : name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') go(placeAddress(typed.trim()))
  }
  return (
    <form className="place-form" onSubmit={submit}>
      <label>
        <span>Place</span>
        <input
          type="text"
          value={typed}
          maxLength={200}
          autoComplete="off"
          placeholder="a town, district or camp"
          onChange={(event) => type(event.target.value)}
        />
      </label>
      <button type="submit">Show</button>
    </form>
  )
}
