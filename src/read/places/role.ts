import type { Description } from './describe.ts'
import type { GazetteerEntry } from './gazetteer.ts'
import type { PlaceRole } from './mention.ts'
import type { Cell, Line } from './script.ts'
import type { Spot } from './spot.ts'
import type { PlaceWords } from './words.ts'

/** What a name does in its sentence, and why that is thought. */
export interface RoleReading {
  readonly role: PlaceRole
  readonly reason: string
}

/** A name in its sentence, as the rules of roles look at it. */
export interface Standing {
  readonly line: Line
  readonly spot: Spot
  readonly description: Description
  readonly best: GazetteerEntry
  readonly words: PlaceWords
  /** Whether a name of a place stands right before, so that a capital there does not make this one part of a longer name. */
  readonly follows: boolean
  /** Whether the line opens a paragraph or the report. */
  readonly opens: boolean
  /** The report speaks of this country otherwise. */
  readonly likely: boolean
}

type Rule = (standing: Standing) => RoleReading | null

const cellAt = ({ line }: Standing, at: number): Cell | undefined => line.cells[at]
const plainAt = (standing: Standing, at: number) => standing.line.cells[at]?.plain ?? ''

/** Says what a name does, by the first rule that knows: dateline, part of another name, speaker, doubtful word, or where something is. */
export function roleOf(standing: Standing): RoleReading {
  for (const rule of rules) {
    const reading = rule(standing)
    if (reading !== null) return reading
  }
  return { role: 'locates', reason: 'It is a name of a place and nothing speaks against it.' }
}

const dateline: Rule = (standing) => {
  const { line, spot, opens } = standing
  if (!opens || spot.from > 8) return null
  const rest = line.cells.slice(spot.to, spot.to + 14).map((cell) => cell.text)
  const plain = rest.join(' ')
  const opener = spot.from === 0 || line.cells.slice(0, spot.from).every((cell) => cell.capital || cell.plain === '')
  if (!opener) return null
  const shape =
    /^(?:, [\p{L}. ]{2,30})?(?:, (?:\d{1,2} )?\p{L}+\.?(?: \d{1,2})?(?: \d{2,4})?)?\s?(?:\( [^)]{2,60} \)|(?:\/ \p{L}+)?)\s?(?:-|–|—|--|:)(?: |$)/u
  return shape.test(plain) && !/^-/.test(rest[0] ?? '-')
    ? { role: 'dateline', reason: 'It heads the report as a dateline.' }
    : null
}

/** After a title or a given name it is a person's. */
const person: Rule = (standing) => {
  const { spot, words, follows, line } = standing
  if (line.casing === 'lower') return null
  const before = cellAt(standing, spot.from - 1)
  if (before === undefined || follows || standing.description.from < spot.from) return personAhead(standing)
  if (
    before.capital &&
    line.casing !== 'upper' &&
    (words.titles.has(before.plain) || (words.people.has(before.plain) && before.plain !== 'for'))
  )
    return { role: 'name-part', reason: `"${before.text}" before it makes it a person's name.` }
  if (
    before.text === '-' &&
    before.glued &&
    cellAt(standing, spot.from)?.glued &&
    isPerson(plainAt(standing, spot.from - 2), words)
  )
    return { role: 'name-part', reason: 'It is the end of a person’s double name.' }
  return personAhead(standing)
}

const isPerson = (plain: string, words: PlaceWords) => words.people.has(plain) || words.titles.has(plain)

/** "Hassan" alone, or before another capital: "Jordan Smith". */
const personAhead: Rule = (standing) => {
  const { spot, words, line, best } = standing
  const single = spot.to - spot.from === 1
  if (!single || best.kind === 'country' || !words.people.has(plainAt(standing, spot.from))) return null
  if (spotted(standing)) return null
  const next = cellAt(standing, spot.to)
  if (line.casing === 'usual' && next?.capital && next.plain !== '')
    return { role: 'name-part', reason: 'It is a given name before another name.' }
  return best.population > 400_000 && standing.likely
    ? null
    : { role: 'name-part', reason: 'It is commonly the name of a person.' }
}

