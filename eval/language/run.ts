import { readFileSync } from 'node:fs'
import { measureLanguage } from './measure.ts'

const measured = measureLanguage(process.argv.includes('--dev') ? 'dev' : 'test')
if ('skipped' in measured) console.log(`language: skipped, ${measured.skipped}`)
else {
  const floors = JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')) as Record<string, number>
  for (const { corpus, measure, value } of measured.rows) {
    const floor = floors[`${corpus} | ${measure}`]
    console.log(
      `${corpus.padEnd(18)} ${measure.padEnd(30)} ${(100 * value).toFixed(2)}${floor === undefined ? '' : `   floor ${(100 * floor).toFixed(2)}`}`,
    )
    if (floor !== undefined && value < floor) {
      console.error(
        `${corpus}, ${measure}: ${(100 * value).toFixed(2)} is below its floor of ${(100 * floor).toFixed(2)}.`,
      )
      process.exitCode = 1
    }
  }
}
