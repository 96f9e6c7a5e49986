/**
 * Closed classes of English spelling that decide where a word or a sentence ends.
 *
 * They belong to orthography, not to any subject, and are written by ourselves.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Shortenings that are always followed by the name or number that they belong to, so that no sentence ends at their stop. */
export const titles: ReadonlySet<string> = set(
  'mr mrs ms dr prof gen col lt sgt capt maj brig adm cpl pvt cmdr gov sen rep reps sens rev hon pres insp supt det st ft mt messrs vs no nos fig figs approx ca cf op vol pp sq e.g i.e viz',
)

/** Shortenings after which a sentence may or may not end; what follows decides. */
export const shortenings: ReadonlySet<string> = set(
  'jan feb apr aug sept sep oct nov dec inc corp ltd co bros jr sr etc dept ave blvd rd bldg est min max hr hrs yr yrs assn univ ext tel km kg cm mm ph.d al mon tue tues wed thu thur thurs fri attn dist ass',
)

/** Shortenings that are whole words too and so count only where a number or a capitalised name follows at once. */
export const doubtful: ReadonlySet<string> = set(
  'no nos fig figs st ft mt op vol det pres hon min max sat sun mar al est dist ass co ms rep reps sq sen gen col maj',
)

/** Beginnings that stay joined to what follows their hyphen in the treebanks, as in "co-founder". */
export const prefixes: ReadonlySet<string> = set(
  'anti bi co counter cross de e ex extra hyper inter intra mega meta micro mid mini mis mono multi neo non over para post pre pro proto pseudo quasi re semi sub super tele trans tri ultra un under uni',
)

/** Negated auxiliaries whose apostrophe was lost, with the length of their first part. */
export const lostNegations: ReadonlyMap<string, number> = new Map(
  'dont didnt doesnt isnt wasnt werent arent couldnt wouldnt shouldnt havent hasnt hadnt aint cant wont'
    .split(' ')
    .map((word) => [word, word.length - (word === 'cant' ? 1 : 2)]),
)

/** Words written as one that are two in the treebanks, with the length of their first part. */
export const fusions: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['lemme', 3],
  ['gimme', 3],
])

/** Words that commonly begin a sentence and hardly ever continue a name, for the stop of "U.S." or "Inc." before them. */
export const openers: ReadonlySet<string> = set(
  'the a an this that these those he she it they we i you his her its their our my there here in on at by for from with as but and or if when while after before since although however also meanwhile some many most all no not what who where why how one two another earlier later last according',
)

/** Names of days and months as they stand in a date, lower-cased, without a stop. */
export const daysAndMonths: ReadonlySet<string> = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
)

/** News agencies whose name stands alone between a title and the text; facts, gathered by ourselves. */
export const agencies: ReadonlySet<string> = set('AFP AP Reuters DPA dpa UPI EFE ANSA TASS Xinhua SANA AA DHA PTI')
