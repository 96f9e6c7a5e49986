/** What a time word is; src/read/times reads each class by a rule of its own. */
export type TimeWordClass =
  | 'weekday'
  | 'month'
  | 'season'
  | 'part'
  | 'overnight'
  | 'unit'
  | 'number'
  | 'some'
  | 'ordinal'
  | 'day'
  | 'tonight'
  | 'step'
  | 'now'
  | 'ago'
  | 'repeat'
  | 'every'
  | 'edge'
  | 'about'
  | 'since'
  | 'hijri'
  | 'feast'

/** A word or phrase of data/lexicon/en/times.tsv and what it stands for, such as the number of a month. */
export interface TimeWord {
  readonly words: string
  readonly class: TimeWordClass
  readonly value: string
}
