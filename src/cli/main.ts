import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { ParallaxError } from '../model/error.ts'
import { endWithReader, say } from './output.ts'
import { UsageError } from './usage-error.ts'
import { addVerb } from './verbs/add.ts'
import { compareVerb } from './verbs/compare.ts'
import { controlVerb } from './verbs/control.ts'
import { feedsVerb } from './verbs/feeds.ts'
import { incidentsVerb } from './verbs/incidents.ts'
import { judgeVerb } from './verbs/judge.ts'
import { placesVerb } from './verbs/places.ts'
import { readVerb } from './verbs/read.ts'
import { rebuildVerb } from './verbs/rebuild.ts'
import { serveVerb } from './verbs/serve.ts'
import { showVerb } from './verbs/show.ts'

const EXAMPLES = `
Examples:
  parallax read report.txt
  parallax add reports.jsonl
  parallax incidents --place Damascus
  parallax serve

"parallax VERB --help" tells more about a verb.`

/**
 * Puts the command line together, for running it and for writing its help down.
 *
 * @param ended  told the exit code of the verb that ran
 */
export function program(ended: (code: number) => void): Command {
  const root = new Command('parallax')
    .description(
      'Reads news reports of armed conflict and keeps a record of who says what happened, where, when, to whom and how many.',
    )
    .version(packageJson.version)
    .addHelpText('after', EXAMPLES)
    .helpCommand(false)
  for (const verb of [
    readVerb,
    addVerb,
    incidentsVerb,
    showVerb,
    controlVerb,
    compareVerb,
    judgeVerb,
    feedsVerb,
    placesVerb,
    serveVerb,
    rebuildVerb,
  ])
    root.addCommand(verb(ended))
  for (const command of [root, ...root.commands, ...root.commands.flatMap((verb) => verb.commands)])
    command
      .exitOverride()
      .showSuggestionAfterError(true)
      .configureOutput({ outputError: () => {} })
  return root
}

/**
 * Runs the command line and ends the program: 0 when all is done, 1 when some inputs failed, 2 when the command was wrong or could not be carried out.
 *
 * @param args  without the program's own name
 */
export async function main(args: readonly string[]): Promise<void> {
  endWithReader()
  console.log = console.info = console.debug = console.error
  process.exit(await exitCode(args))
}

async function exitCode(args: readonly string[]): Promise<number> {
  let code = 0
  try {
    await program((verbCode) => {
      code = verbCode
    }).parseAsync(args, { from: 'user' })
    return code
  } catch (cause) {
    return whyNot(cause, args)
  }
}

function whyNot(cause: unknown, args: readonly string[]): number {
  if (cause instanceof CommanderError) {
    if (cause.exitCode === 0) return 0
    const isVerb = program(() => {}).commands.some((verb) => verb.name() === args[0])
    const help = isVerb ? `parallax ${args[0]} --help` : 'parallax --help'
    if (cause.code === 'commander.help' && args.length > 0) return 2
    if (args.length > 0) say(cause.message)
    say(args.length === 0 ? `Say what to do. "${help}" shows how.` : `"${help}" shows how it is used.`)
    return 2
  }
  if (cause instanceof UsageError) say(cause.message)
  else if (cause instanceof ParallaxError) say(`${cause.message} [${cause.code}]`)
  else if (isRefusedBySystem(cause))
    say(
      `${cause.path ?? 'The system'}: this is refused (${cause.code}). Check the path and its permissions, or name another folder with --home.`,
    )
  else
    say(
      `Parallax failed, which is a fault of its own: ${cause instanceof Error ? (cause.stack ?? cause.message) : cause}`,
    )
  return 2
}

const isRefusedBySystem = (cause: unknown): cause is NodeJS.ErrnoException =>
  cause instanceof Error && 'syscall' in cause && 'code' in cause
