/** The little of a DOM that walking it needs; any implementation will do. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<DomNode>
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE FIGCAPTION BUTTON INPUT SELECT TEXTAREA SVG MATH IFRAME OBJECT AUDIO VIDEO HEAD'.split(
    ' ',
  ),
)

/**
 * The text of a page's content as people see it: one line a paragraph, list entry or table row, captions and controls left out.
 *
 * @param root  the element that holds the content
 * @returns lines joined by line ends, none of them blank, white space within them single
 */
export function pageText(root: DomNode): string {
  const parts: string[] = []
  gather(root, parts)
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function gather(node: DomNode, parts: string[]): void {
  if (node.nodeType === 3) {
    parts.push((node.textContent ?? '').replace(/\s+/g, ' '))
    return
  }
  const name = node.nodeName.toUpperCase()
  if (SILENT.has(name) || (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11)) return
  if (name === 'BR' || BLOCKS.has(name)) parts.push('\n')
  for (const child of Array.from(node.childNodes)) gather(child, parts)
  if (BLOCKS.has(name)) parts.push('\n')
  if (name === 'TD' || name === 'TH') parts.push(' ')
}