/** Whether the words around say plainly that a place is meant. */
function spotted(standing: Standing): boolean {
  const { spot, words, description } = standing
  if (description.descriptor !== null || description.away !== null) return true
  const before = plainAt(standing, description.from - 1)
  const real = before === 'the' ? plainAt(standing, description.from - 2) : before
  return (
    words.locatives.has(real) &&
    real !== 'of' &&
    real !== 'by' &&
    real !== 'to' &&
    real !== 'between' &&
    real !== 'from' &&
    spot.to > 0
  )
}

/** "Free Syrian Army", "Damascus Declaration": a capitalised noun of organisations follows. */
const organisation: Rule = (standing) => {
  const { spot, words, line, description } = standing
  if (line.casing === 'lower' || description.descriptor !== null) return null
  for (let at = spot.to; at < spot.to + 3; at++) {
    const cell = cellAt(standing, at)
    if (cell === undefined || cell.plain === '' || !cell.capital) return null
    if (line.casing === 'upper' && at > spot.to) return null
    if (words.organisations.has(cell.plain) && cell.plain !== 'forces' && cell.plain !== 'government')
      return line.casing === 'title' &&
        !/^(?:army|front|brigades?|post|times|declaration|observatory)$/.test(cell.plain)
        ? null
        : { role: 'name-part', reason: `It is part of the name of "${cell.text}".` }
  }
  return null
}

/** Between other capitals, an unknown neighbour makes it part of a longer name. */
const insideName: Rule = (standing) => {
  const { spot, line, follows, description, best } = standing
  if (line.casing !== 'usual' || description.descriptor !== null || spotted(standing)) return null
  const before = cellAt(standing, spot.from - 1)
  const after = cellAt(standing, spot.to)
  const head = before?.capital && before.plain !== '' && !follows && spot.from > 1 && description.from === spot.from
  const tail = after?.capital && after.plain !== '' && !after.glued && !standing.words.bearings.has(after.plain)
  const strong = best.kind === 'country' || best.population > 500_000
  if (head && !strong && !/^(?:of|the|al|el)$/.test(before.plain))
    return { role: 'name-part', reason: `"${before.text}" before it makes a longer name.` }
  if (tail && !strong && !isWeekday(after.plain))
    return { role: 'name-part', reason: `"${after.text}" after it makes a longer name.` }
  return null
}

const isWeekday = (plain: string) =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    plain,
  )

const capitalOf = (standing: Standing) => standing.best.kind === 'capital' || standing.best.kind === 'country'

