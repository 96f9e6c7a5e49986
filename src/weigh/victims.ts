/** Words that class nobody: who else is counted may be among them. */
const ANYBODY: ReadonlySet<string> = new Set(['people', 'others'])

/**
 * Whether a figure counts victims of any class, for telling a toll of all from one of some.
 *
 * @param of  the class of victims of a toll, as in a TollFigure
 * @example isAnybody('people') // true
 */
export const isAnybody = (of: string): boolean => ANYBODY.has(of)

/**
 * Whether two figures count different classes of victims: how many civilians died and how many fighters did are no versions of each other.
 *
 * @example areOthers('fighters', 'civilians') // true
 */
export const areOthers = (a: string, b: string): boolean => a !== b && !isAnybody(a) && !isAnybody(b)
