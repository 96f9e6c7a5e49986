const TOWNS = ['Upper Forde', 'Lower Forde', 'Kestrel Bridge', 'Old Harrow', 'Mill Hollow']
const GROUPS = ['the River Front', 'the Hill Guard', 'the Free Orchard Brigade']
const VOICES = ['a doctor in the town', 'the Forde Monitor', 'residents', 'a spokesman of the Hill Guard']

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** The n-th invented report, as a line of JSON Lines has it: a clash in an invented town, told by an invented outlet. */
export function inventedReport(n: number, id = `invented-${n}`) {
  const day = `2016-0${1 + (n % 9)}-${String(1 + (n % 28)).padStart(2, '0')}`
  const text = `At least ${2 + (n % 7)} people were killed and ${1 + (n % 5)} others injured when ${pick(GROUPS, n)} shelled ${pick(TOWNS, n)} on ${day}, ${pick(VOICES, n)} said. Fighters of ${pick(GROUPS, n + 1)} control half of ${pick(TOWNS, n)}. This is report number ${n}.`
  return { id, text, outlet: `The Gondal Gazette ${n % 5}`, published: day }
}

/** So many invented reports as JSON Lines. */
export const inventedLines = (count: number, prefix = 'invented'): string =>
  Array.from({ length: count }, (_, n) => `${JSON.stringify(inventedReport(n, `${prefix}-${n}`))}\n`).join('')
