import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, truncateSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { all, folder, pdf } from './support.ts'

const GOOD = 'Two men were killed in Upper Forde on Monday, the mayor said.'
const line = (value: unknown) => JSON.stringify(value)
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

/** Each bad input as one file: its name, its bytes, the code of its issue, and what the message must say. */
const CASES: readonly (readonly [name: string, bytes: string | Uint8Array, code: string, says: RegExp])[] = [
  ['empty.txt', '', 'empty', /empty/],
  ['empty.jsonl', '', 'empty', /empty/],
  ['blank.txt', ' \n\t\n', 'blank', /blank/],
  ['blank-lines.jsonl', '\n \n', 'empty', /no line/],
  ['nul.txt', Buffer.from('Two\0men'), 'binary', /NUL/],
  ['picture.txt', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'binary', /picture/],
  ['zipped.txt', gzipSync(GOOD), 'binary', /gunzip/],
  ['zipped.jsonl', gzipSync(GOOD), 'binary', /gunzip/],
  ['really-pdf.txt', pdf([[GOOD, 700]]), 'binary', /\.pdf/],
  ['really-pdf.html', pdf([[GOOD, 700]]), 'binary', /\.pdf/],
  [
    'latin.txt',
    Buffer.from('Two men were killed near the café of Forde.', 'latin1'),
    'not-utf-8',
    /iconv -f ISO-8859-1/,
  ],
  ['quotes.txt', Buffer.from('The mayor said: \u0093no\u0094.', 'latin1'), 'not-utf-8', /iconv -f WINDOWS-1252/],
  ['wide.txt', utf16(GOOD), 'not-utf-8', /iconv -f UTF-16LE/],
  ['wide-big.txt', utf16(GOOD).swap16(), 'not-utf-8', /iconv -f UTF-16BE/],
  ['wide.jsonl', utf16(line({ id: 'a', text: GOOD })), 'not-utf-8', /iconv -f UTF-16LE/],
  [
    'arabic.txt',
    Buffer.from('ffe4 dec7 e120 c7e1 cfda c7c9 20dd ed20 c7e1 e3cf edd3 c920'.replaceAll(' ', ''), 'hex'),
    'not-utf-8',
    /iconv -f WINDOWS-1256/,
  ],
  ['latin.html', Buffer.from('<p>Two men were killed near the café of Forde.</p>', 'latin1'), 'not-utf-8', /iconv/],
  ['nothing.html', '<html><body><script>x()</script></body></html>', 'page-without-text', /\.txt/],
  ['array.jsonl', `[${line({ id: 'a', text: GOOD })}]`, 'not-json-lines', /jq -c/],
  ['false.pdf', GOOD, 'not-pdf', /ending/],
  ['cut.pdf', '%PDF-1.4\n1 0 obj\n<< /Type', 'pdf-broken', /again/],
  ['pictures.pdf', pdf([]), 'pdf-without-text', /OCR/],
  ['locked.pdf', pdf([[GOOD, 700]], true), 'pdf-encrypted', /password/],
  ['report.docx', 'PK', 'unknown-ending', /\.txt/],
  ['report.json', line([{ id: 'a', text: GOOD }]), 'unknown-ending', /jq -c/],
]

for (const [name, bytes, code, says] of CASES) {
  test(`${name} is refused as collect/${code}, and the next input is read`, async (t) => {
    const at = folder(t, { [name]: bytes, 'good.txt': GOOD })
    const [bad, good] = await all([at(name), at('good.txt')])
    assert.equal(bad?.report, null)
    assert.equal(bad?.issue?.code, `collect/${code}`)
    assert.match(bad?.issue?.detail ?? '', says)
    assert.ok(bad?.input.startsWith(at(name)))
    assert.equal(good?.report?.text, GOOD)
  })
}

