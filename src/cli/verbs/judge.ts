import { Argument, Command } from 'commander'
import { openRecordAt, type WhereFlags } from '../home.ts'
import { say, writeJson } from '../output.ts'
import { databaseOption, homeOption } from './where-options.ts'

interface JudgeFlags extends WhereFlags {
  readonly by?: string
  readonly why?: string
}

const VERDICTS = { same: 'same', different: 'different', undo: 'unsure' } as const

const EXAMPLES = `
LEFT and RIGHT are ids of incidents, or of tellings of one incident ("event" in
"parallax show ID --as jsonl"). What you say goes before what the machine found, also when
reports are added or all is derived again. "undo" takes back what was said of the two.

Examples:
  parallax judge inc_abcdefghij inc_klmnopqrst same --why "one bomb, two districts named"
  parallax judge report-1/120-126/event report-2/40-46/event different
  parallax judge inc_abcdefghij inc_klmnopqrst undo`

/**
 * The verb by which a person says whether two incidents are one.
 *
 * @param ended  told the exit code
 */
export const judgeVerb = (ended: (code: number) => void): Command =>
  new Command('judge')
    .summary('say that two incidents are one, or that two tellings are not')
    .description('Records a judgement of yours: two incidents are one, or two tellings of one incident are not.')
    .argument('<left>', 'an incident or a telling')
    .argument('<right>', 'another')
    .addArgument(new Argument('<verdict>', 'what they are').choices(Object.keys(VERDICTS)))
    .option('--by <name>', 'whose judgement it is; kept for ever (default: no name is kept)')
    .option('--why <words>', 'the reason, which is kept with it')
    .addOption(homeOption())
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(async (left: string, right: string, verdict: keyof typeof VERDICTS, flags: JudgeFlags) =>
      ended(await judge([left, right], verdict, flags)),
    )

async function judge(
  [left, right]: readonly [string, string],
  verdict: keyof typeof VERDICTS,
  flags: JudgeFlags,
): Promise<number> {
  const [{ judgeAs }, { doorsKnowledge }] = await Promise.all([
    import('../../judge.ts'),
    import('../doors-knowledge.ts'),
  ])
  const record = await openRecordAt(flags)
  try {
    const by = flags.by ?? null
    const sources = doorsKnowledge().sources?.() ?? new Map()
    const at = new Date().toISOString()
    const said = { pairs: [[left, right]] as const, verdict: VERDICTS[verdict], by, at, why: flags.why ?? '' }
    const incidents = await judgeAs(record, sources, said)
    await writeJson({ left, right, verdict, by, incidents })
    say(
      `Kept. Around the two there ${incidents.length === 1 ? 'is now one incident' : `are now ${incidents.length} incidents`}.`,
    )
    return 0
  } finally {
    await record.close()
  }
}
