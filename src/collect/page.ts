import type { ReportId } from '../model/id.ts'
import { type Report, report } from '../model/report.ts'
import type { Collected } from './collected.ts'
import { isRefusal, issueOf, type Refusal, refusal } from './collected.ts'
import { storable } from './encoding.ts'
import { decodePage } from './page-charset.ts'
import { type DomNode, pageText } from './page-text.ts'
import { dayInUrl, looseDay } from './published.ts'
import { languageCode, whyUnfit } from './report-line.ts'

/** A page as it came: its bytes, and where from. `url` is null for a file, `charset` null where none was declared with it. */
export interface Page {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly url: string | null
  readonly charset: string | null
  readonly retrieved: string | null
}

/** What a page says of itself beside its text; null or empty where it does not. */
interface Extract {
  readonly text: string
  readonly title: string
  readonly site: string
  readonly published: string
  readonly lang: string
  readonly canonical: string | null
}

/**
 * Makes a report of a web page: the text of its main part, and what its metadata say.
 *
 * @returns the report, its text one paragraph a line; or why none came of it
 */
export async function reportFromPage(page: Page): Promise<Pick<Collected, 'report' | 'issue'> | Refusal> {
  const decoded = decodePage(page.bytes, page.name, page.charset)
  if (isRefusal(decoded)) return decoded
  const extract = await extractFrom(decoded.html, page.url)
  if (extract === null) return noText()
  const text = storable(extract.text)
  if (whyUnfit(text) !== null) return noText()
  const made = reportFrom(page, { ...extract, text })
  return { report: made, issue: decoded.issue === null ? null : issueOf(decoded.issue, page.id as ReportId) }
}

function reportFrom(page: Page, extract: Extract): Report {
  const url = page.url ?? extract.canonical
  const said = extract.published === '' ? null : looseDay(extract.published)
  const published = said ?? (url === null ? null : dayInUrl(url))
  return report(page.id, extract.text, {
    title: orNull(extract.title),
    outlet: extract.site === hostOf(url) ? null : orNull(extract.site),
    url,
    lang: languageCode(extract.lang),
    published,
    publishedBasis: published === null ? null : said === null ? 'url' : 'given',
    retrieved: page.retrieved,
  })
}

const hostOf = (url: string | null): string | null =>
  url === null ? null : new URL(url).hostname.replace(/^www\./, '')

/**
 * Takes the main part and the metadata out of a page's HTML.
 *
 * @param url  where the page is from, for resolving its links; null when not known
 * @returns null when the page cannot be parsed at all
 */
export async function extractFrom(html: string, url: string | null): Promise<Extract | null> {
  try {
    const [{ Defuddle }, { parseHTML }] = await Promise.all([import('defuddle/node'), import('linkedom')])
    const { document } = parseHTML(html)
    const canonical = canonicalUrl(document as unknown as QueryRoot)
    mendLinkedData(document as unknown as QueryRoot)
    const found = await Defuddle(document, url ?? canonical ?? 'https://page.invalid/', { useAsync: false })
    const content = parseHTML(`<!doctype html><html><body>${found.content}</body></html>`).document
    const text = pageText(content.body as unknown as DomNode)
    return { text, title: found.title, site: found.site, published: found.published, lang: found.language, canonical }
  } catch {
    return null
  }
}

interface Element {
  textContent: string
  getAttribute(name: string): string | null
  remove(): void
}

interface QueryRoot {
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
}

function mendLinkedData(document: QueryRoot): void {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const mended = script.textContent
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/<!\[CDATA\[|\]\]>/g, '')
      .replace(/,\s{0,20}([\]}])/g, '$1')
    try {
      if (typeof JSON.parse(mended) === 'object') script.textContent = mended
      else script.remove()
    } catch {
      script.remove()
    }
  }
}

function canonicalUrl(document: QueryRoot): string | null {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const found = link ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? ''
  return /^https?:\/\//i.test(found) && URL.canParse(found) ? found : null
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : storable(text.trim()))

const noText = (): Refusal =>
  refusal('page-without-text', 'No text of a report was found in the page. Copy its text into a .txt file.')