/** Each bad line between two good ones. */
const LINES: readonly (readonly [line: string | Uint8Array, code: string, says: RegExp])[] = [
  ['{"id": "b", "text": ', 'broken-line', /JSON/],
  ['"b"', 'broken-line', /object/],
  ['[1]', 'broken-line', /object/],
  ['null', 'broken-line', /object/],
  [line({ text: GOOD }), 'missing-key', /"id"/],
  [line({ id: 'b' }), 'missing-key', /"text"/],
  [line({}), 'missing-key', /"id" and no "text"/],
  [line({ id: 7, text: GOOD }), 'wrong-type', /"id"/],
  [line({ id: 'b', text: ['Two'] }), 'wrong-type', /"text"/],
  [line({ id: 'b', text: GOOD, outlet: 3 }), 'wrong-type', /"outlet"/],
  [line({ id: '  ', text: GOOD }), 'wrong-type', /"id"/],
  [line({ id: 'b\u0007', text: GOOD }), 'wrong-type', /printable/],
  [line({ id: 'b', text: ' \n' }), 'blank', /blank/],
  [line({ id: 'b', text: 'a\0b' }), 'binary', /NUL/],
  ['{"id": "b", "text": "cut \\ud83d"}', 'not-unicode', /surrogate/],
  [Buffer.from('{"id": "b", "text": "café"}', 'latin1'), 'not-utf-8', /iconv/],
  [line({ id: 'b', text: 'x'.repeat(3000) }), 'too-large', /longer than/],
  [line({ id: 'a', text: 'Another text.' }), 'another-version', /kept as "a~2"/],
  [line({ id: 'a', text: GOOD }), 'given-twice', /skipped/],
]

for (const [bad, code, says] of LINES) {
  test(`a line is refused as collect/${code} by its number: ${String(bad).slice(0, 40)}`, async (t) => {
    const good = (id: string) => Buffer.from(`${line({ id, text: GOOD })}\n`)
    const at = folder(t, {
      'reports.jsonl': Buffer.concat([good('a'), Buffer.from(bad), Buffer.from('\n'), good('c')]),
    })
    const [first, second, third] = await all([at('reports.jsonl')], { lineLimit: 2000 })
    assert.equal(first?.report?.id, 'a')
    assert.equal(second?.input, `${at('reports.jsonl')}:2`)
    assert.equal(second?.issue?.code, `collect/${code}`)
    assert.match(second?.issue?.detail ?? '', says)
    assert.equal(third?.report?.id, 'c')
  })
}

test('a bad date is told beside the report, which is taken without it', async (t) => {
  for (const published of ['2016-02-30', 'yesterday', '05/07/2016', '2016-07-05Tx']) {
    const at = folder(t, { 'r.jsonl': line({ id: 'a', text: GOOD, published }) })
    const [only] = await all([at('r.jsonl')])
    assert.equal(only?.report?.published, null)
    assert.equal(only?.issue?.code, 'collect/bad-published')
    assert.equal(only?.issue?.reportId, 'a')
  }
})

test('a directory, a missing file, a file out of reach and one that is too large are named', async (t) => {
  const at = folder(t, { 'large.txt': 'x', 'locked.txt': GOOD })
  mkdirSync(at('folder.txt'))
  truncateSync(at('large.txt'), 200 * 1024 * 1024)
  chmodSync(at('locked.txt'), 0)
  const found = await all([at('folder.txt'), at('none.txt'), at('large.txt'), at('a\0b.txt')])
  const codes = found.map((each) => each.issue?.code)
  assert.deepEqual(codes, ['collect/directory', 'collect/missing', 'collect/too-large', 'collect/unreadable'])
  if (process.getuid?.() === 0)
    return t.diagnostic('not tried as root, who may read everything: a file without read permission')
  assert.equal((await all([at('locked.txt')]))[0]?.issue?.code, 'collect/unreadable')
})

test('the same text twice is skipped, another text under the same id is refused', async (t) => {
  const at = folder(t, { 'a/r.txt': GOOD, 'b/r.txt': GOOD, 'c/r.txt': `${GOOD} More.` })
  const found = await all(['a', 'b', 'c'].map((name) => at(`${name}/r.txt`)))
  assert.deepEqual(
    found.map((each) => each.issue?.code ?? null),
    [null, 'collect/given-twice', 'collect/id-taken'],
  )
})
