import type { Source } from '../../model/source.ts'
import { kindOf, type Speaker } from './speaker.ts'

/** Gives a role the source that it stands for in one report, where it stands for one. */
export type Meant = (speaker: Speaker) => Speaker

interface Standing {
  readonly words: RegExp
  readonly fits: (source: Source) => boolean
}

/** Roles of which a report seldom has two: it says "a monitor" and "state media" before or after it names them. */
const STANDING: readonly Standing[] = [
  {
    words:
      /(?:monitor|watchdog|ngo|observatory|monitoring (?:group|organi[sz]ation|network)|rights (?:group|organi[sz]ation)|activist group)s?$/i,
    fits: (source) => source.kind === 'monitor',
  },
  {
    words: /^(?:state|official|state-run)(?: media| news agency)$/i,
    fits: (source) => source.kind === 'agency' && source.speaksFor.length > 0,
  },
]

/**
 * Finds for each such role the one source that a report names, or names more often than all others of the kind together, wherever it does so.
 *
 * @param named  all sources that the report names, each as often as it does
 */
export function meantIn(named: readonly Source[]): Meant {
  const only = STANDING.flatMap(({ words, fits }) => {
    const list = named.filter(fits)
    const source = list.find((s) => 2 * list.filter((o) => o.id === s.id).length > list.length)
    return source === undefined ? [] : [{ words, source }]
  })
  return (speaker) => {
    const one = only.find(({ words, source }) => words.test(speaker.name) && isOfKind(speaker, source))
    return one === undefined
      ? speaker
      : { ...speaker, name: one.source.name, sourceId: one.source.id, kind: kindOf(one.source) }
  }
}

const isOfKind = (speaker: Speaker, source: Source): boolean =>
  speaker.kind === source.kind || (speaker.kind === 'anonymous' && source.kind === 'agency')
