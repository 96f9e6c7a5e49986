import { measureLanguage } from './measure.ts'

// Prints the figures of the language core alone, of the test files or with --dev of the development files; eval/run.ts holds them to their floors.
const measured = measureLanguage(process.argv.includes('--dev') ? 'dev' : 'test')
if ('skipped' in measured) console.log(`language: skipped, ${measured.skipped}`)
else
  for (const { corpus, measure, value } of measured.rows)
    console.log(`${corpus.padEnd(18)} ${measure.padEnd(30)} ${(100 * value).toFixed(2)}`)
