import { Command } from 'commander'
import { homeFolder } from '../home.ts'
import { say, writeJson } from '../output.ts'
import { homeOption } from './where-options.ts'

interface PlacesFlags {
  readonly home?: string
}

const EXAMPLES = `
The places are kept in the folder of the observatory; "read", "add" and "rebuild" know them from
then on. Reports read before keep their places until "parallax rebuild".

Examples:
  parallax places add SY.txt
  parallax places list
  parallax places remove SY`

const ADD_EXAMPLES = `
FILE is a country's dump of GeoNames as it is (download.geonames.org/export/dump/SY.zip, unpacked),
or a table of cells parted by tabs whose first line names its columns. A table needs

  name  latitude  longitude       WGS 84 degrees, as 33.47 and 36.30

and may have: others (more names, parted by |), kind (settlement, quarter, camp, base, site,
crossing, road, water, mountain, region …), within (what it lies in), country (an ISO code such
as SY; else that of the nearest town), precision (point, town, near, district, province, region)
and population.

The list is kept under the file's name without its ending; adding one of the same name again takes
the place of the first. A line that cannot be used is named with its number; the rest is taken.

Examples:
  parallax places add SY.txt
  parallax places add my-villages.tsv --home ./my-observatory`

/**
 * The verb that adds places to those the observatory knows.
 *
 * @param ended  told the exit code
 */
export const placesVerb = (ended: (code: number) => void): Command =>
  new Command('places')
    .summary('add lists of places to those that reading knows')
    .description('Keeps lists of places of your own beside those that Parallax knows.')
    .helpCommand(false)
    .addCommand(
      new Command('add')
        .description('Adds a list of places: a GeoNames dump of a country, or a table.')
        .argument('<file...>', 'lists of places')
        .addOption(homeOption())
        .addHelpText('after', ADD_EXAMPLES)
        .action(async (files: string[], flags: PlacesFlags) => ended(await addLists(files, flags))),
    )
    .addCommand(
      new Command('list')
        .description('Lists the lists that are kept, a line of JSON each.')
        .addOption(homeOption())
        .action(async (flags: PlacesFlags) => ended(await showLists(flags))),
    )
    .addCommand(
      new Command('remove')
        .description('Forgets a list of places.')
        .argument('<name>', 'the name under which it is kept')
        .addOption(homeOption())
        .action(async (name: string, flags: PlacesFlags) => ended(await removeList(name, flags))),
    )
    .addHelpText('after', EXAMPLES)

async function addLists(files: readonly string[], { home }: PlacesFlags): Promise<number> {
  const { addPlaces } = await import('../../add-places.ts')
  let failed = false
  for (const file of files) {
    const { name, places, faults } = addPlaces(file, homeFolder(home))
    for (const { line, code, detail } of faults.slice(0, SHOWN))
      say(`${file}${line > 0 ? `:${line}` : ''}: ${detail} [${code}]`)
    if (faults.length > SHOWN) say(`${file}: ${faults.length - SHOWN} more lines were left out.`)
    failed ||= faults.length > 0
    if (places > 0) await writeJson({ list: name, places })
  }
  return failed ? 1 : 0
}

/** A wrong column makes every line wrong; so many are enough to see it. */
const SHOWN = 20

async function showLists({ home }: PlacesFlags): Promise<number> {
  const { keptLists } = await import('../../load/places/kept.ts')
  for (const { name, places } of keptLists(homeFolder(home))) await writeJson({ list: name, places })
  return 0
}

async function removeList(name: string, { home }: PlacesFlags): Promise<number> {
  const { forgetPlaces } = await import('../../load/places/kept.ts')
  if (forgetPlaces(homeFolder(home), name)) return 0
  say(`${name}: No list of this name is kept. "parallax places list" shows all.`)
  return 1
}
