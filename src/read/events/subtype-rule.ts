import { isArmed } from '../../model/actor.ts'
import { type EventSubtype, isSubtype } from '../../model/event-type.ts'
import { CUSTODY } from './kinds.ts'
import type { Told } from './told.ts'

const UNARMED = new Set(['civilians', 'aid workers', 'medical workers', 'journalists'])
const FIGHTING = new Set(['fighters', 'soldiers'])

/**
 * ACLED's sub-event type of an event by rule: who took a place, and whether those attacked bear arms, where the words alone do not say it.
 *
 * @source ACLED codebook: territory by who gains it; Attack is violence against those who do not fight
 */
export function subtypeByRule(told: Told): EventSubtype {
  const crowd = byCrowd(told)
  if (crowd !== null) return crowd
  if (isSubtype(told.kind)) return told.kind
  if (told.kind === 'capture')
    return byState(told, 'agent') ? 'Government regains territory' : 'Non-state actor overtakes territory'
  if (told.kind === CUSTODY) return byState(told, 'agent') ? 'Arrests' : 'Abduction/forced disappearance'
  if (told.kind === 'withdrawal')
    return byState(told, 'agent') ? 'Non-state actor overtakes territory' : 'Government regains territory'
  if (told.kind === 'explosion') return byAir(told) ? 'Air/drone strike' : 'Remote explosive/landmine/IED'
  return harmsUnarmed(told) ? 'Attack' : 'Armed clash'
}

const CROWD = new Set<string>(['protesters', 'rioters'])
const STRUGGLES = new Set(['Armed clash', 'attack', 'strike'])
const KILLS = new Set(['Attack', 'killing', 'attack'])

/**
 * Where a crowd takes part, nobody fights a battle: it riots, is shot at, or occupies a building.
 *
 * @source ACLED codebook: battles are between armed groups; demonstrators who clash are violent, those who are shot at suffer excessive force
 */
function byCrowd(told: Told): EventSubtype | null {
  const crowds = told.parts.flatMap((p) => p.sides).filter((s) => CROWD.has(s.mention.value.kind))
  if (crowds.length === 0) return null
  const suffers = crowds.every((s) => s.role === 'patient')
  if (KILLS.has(told.kind) && suffers && told.parts.some((p) => p.tallies.length > 0))
    return 'Excessive force against protesters'
  if (STRUGGLES.has(told.kind) || (KILLS.has(told.kind) && !suffers)) return 'Violent demonstration'
  return told.kind === 'capture' && !suffers ? 'Peaceful protest' : null
}

/** States bomb from the air, others plant bombs, where the words do not say how. */
const byAir = (told: Told): boolean =>
  told.parts
    .flatMap((p) => p.sides)
    .some(
      (s) =>
        s.role === 'agent' && (s.mention.value.kind === 'state-forces' || s.mention.value.kind === 'external-forces'),
    )

const byState = (told: Told, role: string): boolean =>
  told.parts.flatMap((p) => p.sides).find((s) => s.role === role)?.mention.value.kind === 'state-forces'

function harmsUnarmed(told: Told): boolean {
  const classes = told.parts.flatMap((p) => p.tallies.map((t) => t.people?.class ?? null))
  if (classes.some((c) => c !== null && UNARMED.has(c))) return true
  const patients = told.parts.flatMap((p) => p.sides).filter((s) => s.role === 'patient')
  if (patients.length > 0) return !patients.some((s) => isArmed(s.mention.value.kind))
  return !classes.some((c) => c !== null && FIGHTING.has(c)) && told.kind === 'killing'
}