/** "Washington said", "Moscow denies": a capital or country with a verb of saying stands for its government. */
const government: Rule = (standing) => {
  const { spot, words, description } = standing
  if (!capitalOf(standing) || description.descriptor !== null || description.away !== null || spotted(standing))
    return null
  const before = plainAt(standing, spot.from - 1)
  if (before === 'to' && plainAt(standing, spot.from - 2) === 'according')
    return { role: 'speaker', reason: 'It is who is cited.' }
  for (let at = spot.to; at < spot.to + 4; at++) {
    const plain = plainAt(standing, at)
    if (words.speech.has(plain)) return { role: 'speaker', reason: `With "${plain}" it stands for a government.` }
    if (
      !/^(?:has|have|had|also|and|later|repeatedly|again|on|officially|strongly|would|will|previously|recently|itself|however)$/.test(
        plain,
      ) &&
      !isWeekday(plain)
    )
      break
  }
  return /^(?:['’]s?)$/.test(cellAt(standing, spot.to)?.text ?? '') &&
    standing.best.kind === 'capital' &&
    words.organisations.has(plainAt(standing, spot.to + 1))
    ? { role: 'speaker', reason: 'It stands for its government.' }
    : null
}

/** "the London-based Observatory", "told Reuters in Beirut", "by phone from Hama". */
const whereSpeaker: Rule = (standing) => {
  const { spot, words, description } = standing
  if (
    cellAt(standing, spot.to)?.text === '-' &&
    /^(?:based|born|led|backed|brokered|sponsored|supported|trained|controlled)$/.test(plainAt(standing, spot.to + 1))
  )
    return { role: 'speaker', reason: `"-${plainAt(standing, spot.to + 1)}" says whose or where somebody is.` }
  const at = description.from
  if (/^(?:in|at|from)$/.test(plainAt(standing, at - 1))) {
    const verb = plainAt(standing, at - 2)
    if (verb === 'based' || verb === 'headquartered')
      return { role: 'speaker', reason: 'It says where somebody is based.' }
    if (
      /^(?:phone|telephone|skype|telecast|correspondent|correspondents|reporters|journalists|bureau|spokesman|spokeswoman|embassy)$/.test(
        verb,
      )
    )
      return { role: 'speaker', reason: `"${verb}" before it says where a speaker is.` }
    for (let back = at - 2; back >= Math.max(0, at - 5); back--)
      if (
        words.speech.has(plainAt(standing, back)) &&
        cellAt(standing, back + 1)?.text !== ',' &&
        /^(?:told|tells|said|says|reporting)$/.test(plainAt(standing, back)) &&
        back >= at - 4
      )
        return { role: 'speaker', reason: 'It says where somebody spoke.' }
  }
  return null
}

/** A word of every day needs more than a capital to be a place. */
const doubtful: Rule = (standing) => {
  const { spot, words, line, best, description } = standing
  const single = spot.to - spot.from === 1
  const key = plainAt(standing, spot.from)
  if (best.named === best.named.toUpperCase() && best.kind === 'country') return null
  if (single && isWeekday(key)) return { role: 'name-part', reason: 'It is a word of the calendar.' }
  const common = single ? words.everyday.has(key) : spotWords(standing).every((word) => words.everyday.has(word))
  const firm = description.descriptor !== null || (description.away !== null && line.casing === 'usual')
  if (common) {
    const strong = best.kind === 'country' || best.population > 300_000
    const placed =
      line.casing === 'usual' &&
      spotted(standing) &&
      spot.from > 0 &&
      (best.population > 20_000 || best.ours || standing.likely)
    if (!strong && !placed) return { role: 'name-part', reason: 'It is a word of every day.' }
    if (line.casing === 'lower' && !strong) return { role: 'name-part', reason: 'It is a word of every day.' }
    if (line.casing !== 'usual' && !firm && best.kind !== 'country')
      return { role: 'name-part', reason: 'It is a word of every day in a title.' }
  }
  if (line.casing === 'usual') return null
  if (best.kind === 'country' || best.population > 100_000 || firm) return null
  if (standing.likely && (best.ours || best.population > 1_000 || best.kind === 'seat')) return null
  return spotted(standing) && line.casing !== 'lower'
    ? null
    : { role: 'name-part', reason: 'Without capitals to tell, a little-known name is not taken for a place.' }
}

const spotWords = ({ line, spot }: Standing) =>
  line.cells
    .slice(spot.from, spot.to)
    .map((cell) => cell.plain)
    .filter(Boolean)

/** "the Levant", "the Orient": small towns do not take an article. */
const article: Rule = (standing) => {
  const { spot, description, best } = standing
  if (plainAt(standing, spot.from - 1) !== 'the' || description.descriptor !== null || description.part !== null)
    return null
  const town = !best.ours && best.population < 1_000_000
  return town ? { role: 'name-part', reason: 'Towns do not take an article.' } : null
}

/** A little-known place in a country that the report does not speak of needs words that say it is a place. */
const farAway: Rule = (standing) => {
  const { best, likely, spot, line } = standing
  if (likely || best.place.country === null || best.population > 60_000 || spotted(standing)) return null
  if (spot.to - spot.from > 2 && best.own) return null
  const next = cellAt(standing, spot.to)
  if (next?.text === ',' && cellAt(standing, spot.to + 1)?.capital === true && line.casing === 'usual') return null
  return { role: 'name-part', reason: 'It is a little-known place of a country that the report does not speak of.' }
}

const rules: readonly Rule[] = [
  dateline,
  article,
  farAway,
  doubtful,
  person,
  organisation,
  insideName,
  government,
  whereSpeaker,
]
