import type { Command } from 'commander'

const OPENING = `# The command line

\`npx parallax …\` in the checkout, or \`parallax …\` where the package is installed.

- Data goes to stdout; progress (a bar, on a terminal only) and messages go to stderr.
- Exit code 0: done. 1: done, but some inputs failed or were left, each named on stderr with its reason and its code ([errors](errors.md)). 2: the command was wrong, or could not be carried out; the message says what to do.
- The observatory lives in the folder that \`--home\` names, else \`$PARALLAX_HOME\`, else \`$XDG_DATA_HOME/parallax\` or \`~/.local/share/parallax\` on Linux, \`~/Library/Application Support/Parallax\` on macOS, \`%APPDATA%\\Parallax\` on Windows.
- With \`--database\` or \`$PARALLAX_DATABASE\` the record is kept in that PostgreSQL database instead. A password is better kept in the environment or in \`~/.pgpass\` than on the command line, where other users of the machine can see it; Parallax prints it nowhere.
- \`parallax incidents | head\` and the like end quietly.

What follows is what \`--help\` prints; \`node scripts/write-cli-page.ts\` writes this page anew.
`

const helpOf = (command: Command): string => {
  let shown = ''
  command
    .configureHelp({ helpWidth: 100 })
    .configureOutput({
      writeOut: (text) => {
        shown += text
      },
    })
    .outputHelp()
  return shown.trim()
}

/**
 * Writes the help of every verb as one page of Markdown, so that the page and the program cannot part.
 *
 * @param root  the command line as `program` makes it
 */
export const helpPage = (root: Command): string =>
  [OPENING, ...commandsOf(root).map((command) => section(command))].join('\n')

const commandsOf = (command: Command): Command[] => [command, ...command.commands.flatMap(commandsOf)]

const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`

const section = (command: Command): string => `## ${nameOf(command)}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`
