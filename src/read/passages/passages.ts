import { sentences, type Tree } from '../../language/index.ts'
import type { PartialDate } from '../../model/period.ts'
import type { Zone } from '../../model/reading.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { ActorMention } from '../actors/index.ts'
import { groundOf } from '../ground.ts'
import type { Knowledge, Lexicon, SourceMention } from '../knowledge.ts'
import type { PlaceMention } from '../places/index.ts'
import { type At, type HarmWord, type Passage, type Trigger, within } from './passage.ts'
import { type Found, phraseFinder } from './phrases.ts'
import { quantityFinder } from './quantities.ts'
import { type Word, withForms, wordForms } from './words.ts'

/** A passage with the known sources that it names. */
export interface Sourced {
  readonly passage: Passage
  readonly sources: readonly At<SourceMention>[]
}

/** What is known of a report before it is read: its day, and whose side its outlet takes. */
export interface Circumstances {
  readonly published: PartialDate | null
  readonly leaning: 'government' | 'opposition' | null
}

const READ = new Set(['headline', 'body'])

/**
 * Builds the step that cuts a report into sentences, parses them, and lays every lexicon and finder over them.
 *
 * Left-overs, captions, bylines and datelines are not read. Linear in the length of the text.
 */
export function passages(
  knowledge: Knowledge,
): (report: Report, zones: readonly Zone[], known: Circumstances) => Sourced[] {
  const find = finders(knowledge.lexicon)
  return (report, zones, known) => {
    const { text } = report
    const cut = zones
      .filter((z) => READ.has(z.kind))
      .flatMap((zone) => sentences(text, zone.start, zone.end).map((sentence) => ({ sentence, zone })))
    const all = cut.map((c) => c.sentence)
    const places = knowledge.places(text, all, { countries: [] })
    const actors = knowledge.actors(text, all, {
      ...groundOf(places),
      outletLeaning: known.leaning,
      published: known.published,
    })
    const sources = knowledge.sources(text)
    const trees = all.map(knowledge.tree)
    const taken = [...knowledge.people(trees), ...sources]
    return cut.map(({ sentence, zone }, index) => {
      const lexical = find(trees[index] as Tree)
      const names = taken.filter((n) => n.start >= sentence.start && n.end <= sentence.end)
      const named = within(actors, sentence)
      const times = knowledge.times(text, sentence, known.published)
      const passage: Passage = {
        index,
        zone: zone.kind,
        start: sentence.start,
        end: sentence.end,
        ...lexical,
        cues: lexical.cues.filter((cue) => !named.some((m) => m.from < cue.to && cue.from < m.to)),
        actors: named,
        places: within(places, sentence).filter(
          (place) =>
            !named.some((actor) => isPartOf(place, actor)) && !names.some((name) => isWithinName(place.value, name)),
        ),
        times: within(times, sentence),
      }
      return { passage, sources: within(sources, sentence) }
    })
  }
}

/** "Ghazi Ismail", "the Ford Press Agency": a part of a person's or a source's name is no place. */
const isWithinName = (place: Span, name: Span): boolean =>
  name.start <= place.start && place.end <= name.end && place.end - place.start < name.end - name.start

/** "al-Nusra", "Army of Ford", "the Nusra terrorist group": what names a force names no place; in "Ford rebels" it does. */
const isPartOf = (place: At<PlaceMention>, actor: At<ActorMention>): boolean =>
  actor.value.class === 'group' &&
  actor.value.role !== 'metonym' &&
  actor.from <= place.from &&
  place.to <= actor.to &&
  (!actor.value.generic || isInName(place.value.words, actor.value.actor.name))

const isInName = (words: string, name: string): boolean =>
  ` ${name.toLowerCase()} `.includes(` ${words.toLowerCase().replace(/^al[- ]/, '')} `)

