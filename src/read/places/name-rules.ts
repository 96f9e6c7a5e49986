import { cellAt, isCalendar, namePart, placed, plainAt, type Rule, type Standing, spotWords } from './standing.ts'

/** After a title or a given name, or before another name, it is a person's. */
export const person: Rule = (standing) => {
  const { spot, words, follows, line, description } = standing
  if (line.casing === 'lower') return null
  const before = cellAt(standing, spot.from - 1)
  if (before !== undefined && !follows && description.from === spot.from) {
    const known = words.titles.has(before.plain) || words.people.has(before.plain)
    const named = known && (line.casing !== 'upper' || !words.everyday.has(before.plain))
    if (before.capital && named) return namePart(`"${before.text}" before it makes it a person's name.`)
    if (/^\p{Lu}\.$/u.test(before.text)) return namePart('An initial stands before it.')
    if (before.text === '-' && before.glued && cellAt(standing, spot.from)?.glued && isPerson(standing, spot.from - 2))
      return namePart('It is the end of a double name.')
  }
  return personAlone(standing)
}

const isPerson = (standing: Standing, at: number) =>
  standing.words.people.has(plainAt(standing, at)) || standing.words.titles.has(plainAt(standing, at))

/** "Hassan" alone, or before another capital: "Jordan Smith". */
function personAlone(standing: Standing) {
  const { spot, words, line, best } = standing
  const known = words.people.has(plainAt(standing, spot.from))
  const next = cellAt(standing, spot.to)
  if (spot.to - spot.from !== 1 || !known || placed(standing)) return null
  if (best.kind === 'country' && !(next?.capital && words.people.has(next.plain))) return null
  if (next?.capital && next.plain !== '' && (line.casing === 'usual' || words.people.has(next.plain)))
    return namePart('It is a given name before another name.')
  const large = best.population > 400_000 || best.kind === 'division'
  return large && standing.likely ? null : namePart('It is commonly the name of a person.')
}

/** A little-known name right before "said" is a person's. */
export const speaking: Rule = (standing) => {
  const { spot, words, best, description, line } = standing
  if (best.kind === 'country' || best.population > 300_000 || description.descriptor !== null || placed(standing))
    return null
  if (line.casing !== 'usual' || spot.to - spot.from > 1) return null
  const verb = plainAt(standing, spot.to)
  const said =
    words.speech.has(verb) ||
    /^(?:who|whose|himself|herself)$/.test(verb) ||
    plainAt(standing, spot.from - 1) === 'said'
  return said ? namePart('Who speaks is a person here.') : null
}

/** "Free Syrian Army", "Damascus Declaration": a capitalised noun of organisations follows. */
export const organisation: Rule = (standing) => {
  const { spot, words, line, description } = standing
  if (line.casing === 'lower' || description.descriptor !== null) return null
  for (let at = spot.to; at < spot.to + 3; at++) {
    const cell = cellAt(standing, at)
    if (cell === undefined || cell.plain === '' || !cell.capital) return null
    if (line.casing === 'upper' && at > spot.to) return null
    if (!words.organisations.has(cell.plain)) continue
    const titled =
      line.casing === 'title' && !/^(?:army|front|brigades?|post|times|declaration|observatory)$/.test(cell.plain)
    if (at === spot.to && words.offices.has(cell.plain)) return null
    return titled ? null : namePart(`It is part of the name of "${cell.text}".`)
  }
  return null
}

/** Between other capitals, an unknown neighbour makes it part of a longer name. */
export const insideName: Rule = (standing) => {
  const { spot, line, follows, description, best, words } = standing
  if (line.casing !== 'usual' || description.descriptor !== null || placed(standing)) return null
  if (best.kind === 'country' || best.kind === 'division' || best.population > 500_000) return null
  const before = cellAt(standing, spot.from - 1)
  const opens = spot.from === 1 && (words.everyday.has(before?.plain ?? '') || words.locatives.has(before?.plain ?? ''))
  const head = before?.capital && before.plain !== '' && !follows && !opens && description.from === spot.from
  if (head && !/^(?:of|the|al|el)$/.test(before.plain))
    return namePart(`"${before.text}" before it makes a longer name.`)
  const after = cellAt(standing, spot.to)
  const tail = after?.capital && after.plain !== '' && !after.glued && !words.bearings.has(after.plain)
  if (tail && !isCalendar(after.plain) && !words.offices.has(after.plain) && after.text !== after.text.toUpperCase())
    return namePart(`"${after.text}" after it makes a longer name.`)
  return null
}

/** "the Levant", "the Orient": small towns do not take an article. */
export const article: Rule = (standing) => {
  const { spot, description, best, words } = standing
  if (plainAt(standing, spot.from - 1) !== 'the' || description.descriptor !== null || description.part !== null)
    return null
  if (words.offices.has(plainAt(standing, spot.to)) || cellAt(standing, spot.to)?.text === '-') return null
  const after = plainAt(standing, spot.to)
  return !best.ours &&
    best.population < 1_000_000 &&
    after !== 'area' &&
    !/^\p{Ll}/u.test(cellAt(standing, spot.to)?.text ?? '.')
    ? namePart('Towns do not take an article.')
    : null
}

/** A little-known place in a country that the report does not speak of needs words that say it is a place. */
export const farAway: Rule = (standing) => {
  const { best, likely, spot, line, contained } = standing
  if (likely || best.place.country === null || best.population > 60_000 || best.kind === 'country' || contained)
    return null
  const next = cellAt(standing, spot.to)
  if (next?.text === ',' && cellAt(standing, spot.to + 1)?.capital === true && line.casing === 'usual') return null
  if (placed(standing) && !(standing.foreign && best.population < 15_000)) return null
  if (spot.to - spot.from > 2 && best.own && !standing.foreign) return null
  return namePart('It is a little-known place of a country that the report does not speak of.')
}

/** A word of every day needs more than a capital to be a place. */
export const everyday: Rule = (standing) => {
  const { spot, words, line, best, description, contained } = standing
  const acronym = best.kind === 'country' && best.named === best.named.toUpperCase()
  if (acronym) return null
  const all = spotWords(standing)
  if (all.length === 1 && isCalendar(all[0] ?? '')) return namePart('It is a word of the calendar.')
  if (!all.every((word) => words.everyday.has(word))) return null
  if (best.kind === 'country' || best.population > 300_000)
    return line.casing === 'lower' && all.length === 1 ? weak(standing) : null
  const spelt = spot.way === 'whole' || spot.way === 'bare'
  if (line.casing === 'usual' && spot.from > 0 && spelt && best.ours && standing.likely) return null
  const firm =
    contained || (description.from < spot.from && description.descriptor !== null && description.part === null)
  return firm && line.casing === 'usual' ? null : namePart('It is a word of every day.')
}

const weak = (standing: Standing) => (placed(standing) ? null : namePart('It is a word of every day.'))

/** Without capitals to tell, a little-known name is hardly a place. */
export const uncapitalised: Rule = (standing) => {
  const { line, best, description, likely } = standing
  if (line.casing === 'usual') return null
  const firm = description.descriptor !== null || description.away !== null
  if (best.kind === 'country' || firm || standing.contained) return null
  if (best.population > 100_000 && (best.own || best.ours || likely)) return null
  if (likely && (best.ours || best.population > 1_000 || best.kind === 'seat')) return null
  return placed(standing) && line.casing !== 'lower'
    ? null
    : namePart('Without capitals to tell, a little-known name is not taken for a place.')
}
