/** Adds invented reports to a home, one unit of writing each, and prints the id of each that was said to be stored: `<where as JSON> <from> <count>`. */
import { openRecord } from '../../src/record/index.ts'
import { invented, store } from './invented.ts'

const [where = '', from = '0', count = '0'] = process.argv.slice(2)
const record = await openRecord(JSON.parse(where))
for (let n = Number(from); n < Number(from) + Number(count); n++) {
  await record.write((w) => store(w, invented(n)))
  process.stdout.write(`report-${n}\n`)
}
await record.close()
