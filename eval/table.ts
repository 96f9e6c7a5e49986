import { readFileSync, writeFileSync } from 'node:fs'
import { type Row, shown } from './row.ts'

const README = new URL('./README.md', import.meta.url)
const BLOCK = /(<!-- scores -->\n)[\s\S]*?(\n<!-- \/scores -->)/

/** The figures as a Markdown table, one line a measure, the dumb baselines beside the reader. */
export function table(rows: readonly Row[]): string {
  const systems = [...new Set(rows.map((r) => r.system))]
  const lines = [...Map.groupBy(rows, (r) => `| ${r.corpus} | ${r.measure} |`)].map(([head, group]) => {
    const cells = systems.map((system) => group.find((r) => r.system === system))
    return `${head} ${cells.map((row) => (row === undefined ? '' : shown(row))).join(' | ')} |`
  })
  return [
    `| corpus | measure | ${systems.join(' | ')} |`,
    `|---|---|${systems.map(() => '---').join('|')}|`,
    ...lines,
  ].join('\n')
}

/** Writes the table into eval/README.md, between its marks. */
export function writeTable(rows: readonly Row[]): void {
  const text = readFileSync(README, 'utf8')
  writeFileSync(
    README,
    text.replace(BLOCK, (_, open: string, close: string) => `${open}\n${table(rows)}\n${close}`),
  )
}
