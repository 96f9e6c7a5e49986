import type { Place } from '../../model/place.ts'

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** The English name of a place's country, null when it is not known. */
export function countryName(place: Place): string | null {
  return place.country !== null && /^[A-Z]{2}$/.test(place.country) ? (countries.of(place.country) ?? null) : null
}

/** What contains a place, the outermost division of its country first; the country itself is not among them. */
export function divisions(place: Place): readonly string[] {
  const country = countryName(place)
  const own = place.precision === 'province' ? [place.name] : []
  return [...own, ...place.within].filter((name) => name !== country).reverse()
}
