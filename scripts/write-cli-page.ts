/** Writes docs/cli.md from the help of the command line. */
import { writeFileSync } from 'node:fs'
import { helpPage } from '../src/cli/help-page.ts'
import { program } from '../src/cli/main.ts'

writeFileSync(new URL('../docs/cli.md', import.meta.url), helpPage(program(() => {})))
