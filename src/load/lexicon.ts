import { join } from 'node:path'
import type { Certainty, Mood, Polarity } from '../model/factuality.ts'
import type { Harm } from '../model/finding.ts'
import type { SourceKind } from '../model/source.ts'
import type {
  AidWord,
  AttitudeWord,
  Bound,
  Cue,
  DeedWord,
  HarmWord,
  HoldWord,
  Lexicon,
  LineMark,
  MoodWord,
  NumberWord,
  Phrase,
  ShareWord,
  Trigger,
  WindowWord,
} from '../read/index.ts'
import { dataFolder, type Row, readTable } from './table.ts'

/**
 * Loads the word lists of English, data/lexicon/en, as the values that the room read works with.
 *
 * @param folder  another folder of knowledge than the project's own data/
 * @throws ParallaxError `load/no-columns`, `load/too-many-cells`
 */
export function loadLexicon(folder: string = dataFolder): Lexicon {
  const rows = (name: string): Row[] => readTable(join(folder, 'lexicon', 'en', `${name}.tsv`))
  const phrases = <T>(name: string, value: (row: Row) => T): Phrase<T>[] =>
    rows(name).map((row) => ({ words: row.words ?? '', value: value(row) }))
  return {
    irregular: new Map(rows('irregular-forms').map((row) => [row.form ?? '', row.lemma ?? ''])),
    triggers: phrases(
      'event-triggers',
      (row): Trigger => ({
        kind: row.subtype ?? '',
        form: (row.form === 'verb-only' ? 'verb' : row.form) as Trigger['form'],
        verbOnly: row.form === 'verb-only',
      }),
    ),
    harms: phrases(
      'harm-words',
      (row): HarmWord => ({ harm: row.harm as Harm, voice: row.voice as HarmWord['voice'] }),
    ),
    victims: phrases('victims', (row) => row.class ?? ''),
    cues: phrases(
      'speech-cues',
      (row): Cue => ({ kind: row.kind as Cue['kind'], polarity: row.polarity as Cue['polarity'] }),
    ),
    roles: phrases('role-sources', (row) => row.kind as SourceKind),
    moods: phrases(
      'moods',
      (row): MoodWord => ({
        mood: row.mood as Mood,
        polarity: row.polarity as Polarity,
        certainty: row.certainty as Certainty,
        scope: row.scope as MoodWord['scope'],
      }),
    ),
    shares: phrases('shares', (row): ShareWord => ({ low: numberOf(row.low), high: numberOf(row.high) })),
    holds: phrases(
      'control-verbs',
      (row): HoldWord => ({ sense: row.sense as HoldWord['sense'], form: row.form as HoldWord['form'] }),
    ),
    measures: phrases('figure-measures', (row) => row.measure ?? ''),
    aid: phrases('aid', (row) => row.sense as AidWord),
    deeds: [...Map.groupBy(phrases('deeds', deedWord), (p) => p.words)].map(([words, all]) => ({
      words,
      value: all.map((p) => p.value),
    })),
    weapons: phrases('weapons', () => true),
    targets: phrases('targets', () => true),
    numbers: phrases(
      'numbers',
      (row): NumberWord => ({ low: Number(row.low), high: numberOf(row.high), kind: row.kind as NumberWord['kind'] }),
    ),
    bounds: phrases('bounds', (row) => row.bound as Bound),
    windows: phrases('windows', (row) => row.sense as WindowWord),
    attitudes: phrases(
      'attitudes',
      (row): AttitudeWord => ({
        part: row.part as AttitudeWord['part'],
        kind: row.kind as AttitudeWord['kind'],
        needs: row.needs as AttitudeWord['needs'],
      }),
    ),
    lineMarks: rows('leftovers').map(
      (row): LineMark => ({ words: row.words ?? '', kind: row.kind as LineMark['kind'] }),
    ),
  }
}

const deedWord = (row: Row): DeedWord => ({
  event: row.event as DeedWord['event'],
  mode: row.mode === undefined || row.mode === '' ? null : row.mode,
  form: row.form as DeedWord['form'],
})

const numberOf = (cell: string | undefined): number | null => (cell === undefined || cell === '' ? null : Number(cell))
