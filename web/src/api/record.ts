import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Filter } from '../search/filter.ts'
import type { ControlPage, Counts, Dossier, Formats, IncidentPage, PointPage, ReportPage } from './answers.ts'
import { ask } from './ask.ts'

const PAGE = '60'
const MAP = '20000'

const address = (noun: string, id: string) => `/api/${noun}/${encodeURIComponent(id)}`

/** How much the record holds. */
export const useCounts = () => useQuery({ queryKey: ['counts'], queryFn: () => ask<Counts>('/api/counts') })

/** The list of incidents under a filter, a page at a time; the old list stays until the new one is there. */
export const useIncidents = (filter: Filter) =>
  useInfiniteQuery({
    queryKey: ['incidents', filter],
    queryFn: ({ pageParam }) =>
      ask<IncidentPage>('/api/incidents', {
        ...filter,
        limit: PAGE,
        ...(pageParam === '' ? {} : { after: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** The incidents under a filter as points, for the map and the time strip. */
export const usePoints = (filter: Filter) =>
  useQuery({
    queryKey: ['points', filter],
    queryFn: () => ask<PointPage>('/api/incidents.geojson', { ...filter, limit: MAP }),
    placeholderData: keepPreviousData,
  })

/** One incident whole. */
export const useDossier = (id: string) =>
  useQuery({ queryKey: ['incident', id], queryFn: () => ask<Dossier>(address('incidents', id)) })

/** One report with its claims. */
export const useReport = (id: string) =>
  useQuery({ queryKey: ['report', id], queryFn: () => ask<ReportPage>(address('reports', id)) })

/** Who is said to hold how much of a place; nothing is asked while no place is named. */
export const useControl = (place: string) =>
  useQuery({
    queryKey: ['control', place],
    queryFn: () => ask<ControlPage>('/api/control', { place }),
    enabled: place !== '',
  })

/** The forms in which incidents leave, with what each loses; asked for when somebody looks. */
export const useFormats = (wanted: boolean) =>
  useQuery({ queryKey: ['formats'], queryFn: () => ask<Formats>('/api/formats'), enabled: wanted })
