import { article, everyday, farAway, insideName, organisation, person, speaking, uncapitalised } from './name-rules.ts'
import { cellAt, isCalendar, placed, plainAt, type RoleReading, type Rule, type Standing } from './standing.ts'

/** Says what a name does, by the first rule that knows: dateline, part of another name, speaker, or where something is. */
export function roleOf(standing: Standing): RoleReading {
  for (const rule of rules) {
    const reading = rule(standing)
    if (reading !== null) return reading
  }
  return { role: 'locates', reason: 'It is a name of a place and nothing speaks against it.' }
}

const dateShape =
  /^(?:, [\p{L}. ]{2,30})?(?:, (?:\d{1,2} )?\p{L}+\.?(?: \d{1,2})?(?: \d{2,4})?)?\s?(?:\( [^)]{2,60} \)|(?:\/ \p{L}+)?)\s?(?:-|–|—|--|_|:)(?: |$)/u

const dateline: Rule = (standing) => {
  const { line, spot, opens } = standing
  if (!opens || spot.from > 8) return null
  const first = line.cells.slice(0, spot.from).every((cell) => cell.capital || cell.plain === '')
  const after = line.cells[spot.to]
  if (!first || after === undefined || (after.text === '-' && after.glued)) return null
  const rest = line.cells.slice(spot.to, spot.to + 14).map((cell) => cell.text)
  return dateShape.test(rest.join(' ')) ? { role: 'dateline', reason: 'It heads the report as a dateline.' } : null
}

const passedOver =
  /^(?:has|have|had|also|and|later|repeatedly|again|on|officially|strongly|would|will|previously|recently|itself|however)$/

/** "Washington said", "Moscow denies": a capital or country with a verb of saying stands for its government. */
const government: Rule = (standing) => {
  const { spot, words, description, best } = standing
  const ruling = best.kind === 'capital' || best.kind === 'country'
  if (!ruling || description.descriptor !== null || description.away !== null || placed(standing)) return null
  if (plainAt(standing, spot.from - 1) === 'to' && plainAt(standing, spot.from - 2) === 'according')
    return { role: 'speaker', reason: 'It is who is cited.' }
  for (let at = spot.to; at < spot.to + 4; at++) {
    const plain = plainAt(standing, at)
    if (words.speech.has(plain)) return { role: 'speaker', reason: `With "${plain}" it stands for a government.` }
    if (!passedOver.test(plain) && !isCalendar(plain)) break
  }
  return null
}

/** "Texas Senator", "Aleppo officials": the name says whose office it is. "Kabul police headquarters" is a place. */
const office: Rule = (standing) => {
  const { spot, words, description, line } = standing
  if (description.descriptor !== null || placed(standing) || line.casing === 'lower') return null
  const at = /^['’]s?$/.test(cellAt(standing, spot.to)?.text ?? '') ? spot.to + 1 : spot.to
  return words.officers.has(plainAt(standing, at))
    ? { role: 'speaker', reason: `It says whose "${plainAt(standing, at)}" it is.` }
    : null
}

const attached = /^(?:based|born|led|backed|brokered|sponsored|supported|trained|controlled)$/
const contact =
  /^(?:phone|telephone|skype|correspondents?|reporters?|journalists?|bureau|spokesman|spokeswoman|embassy)$/

/** "the London-based Observatory", "told Reuters in Beirut", "by phone from Hama". */
const whereSpeaker: Rule = (standing) => {
  const { spot, description } = standing
  const joined = plainAt(standing, spot.to + 1)
  if (cellAt(standing, spot.to)?.text === '-' && attached.test(joined))
    return { role: 'speaker', reason: `"-${joined}" says whose or where somebody is.` }
  const at = description.from
  if (!/^(?:in|at|from)$/.test(plainAt(standing, at - 1))) return null
  const verb = plainAt(standing, at - 2)
  if (verb === 'based' || verb === 'headquartered')
    return { role: 'speaker', reason: 'It says where somebody is based.' }
  if (contact.test(verb)) return { role: 'speaker', reason: `"${verb}" before it says where a speaker is.` }
  for (let back = at - 2; back >= Math.max(0, at - 4); back--)
    if (
      /^(?:told|tells|said|says|reporting)$/.test(plainAt(standing, back)) &&
      cellAt(standing, back + 1)?.text !== ','
    )
      return { role: 'speaker', reason: 'It says where somebody spoke.' }
  return null
}

const rules: readonly Rule[] = [
  dateline,
  article,
  farAway,
  everyday,
  uncapitalised,
  person,
  organisation,
  insideName,
  speaking,
  government,
  office,
  whereSpeaker,
]