/** "reports of", "the report", "worth to mention": a word for saying that is a noun here, or a verb without a subject. */
function isNoun(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.norm ?? ''
  const after = words[at + 1]?.norm ?? ''
  if (words[at]?.tag === 'VERB' && before !== 'to') return false
  return (
    /^(?:to|the|a|an|of|are|some|several|his|her|their|its|these|those|news|media|press|unconfirmed|recent|earlier|other|no)$/.test(
      before,
    ) ||
    (after === 'of' && /s$/.test(words[at]?.norm ?? ''))
  )
}

/** "the fire", "a plant": a word that tells of an event as a verb only, and is a noun here. */
const isOtherWord = (words: readonly Word[], { from, value }: Found<Trigger>): boolean =>
  value.verbOnly && words[from]?.tag === 'NOUN' && !/(?:ed|ing)$/.test(words[from]?.norm ?? '')

/** "reporting", "monitored": a role is a noun. */
const isVerbForm = (word: Word | undefined): boolean =>
  word !== undefined && /(?:ing|ed)$/.test(word.norm) && word.forms.length > 1

const NEAR = 5

/** "lost 40 fighters", "eliminated several gunmen": words that do harm only where people are counted right after them. */
const isOfPeople = (
  harm: Found<unknown>,
  counted: readonly Found<unknown>[],
  victims: readonly Found<unknown>[],
): boolean =>
  counted.some(
    (q) => q.from >= harm.to && q.from - harm.to <= 1 && victims.some((v) => v.from >= q.to && v.from - q.to <= NEAR),
  )

/** "informed sources": a word for saying that is part of a role. */
const isInside = (cue: Found<unknown>, roles: readonly Found<unknown>[]): boolean =>
  roles.some((role) => role.from <= cue.from && cue.to < role.to)

/** "no claim of responsibility": as a noun it takes no lives. */
const isClaim = (words: readonly Word[], { from, to }: Found<HarmWord>): boolean =>
  to - from === 1 && words[from]?.tag === 'NOUN' && words[from]?.forms.includes('claim') === true

type Lexical = Omit<Passage, 'index' | 'zone' | 'start' | 'end' | 'actors' | 'places' | 'times'>

function finders(lexicon: Lexicon): (tree: Tree) => Lexical {
  const forms = wordForms(lexicon.irregular)
  const quantities = quantityFinder(lexicon.numbers, lexicon.bounds)
  const find = {
    triggers: phraseFinder(lexicon.triggers),
    harms: phraseFinder(lexicon.harms),
    victims: phraseFinder(lexicon.victims),
    cues: phraseFinder(lexicon.cues),
    roles: phraseFinder(lexicon.roles),
    moods: phraseFinder(lexicon.moods),
    shares: phraseFinder(lexicon.shares),
    holds: phraseFinder(lexicon.holds),
    measures: phraseFinder(lexicon.measures),
    aid: phraseFinder(lexicon.aid),
    deeds: phraseFinder(lexicon.deeds),
    weapons: phraseFinder(lexicon.weapons),
    targets: phraseFinder(lexicon.targets),
    windows: phraseFinder(lexicon.windows),
  }
  return (tree) => {
    const words = withForms(tree.words, forms)
    const counted = quantities(words)
    const victims = find.victims(words)
    const roles = find.roles(words).filter((role) => !isVerbForm(words[role.to - 1]))
    return {
      words,
      quantities: counted,
      triggers: find.triggers(words).filter((t) => t.value.kind !== 'none' && !isOtherWord(words, t)),
      harms: find
        .harms(words)
        .filter((harm) => harm.value.voice !== 'object' || isOfPeople(harm, counted, victims))
        .filter((harm) => !isClaim(words, harm)),
      victims,
      cues: find
        .cues(words)
        .filter((cue) => cue.value.kind !== 'verb' || (!isNoun(words, cue.from) && !isInside(cue, roles))),
      roles,
      moods: find.moods(words),
      shares: find.shares(words),
      holds: find.holds(words),
      measures: find.measures(words),
      aid: find.aid(words),
      deeds: find.deeds(words),
      weapons: find.weapons(words),
      targets: find.targets(words),
      windows: find.windows(words),
    }
  }
}
