/** A stretch of a report's text: half-open, `[start, end)`, in UTF-16 code units of the original text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * The very words that a span stands on.
 *
 * @param text  the report's original text
 * @returns `text.slice(start, end)`
 * @example words('two men', {start: 4, end: 7}) // 'men'
 */
export const words = (text: string, span: Span): string => text.slice(span.start, span.end)

/**
 * Whether two spans share at least one code unit.
 *
 * @example overlaps({start: 0, end: 3}, {start: 3, end: 5}) // false
 */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/**
 * Whether the first span holds the whole of the second.
 *
 * @example covers({start: 0, end: 9}, {start: 3, end: 5}) // true
 */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/**
 * Puts spans into reading order: by start, the longer first where they start together.
 *
 * @returns a number for Array.prototype.sort
 * @example [{start: 4, end: 5}, {start: 0, end: 1}].sort(inReadingOrder)[0].start // 0
 */
export const inReadingOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end
