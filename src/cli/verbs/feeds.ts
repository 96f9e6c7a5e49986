import { Command } from 'commander'
import type { Feed } from '../../model/feed.ts'
import type { Following } from '../../publish/index.ts'
import { homeFolder, openObservatoryAt, type WhereFlags } from '../home.ts'
import { say, writeJson } from '../output.ts'
import { databaseOption, homeOption } from './where-options.ts'

const EXAMPLES = `
The feeds are kept in the folder of the observatory. While "parallax serve" runs, each is asked about
once an hour; without it, "parallax feeds fetch" asks those whose time has come. Entries that came in
before are not fetched again.

Examples:
  parallax feeds add https://example.org/feed.xml
  parallax feeds list
  parallax feeds fetch
  parallax feeds remove https://example.org/feed.xml`

/**
 * The verb that follows feeds.
 *
 * @param ended  told the exit code
 */
export const feedsVerb = (ended: (code: number) => void): Command => {
  const verb = (name: string, description: string, run: (feeds: Following, addresses: string[]) => Promise<number>) =>
    new Command(name)
      .description(description)
      .addOption(homeOption())
      .addOption(databaseOption())
      .action(async (...given: unknown[]) => {
        const addresses = typeof given[0] === 'object' && Array.isArray(given[0]) ? (given[0] as string[]) : []
        const flags = given.at(-2) as WhereFlags
        ended(await within(flags, (feeds) => run(feeds, addresses)))
      })
  return new Command('feeds')
    .summary('follow feeds: add, list, fetch or remove them')
    .description('Follows feeds of reports, and tells what came of each.')
    .helpCommand(false)
    .addCommand(verb('add', 'Follows feeds from now on.', add).argument('<address...>', 'addresses of feeds'))
    .addCommand(verb('list', 'Lists the feeds that are followed, a line of JSON each.', list))
    .addCommand(verb('fetch', 'Asks the feeds whose time has come, a line of JSON each.', fetchDue))
    .addCommand(
      verb('remove', 'Follows feeds no longer; what came of them stays.', remove).argument(
        '<address...>',
        'addresses of feeds',
      ),
    )
    .addHelpText('after', EXAMPLES)
}

async function within(flags: WhereFlags, work: (feeds: Following) => Promise<number>): Promise<number> {
  const { following } = await import('../../follow.ts')
  const observatory = await openObservatoryAt(flags, true)
  try {
    return await work(following(observatory, homeFolder(flags.home)))
  } finally {
    await observatory.close()
  }
}

const told = ({ seen: _seen, etag: _etag, modified: _modified, ...feed }: Feed) => writeJson(feed)

async function add(feeds: Following, addresses: readonly string[]): Promise<number> {
  for (const address of addresses) await told(await feeds.follow(address))
  return 0
}

async function list(feeds: Following): Promise<number> {
  for (const feed of await feeds.list()) await told(feed)
  return 0
}

async function fetchDue(feeds: Following): Promise<number> {
  const asked = await feeds.due()
  for (const feed of asked) {
    await told(feed)
    for (const { input, code, detail } of feed.faults) say(`${input}: ${detail} [${code}]`)
  }
  return asked.some(({ faults }) => faults.length > 0) ? 1 : 0
}

async function remove(feeds: Following, addresses: readonly string[]): Promise<number> {
  let code = 0
  for (const address of addresses) {
    if (await feeds.stop(address)) continue
    say(`${address}: No feed of this address is followed. "parallax feeds list" shows all.`)
    code = 1
  }
  return code
}
