import { keepPreviousData, type QueryClient, useQueries, useQuery } from '@tanstack/react-query'
import type { Found } from '../../../src/model/found.ts'
import type { Mark, Overview } from '../../../src/model/overview.ts'
import type { Summary } from '../../../src/model/summary.ts'
import type { Judged } from '../../../src/publish/judging/judging.ts'
import type { ActorProfile } from '../../../src/publish/profiles/actor.ts'
import type { SourceProfile } from '../../../src/publish/profiles/source.ts'
import type { Anew } from '../../../src/publish/queries.ts'
import type { Situation } from '../../../src/publish/situation/situation.ts'
import type { Followed } from '../add/feeds.tsx'
import type { Filter } from '../search/filter.ts'
import type { ControlPage, Counts, Dossier, Formats, IncidentPage, ReportPage } from './answers.ts'
import { ask } from './ask.ts'
import { PAGE, pageAsked } from './first-view.ts'

const address = (noun: string, id: string) => `/api/${noun}/${encodeURIComponent(id)}`

const counts = { queryKey: ['counts'], queryFn: () => ask<Counts>('/api/counts') }

/** How much the record holds. */
export const useCounts = () => useQuery(counts)

/** With what a question comes: a brush asks for many views, and only the last is waited for. */
type Asking = { readonly signal: AbortSignal }

/** The page of the list of incidents under a filter that begins behind so many. */
const listPage = (filter: Filter, page: number) => ({
  queryKey: ['list', filter, page],
  queryFn: ({ signal }: Asking) => ask<IncidentPage>('/api/incidents', pageAsked(filter, page), signal),
})

/** The first page under a filter, by which one knows that the list is there. */
export const useFirstPage = (filter: Filter) => useQuery({ ...listPage(filter, 0), placeholderData: keepPreviousData })

/** The pages of the list between two rows. */
export const usePages = (filter: Filter, from: number, to: number) => {
  const first = Math.floor(from / PAGE)
  const pages = Array.from({ length: Math.max(1, Math.floor(to / PAGE) - first + 1) }, (_, at) => first + at)
  const found = useQueries({ queries: pages.map((page) => listPage(filter, page)) })
  return (row: number): Summary | undefined => {
    const page = Math.floor(row / PAGE)
    return found[page - first]?.data?.incidents[row - page * PAGE]
  }
}

const counted = (filter: Filter) => ({
  queryKey: ['overview', filter],
  queryFn: ({ signal }: Asking) => ask<Overview>('/api/overview', filter, signal),
})

/** What a filter lets through, counted along time. */
export const useOverview = (filter: Filter) => useQuery({ ...counted(filter), placeholderData: keepPreviousData })

/** Fetches what the overview shows first. */
export async function fetchFirstView(client: QueryClient, filter: Filter): Promise<void> {
  const parts = [client.prefetchQuery(counts), client.prefetchQuery(listPage(filter, 0))]
  await Promise.all([...parts, client.prefetchQuery(counted(filter))])
}

/** What of a map is seen: its zoom and its box, as the API asks for them. */
export interface Seen {
  readonly zoom: string
  readonly view: string
}

/** The marks of the map under a filter; nothing is asked before the map knows what it shows. */
export const useMarks = (filter: Filter, seen: Seen | null) =>
  useQuery({
    queryKey: ['marks', filter, seen],
    queryFn: ({ signal }) => ask<{ marks: readonly Mark[] }>('/api/marks', { ...filter, ...seen }, signal),
    enabled: seen !== null,
    placeholderData: keepPreviousData,
  })

const then = (asOf: string | null): Readonly<Record<string, string>> => (asOf === null ? {} : { asOf })

/** One incident whole, as of a day where one is given. */
export const useDossier = (id: string, asOf: string | null = null) =>
  useQuery({ queryKey: ['incident', id, asOf], queryFn: () => ask<Dossier>(address('incidents', id), then(asOf)) })

/** What people said of the tellings of an incident. */
export const useJudged = (id: string) =>
  useQuery({
    queryKey: ['judged', id],
    queryFn: () => ask<{ judgements: readonly Judged[] }>(`${address('incidents', id)}/judgements`),
  })

/** One report with its claims, and its incidents as of a day where one is given. */
export const useReport = (id: string, asOf: string | null = null) =>
  useQuery({ queryKey: ['report', id, asOf], queryFn: () => ask<ReportPage>(address('reports', id), then(asOf)) })

/** One report read again, with its mentions and trees; asked for when somebody looks. */
export const useAnew = (id: string) =>
  useQuery({
    queryKey: ['anew', id],
    queryFn: () => ask<Anew>(`${address('reports', id)}/reading`),
    staleTime: Infinity,
  })

/** Words in all that the record has, as of a day where one is given. */
export const useSearch = (words: string, asOf: string | null) =>
  useQuery({
    queryKey: ['search', words, asOf],
    queryFn: ({ signal }) => ask<Found>('/api/search', { words, ...then(asOf) }, signal),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })

/** What is told of an actor, as of a day where one is given. */
export const useActor = (name: string, asOf: string | null) =>
  useQuery({ queryKey: ['actor', name, asOf], queryFn: () => ask<ActorProfile>('/api/actor', { name, ...then(asOf) }) })

/** What a source says, as of a day where one is given. */
export const useSource = (name: string, asOf: string | null) =>
  useQuery({
    queryKey: ['source', name, asOf],
    queryFn: () => ask<SourceProfile>('/api/source', { name, ...then(asOf) }),
  })

/** A situation report on a place and a time. */
export const useSituation = (asked: Readonly<Record<string, string>>) =>
  useQuery({ queryKey: ['situation', asked], queryFn: () => ask<Situation>('/api/situation', asked) })

/** Who is said to hold how much of a place, as of a day where one is given; nothing is asked while no place is named. */
export const useControl = (place: string, asOf: string | null = null) =>
  useQuery({
    queryKey: ['control', place, asOf],
    queryFn: () => ask<ControlPage>('/api/control', { place, ...then(asOf) }),
    enabled: place !== '',
  })

/** The feeds that are followed; looked at again while somebody looks, since each is asked when its time comes. */
export const useFeeds = () =>
  useQuery({
    queryKey: ['feeds'],
    queryFn: () => ask<{ feeds: readonly Followed[] }>('/api/feeds'),
    refetchInterval: 5_000,
    staleTime: 0,
    retry: false,
  })

/** The forms in which incidents leave, with what each loses; asked for when somebody looks. */
export const useFormats = (wanted: boolean) =>
  useQuery({ queryKey: ['formats'], queryFn: () => ask<Formats>('/api/formats'), enabled: wanted })
