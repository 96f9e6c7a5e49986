import { type Report, report } from '../model/report.ts'
import { type Refusal, refusal } from './collected.ts'
import { storable } from './encoding.ts'
import { pdfParagraphs } from './pdf-lines.ts'

/**
 * Makes a report of a PDF that has text: its paragraphs, one a line, in the order of its pages.
 *
 * @param id  the report's id
 * @returns the report; or why not: no PDF, broken, locked with a password, or nothing but pictures
 */
export async function reportFromPdf(id: string, bytes: Uint8Array): Promise<Report | Refusal> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'))
    return refusal('not-pdf', 'The content is no PDF. Give the file the ending of what it is: .txt, .html or .jsonl.')
  try {
    const text = await pdfText(bytes)
    if (text.trim() === '')
      return refusal(
        'pdf-without-text',
        'The PDF has no text, only pictures. Run it through OCR first: ocrmypdf in.pdf out.pdf',
      )
    return report(id, text)
  } catch (cause) {
    return whyNoPdf(cause)
  }
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  try {
    const { items } = await extractTextItems(pdf)
    const paragraphs = items.flatMap((pieces) => pdfParagraphs(pieces))
    return storable(paragraphs.join('\n'))
  } finally {
    await pdf.loadingTask.destroy()
  }
}

function whyNoPdf(cause: unknown): Refusal {
  if (cause instanceof Error && (cause.name === 'PasswordException' || /password|encrypt/i.test(cause.message)))
    return refusal(
      'pdf-encrypted',
      'The PDF is locked with a password. Save an unlocked copy: qpdf --decrypt in.pdf out.pdf',
    )
  return refusal('pdf-broken', 'The PDF is broken and cannot be read. Get it again, or repair it: qpdf in.pdf out.pdf')
}
