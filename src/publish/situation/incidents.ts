import type { Account, Origin } from '../../model/account.ts'
import type { Assessment } from '../../model/assessment.ts'
import { chain } from '../../model/attribution.ts'
import type { Claim } from '../../model/claim.ts'
import type { Dossier } from '../../model/dossier.ts'
import { placeLabel } from '../../model/place.ts'
import { counted, namesWords, periodWords, valueWords } from '../phrases.ts'
import type { Cite, Sentence } from './situation.ts'

/** So many voices are named in one sentence; of more it is said how many. */
const NAMED = 4

/** What is told of one incident: that it is told and by whom, the tolls low to high by source, and who denies it. */
export function incidentSentences(dossier: Dossier): Sentence[] {
  return [told(dossier), ...tolls(dossier), ...denials(dossier)]
}

function told(dossier: Dossier): Sentence {
  const { summary } = dossier
  const where = summary.place === null ? 'at a place that is not said' : `at ${placeLabel(summary.place)}`
  const when = summary.period === null ? 'Undated' : periodWords(summary.period)
  const firmly = summary.factuality === 'asserted' ? 'told of' : `told of as ${summary.factuality}`
  const by = whoSays(dossier.assessments.find((each) => each.aspect === 'what')?.accounts ?? [])
  const sides = [
    summary.agents.length > 0 ? `said to be by ${namesWords(summary.agents)}` : '',
    summary.patients.length > 0 ? `said to be against ${namesWords(summary.patients)}` : '',
  ].filter(Boolean)
  const sided = sides.length === 0 ? '' : `; it is ${sides.join(' and ')}`
  return {
    text: `${when}: ${lowered(summary.subtype)} ${where}, ${firmly}${by === '' ? '' : ` by ${by}`}${sided}. ${STANDS[summary.standing]}`,
    incident: summary.id,
    cites: citesOf(dossier, (claim) => claim.finding.aspect === 'what'),
  }
}

const STANDS: Readonly<Record<Dossier['summary']['standing'], string>> = {
  corroborated: 'Two or more independent origins agree that it happened.',
  'single-source': 'It rests on one origin.',
  contested: 'Accounts of it differ.',
  contradicted: 'Somebody denies it, or a part of it.',
  unknown: 'No origin has a known name, so that none can be counted.',
}

const lowered = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

const HARMS = { killed: 'killed', injured: 'injured' } as const

/** One sentence a harm: each figure with those who give it, the lowest first; nothing is added up. */
function tolls(dossier: Dossier): Sentence[] {
  return Object.entries(HARMS).flatMap(([aspect, harm]) => {
    const assessment = dossier.assessments.find((each) => each.aspect === aspect)
    if (assessment === undefined || assessment.accounts.length === 0) return []
    return [tollSentence(dossier, assessment, harm)]
  })
}

function tollSentence(dossier: Dossier, { aspect, accounts }: Assessment, harm: string): Sentence {
  const told = [...accounts]
    .sort((a, b) => leading(a.value) - leading(b.value))
    .map(
      (account) =>
        `${valueWords(aspect, account.value)} according to ${whoSays([account]) || 'the reports themselves'}`,
    )
  const differ = accounts.length > 1 ? ' The accounts differ.' : ''
  const ids = new Set<string>(accounts.flatMap((account) => account.claims))
  return {
    text: `Said to have been ${harm}: ${told.join('; ')}.${differ}`,
    incident: dossier.summary.id,
    cites: citesOf(dossier, (claim) => ids.has(claim.id)),
  }
}

const leading = (value: string): number => Number(/\d+/.exec(value)?.[0] ?? 0)

function denials(dossier: Dossier): Sentence[] {
  const denied = dossier.claims.filter(
    ({ factuality }) => factuality.polarity === 'denied' && factuality.mood === 'actual',
  )
  if (denied.length === 0) return []
  const voices = [...new Set(denied.map((claim) => chain(claim.attribution)[0]?.source ?? outletOf(dossier, claim)))]
  return [
    {
      text: `Denied, or denied in part, by ${listed(voices)}.`,
      incident: dossier.summary.id,
      cites: denied.slice(0, NAMED).map(citeOf),
    },
  ]
}

const outletOf = ({ reports }: Dossier, claim: Claim): string =>
  reports.find(({ id }) => id === claim.reportId)?.outlet ?? claim.reportId

/** Who stands behind some accounts, as a sentence names them; those of unknown lineage and those that fight are said to be so. */
function whoSays(accounts: readonly Account[]): string {
  const origins = new Map<string, Origin>()
  for (const origin of accounts.flatMap((account) => account.origins)) origins.set(origin.key, origin)
  return listed([...origins.values()].map(originWords))
}

function originWords({ name, lineage, party }: Origin): string {
  if (party) return `${name} (a party to the fight, or speaking for one)`
  return lineage === 'unknown' ? `${name} (of unknown lineage)` : name
}

function listed(names: readonly string[]): string {
  if (names.length <= NAMED) return namesWords(names)
  return `${names.slice(0, NAMED).join(', ')} and ${counted(names.length - NAMED, 'other')}`
}

/** The first claim of each report that passes, since one is enough to find the words. */
function citesOf({ claims }: Dossier, passes: (claim: Claim) => boolean): Cite[] {
  const first = new Map<string, Cite>()
  for (const claim of claims) if (passes(claim) && !first.has(claim.reportId)) first.set(claim.reportId, citeOf(claim))
  return [...first.values()]
}

const citeOf = ({ reportId, start, end }: Claim): Cite => ({ report: reportId, start, end })
