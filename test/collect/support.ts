import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { type Collected, type CollectOptions, collect, type Handed } from '../../src/collect/index.ts'

/** Writes files into a folder of their own, which is gone after the test. */
export function folder(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): (name: string) => string {
  const root = mkdtempSync(join(tmpdir(), 'parallax-collect-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return (name) => join(root, name)
}

/** All that is collected from the inputs. */
export async function all(inputs: readonly (string | Handed)[], options: CollectOptions = {}): Promise<Collected[]> {
  const found: Collected[] = []
  for await (const collected of collect(inputs, options)) found.push(collected)
  return found
}

/** The least PDF that holds these lines on one page, each with where it stands (y from the bottom). */
export function pdf(lines: readonly (readonly [text: string, y: number])[], encrypted = false): Uint8Array {
  const shown = lines
    .map(([text, y]) => `BT /F1 12 Tf 72 ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
    .join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  ]
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = out.length
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const lock = encrypted ? ` /Encrypt 6 0 R /ID [<${'ef'.repeat(16)}> <${'ef'.repeat(16)}>]` : ''
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}
