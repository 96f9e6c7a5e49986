import type { Claim } from '../model/claim.ts'

/**
 * Puts claims in an order of their own, so that it does not matter in which reports came: by report, then by where they stand in it.
 *
 * @example [{ reportId: 'b', start: 0, id: 'x' }, { reportId: 'a', start: 9, id: 'y' }].sort(byAddress)[0].reportId // 'a'
 */
export const byAddress = (
  a: Pick<Claim, 'reportId' | 'start' | 'id'>,
  b: Pick<Claim, 'reportId' | 'start' | 'id'>,
): number =>
  a.reportId === b.reportId ? a.start - b.start || (a.id < b.id ? -1 : 1) : a.reportId < b.reportId ? -1 : 1
